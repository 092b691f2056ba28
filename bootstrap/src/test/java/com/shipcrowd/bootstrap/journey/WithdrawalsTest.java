package com.shipcrowd.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.shipcrowd.domain.company.Role;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// Money out of the wallet: row 11.8, deposits 13.19, and what must not happen to them.
class WithdrawalsTest {
  private static final Program PROGRAM = Program.shared();

  private final MovableClock clock = PROGRAM.bean(MovableClock.class);

  @Test
  @DisplayName(
      "11.8 a withdrawal needs a confirmed session and a verified account; the bank pays it under a UTR")
  void row_11_8_given_a_verified_account_when_withdrawn_then_paid_with_utr() {
    var seller = Seller.withMoney(PROGRAM, 5_000);
    var wish = Map.of("amount_paise", 100_000);

    seller.http().post("/v1/wallet/withdrawals", wish).is(403, "STEP_UP_REQUIRED");
    StepUps.elevated(PROGRAM, seller.http());
    seller.http().post("/v1/wallet/withdrawals", wish).is(409, "BANK_ACCOUNT_NOT_READY");
    assertThat(seller.balance()).isEqualTo(500_000);
    var account = Banking.account(PROGRAM, seller, "6789");
    assertThat(account.path("state").asText()).isEqualTo("VERIFIED");
    assertThat(account.path("account_last4").asText()).isEqualTo("6789");
    assertThat(account.toString()).doesNotContain("765432123456789");

    var made = Banking.withdraw(seller, 100_000);

    assertThat(made.path("status").asText()).isEqualTo("APPROVED");
    assertThat(seller.balance()).isEqualTo(400_000);
    Books.hold(PROGRAM);
    Banking.turn(PROGRAM);
    var paid = Banking.withdrawal(seller, made);
    assertThat(paid.path("status").asText()).isEqualTo("PAID");
    assertThat(paid.path("utr").asText()).matches("SBXN[0-9A-Z]{12}");
    assertThat(seller.balance()).isEqualTo(400_000);
    Books.hold(PROGRAM);
  }

  @Test
  @DisplayName(
      "11.8 above 10,000.00 another person approves; a rejected or cancelled one is back in the wallet")
  void row_11_8_given_more_than_ten_thousand_when_asked_then_finance_decides() {
    var seller = Seller.withMoney(PROGRAM, 50_000);
    Banking.account(PROGRAM, seller, "6789");
    var finance = Staff.as(PROGRAM, Role.FINANCE);

    var atTheLimit = Banking.withdraw(seller, 1_000_000);
    var above = Banking.withdraw(seller, 1_000_001);
    var unwanted = Banking.withdraw(seller, 1_000_100);
    var regretted = Banking.withdraw(seller, 1_000_200);

    assertThat(atTheLimit.path("status").asText()).isEqualTo("APPROVED");
    assertThat(above.path("status").asText()).isEqualTo("REQUESTED");
    var approve = "/v1/finance/withdrawals/" + above.path("id").asText() + "/approve";
    finance.post(approve, Map.of()).is(403, "STEP_UP_REQUIRED");
    seller.http().post(approve, Map.of()).is(403, "PERMISSION_DENIED");
    StepUps.elevated(PROGRAM, finance);
    finance.post(approve, Map.of()).is(200);
    finance.post(approve, Map.of()).is(409, "PAYOUT_WRONG_STATE");
    finance
        .post(
            "/v1/finance/withdrawals/" + unwanted.path("id").asText() + "/reject",
            Map.of("reason", "ask the owner first"))
        .is(200);
    var cancel = "/v1/wallet/withdrawals/" + regretted.path("id").asText() + "/cancel";
    seller.http().post(cancel, Map.of()).is(200);
    seller.http().post(cancel, Map.of()).is(200);
    seller
        .http()
        .post("/v1/wallet/withdrawals/" + above.path("id").asText() + "/cancel", Map.of())
        .is(409, "PAYOUT_WRONG_STATE");
    Banking.turn(PROGRAM);

    assertThat(Banking.withdrawal(seller, above).path("status").asText()).isEqualTo("PAID");
    assertThat(Banking.withdrawal(seller, unwanted).path("status").asText()).isEqualTo("REJECTED");
    assertThat(Banking.withdrawal(seller, regretted).path("status").asText())
        .isEqualTo("CANCELLED");
    assertThat(seller.balance()).isEqualTo(5_000_000 - 1_000_000 - 1_000_001);
    Books.hold(PROGRAM);
  }

  @Test
  @DisplayName("11.8 whoever asked for a withdrawal does not approve it")
  void row_11_8_given_an_owner_who_is_finance_when_it_approves_its_own_then_refused() {
    var seller = Seller.withMoney(PROGRAM, 50_000);
    PROGRAM
        .bean(com.shipcrowd.application.identity.AppointStaff.class)
        .appoint(new com.shipcrowd.domain.identity.EmailAddress(seller.email()), Role.FINANCE);
    Banking.account(PROGRAM, seller, "6789");
    var made = Banking.withdraw(seller, 2_000_000);

    seller
        .http()
        .post("/v1/finance/withdrawals/" + made.path("id").asText() + "/approve", Map.of())
        .is(403, "MAKER_IS_CHECKER");
  }

  @Test
  @DisplayName(
      "11.8 a payout that fails for good returns the money; passing trouble is tried again")
  void row_11_8_given_a_bank_that_refuses_when_withdrawn_then_the_money_is_back() {
    var closed = Seller.withMoney(PROGRAM, 1_000);
    Banking.account(PROGRAM, closed, "1111");
    var offline = Seller.withMoney(PROGRAM, 1_000);
    Banking.account(PROGRAM, offline, "2222");
    var refused = Banking.withdraw(closed, 50_000);
    var delayed = Banking.withdraw(offline, 50_000);

    Banking.turn(PROGRAM);

    var failed = Banking.withdrawal(closed, refused);
    assertThat(failed.path("status").asText()).isEqualTo("FAILED");
    assertThat(failed.path("note").asText()).isEqualTo("beneficiary_account_invalid");
    assertThat(closed.balance()).isEqualTo(100_000);
    assertThat(offline.balance()).isEqualTo(50_000);
    Books.hold(PROGRAM);
    clock.pass(Duration.ofMinutes(30));
    Banking.turn(PROGRAM);
    clock.pass(Duration.ofMinutes(15));
    Banking.turn(PROGRAM);
    assertThat(Banking.withdrawal(offline, delayed).path("status").asText()).isEqualTo("PAID");
    assertThat(offline.balance()).isEqualTo(50_000);
    Books.hold(PROGRAM);
  }

  @Test
  @DisplayName(
      "11.8 an answer that never came is asked for by our reference: paid once, whether the order arrived or not")
  void row_11_8_given_lost_answers_when_asked_again_then_paid_once() {
    for (var ends : java.util.List.of("3333", "4444")) {
      var seller = Seller.withMoney(PROGRAM, 1_000);
      Banking.account(PROGRAM, seller, ends);
      var made = Banking.withdraw(seller, 60_000);

      for (int i = 0; i < 3; i++) Banking.turn(PROGRAM);

      assertThat(Banking.withdrawal(seller, made).path("status").asText())
          .as(ends)
          .isEqualTo("PAID");
      assertThat(
              Program.sql(
                  "select reference from sandbox_transfer where state = 'TAKEN' and reference like '"
                      + made.path("payout_id").asText()
                      + "%'"))
          .hasSize(1);
      assertThat(seller.balance()).isEqualTo(40_000);
    }
    Books.hold(PROGRAM);
  }

  @Test
  @DisplayName("11.8 of 1,000 withdrawals at once against money for ten, ten are taken")
  void row_11_8_given_a_thousand_at_once_when_money_for_ten_then_ten() throws Exception {
    var seller = Seller.withMoney(PROGRAM, 1_000);
    Banking.account(PROGRAM, seller, "6789");
    var http = seller.http();
    var statuses = new ConcurrentLinkedQueue<Integer>();
    var start = new CountDownLatch(1);
    var callers = new ArrayList<Thread>();
    for (int i = 0; i < 1_000; i++)
      callers.add(
          Thread.startVirtualThread(
              () -> {
                try {
                  start.await();
                  statuses.add(
                      http.post("/v1/wallet/withdrawals", Map.of("amount_paise", 10_000)).status());
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                }
              }));
    start.countDown();
    for (var caller : callers) caller.join(Duration.ofMinutes(2));

    assertThat(statuses).hasSize(1_000);
    assertThat(statuses.stream().filter(s -> s == 201).count()).isEqualTo(10);
    assertThat(statuses.stream().filter(s -> s == 402).count()).isEqualTo(990);
    assertThat(seller.balance()).isZero();
    Books.hold(PROGRAM);
  }

  @Test
  @DisplayName(
      "11.8 amounts that are too small, negative, overflowing or not numbers are refused with field and rule")
  void row_11_8_given_bad_amounts_when_withdrawn_then_refused() {
    var seller = Seller.withMoney(PROGRAM, 1_000);
    Banking.account(PROGRAM, seller, "6789");
    for (var amount : java.util.List.of("9999", "0", "-10000", "9223372036854775807"))
      seller
          .http()
          .post("/v1/wallet/withdrawals", "{\"amount_paise\":" + amount + "}")
          .is(422, "INVALID_INPUT");
    seller.http().post("/v1/wallet/withdrawals", "{\"amount_paise\":\"100.00\"}").is(400);
    seller.http().post("/v1/wallet/withdrawals", "{\"amount_paise\":1e20}").is(400);
    seller.http().post("/v1/wallet/withdrawals", "{}").is(422, "INVALID_INPUT");

    assertThat(seller.balance()).isEqualTo(100_000);
  }

  @Test
  @DisplayName(
      "a wrong code is refused and counted; after five tries a new one is needed; a code works once")
  void given_wrong_codes_when_confirmed_then_refused_and_counted() {
    var http = Seller.registered(PROGRAM).http();
    http.post("/v1/auth/step-up", Map.of()).is(202);
    var code = StepUps.code(http);
    var wrong = code.equals("000000") ? "000001" : "000000";
    for (int left = 4; left >= 0; left--)
      assertThat(
              http.post("/v1/auth/step-up/confirm", Map.of("code", wrong))
                  .is(422, "STEP_UP_CODE_INVALID")
                  .json()
                  .path("tries_left")
                  .asInt())
          .isEqualTo(left);
    http.post("/v1/auth/step-up/confirm", Map.of("code", code)).is(422, "STEP_UP_CODE_INVALID");

    http.post("/v1/auth/step-up", Map.of()).is(202);
    var second = StepUps.code(http);
    http.post("/v1/auth/step-up/confirm", Map.of("code", second)).is(200);
    http.post("/v1/auth/step-up/confirm", Map.of("code", second)).is(422, "STEP_UP_CODE_INVALID");
    for (int i = 0; i < 8; i++) http.post("/v1/auth/step-up", Map.of()).is(202);
    http.post("/v1/auth/step-up", Map.of()).is(429, "STEP_UP_TOO_OFTEN");
  }

  @Test
  @DisplayName(
      "a changed account gets no money for 24 hours, the first one at once; a foreign or missing one never")
  void given_a_changed_account_when_withdrawn_then_it_cools_off() {
    var seller = Seller.withMoney(PROGRAM, 1_000);
    Banking.account(PROGRAM, seller, "6789");
    Banking.withdraw(seller, 10_000);

    var changed = Banking.account(PROGRAM, seller, "6780");

    assertThat(changed.path("state").asText()).isEqualTo("VERIFIED");
    seller
        .http()
        .post("/v1/wallet/withdrawals", Map.of("amount_paise", 10_000))
        .is(409, "BANK_ACCOUNT_NOT_READY");
    clock.pass(Duration.ofHours(24));
    StepUps.elevated(PROGRAM, seller.http());
    Banking.withdraw(seller, 10_000);
    assertThat(Banking.account(PROGRAM, seller, "0000").path("state").asText()).isEqualTo("FAILED");
    var foreign =
        seller
            .http()
            .send(
                "PUT",
                "/v1/company/bank-account",
                Map.of(
                    "holder_name",
                    "Mismatch Traders",
                    "account_number",
                    "12345678",
                    "ifsc",
                    "HDFC0000053"))
            .is(200)
            .json();
    assertThat(foreign.path("state").asText()).isEqualTo("MISMATCH");
    assertThat(foreign.path("name_match_bp").asInt()).isLessThan(8000);
    var bad =
        seller
            .http()
            .send(
                "PUT",
                "/v1/company/bank-account",
                Map.of("holder_name", "K", "account_number", "12 34", "ifsc", "HDFC1000053"))
            .is(422, "INVALID_INPUT")
            .json();
    assertThat(bad.path("errors")).hasSize(3);
    assertThat(
            Program.sql(
                "select count(*) from mail where subject = 'Your bank account was changed' and recipient = '"
                    + seller.email()
                    + "'"))
        .containsExactly("4");
    assertThat(
            Program.sql(
                "select count(*) from bank_account where position('76543212345'::bytea in number_sealed) > 0"))
        .containsExactly("0");
  }

  @Test
  @DisplayName(
      "13.19 a security deposit is taken, shown, applied to dues and returned; the ledger balances")
  void row_13_19_given_a_deposit_when_moved_then_shown_and_balanced() {
    var seller = Seller.withMoney(PROGRAM, 2_000);
    var finance = Staff.as(PROGRAM, Role.FINANCE);
    var path = "/v1/finance/companies/" + seller.company() + "/deposits";

    seller.http().post(path, move("TAKE", 100_000)).is(403);
    finance.post(path, move("TAKE", 100_000)).is(201);
    finance.post(path, move("TAKE", 1_000_000)).is(402, "INSUFFICIENT_BALANCE");
    assertThat(seller.wallet().path("deposit_paise").asLong()).isEqualTo(100_000);
    assertThat(seller.balance()).isEqualTo(100_000);
    // Nothing is due.
    finance.post(path, move("APPLY", 1)).is(409, "DEPOSIT_TOO_SMALL");
    finance.post(path, move("RETURN", 100_001)).is(409, "DEPOSIT_TOO_SMALL");
    finance.post(path, move("RETURN", 40_000)).is(201);

    assertThat(seller.wallet().path("deposit_paise").asLong()).isEqualTo(60_000);
    assertThat(seller.balance()).isEqualTo(140_000);
    assertThat(finance.get(path).is(200).json().path("data")).hasSize(2);
    finance
        .post("/v1/finance/companies/cmp_00000000000000000000000000/deposits", move("TAKE", 1))
        .is(404);
    Books.hold(PROGRAM);
  }

  private static Map<String, Object> move(String kind, long paise) {
    return Map.of("kind", kind, "amount_paise", paise, "reason", "high value goods");
  }

  @Test
  @DisplayName("another company's withdrawal is not there")
  void given_another_companys_withdrawal_when_read_then_404() {
    var seller = Seller.withMoney(PROGRAM, 1_000);
    Banking.account(PROGRAM, seller, "6789");
    var made = Banking.withdraw(seller, 10_000);
    var other = Seller.registered(PROGRAM);

    other.http().get("/v1/wallet/withdrawals/" + made.path("id").asText()).is(404);
    other
        .http()
        .post("/v1/wallet/withdrawals/" + made.path("id").asText() + "/cancel", Map.of())
        .is(404);
    assertThat(other.http().get("/v1/wallet/withdrawals").is(200).json().path("data")).isEmpty();
  }

  @Test
  @DisplayName("bank holidays are listed, added and removed by finance")
  void given_bank_holidays_when_kept_then_listed() {
    var finance = Staff.as(PROGRAM, Role.FINANCE);
    assertThat(finance.get("/v1/finance/bank-holidays?year=2026").is(200).json().toString())
        .contains("2026-08-15", "Gandhi Jayanti");
    finance.send("PUT", "/v1/finance/bank-holidays/2031-11-14", Map.of("name", "Diwali")).is(200);
    assertThat(finance.get("/v1/finance/bank-holidays?year=2031").is(200).json().path("data"))
        .hasSize(1);
    finance.delete("/v1/finance/bank-holidays/2031-11-14").is(204);
    finance.send("PUT", "/v1/finance/bank-holidays/2031-02-30", Map.of("name", "Never")).is(400);
    Seller.registered(PROGRAM).http().get("/v1/finance/bank-holidays?year=2026").is(403);
  }
}
