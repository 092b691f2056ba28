package com.shipcrowd.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.shipcrowd.adapter.simulators.razorpayx.RazorpayxSimulator;
import com.shipcrowd.adapter.simulators.razorpayx.RazorpayxSimulator.Trouble;
import com.shipcrowd.application.payout.SettlePayouts;
import com.shipcrowd.bootstrap.PayoutKillPoints;
import com.shipcrowd.domain.company.Role;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Payouts through RazorpayX as it is played, killed processes, and payouts by file.
class PayoutsTest {
  private static final RazorpayxSimulator BANK = new RazorpayxSimulator();
  private static final Program PROGRAM = Program.another(Map.copyOf(BANK.settings()));

  private final MovableClock clock = PROGRAM.bean(MovableClock.class);

  @AfterAll
  static void stop() {
    Banking.turn(PROGRAM);
    PROGRAM.stop();
    BANK.close();
  }

  private static Seller seller() {
    Banking.turn(PROGRAM);
    var seller = Seller.withMoney(PROGRAM, 10_000);
    Banking.account(PROGRAM, seller, "6789");
    return seller;
  }

  private static String entries(String payout) {
    return Program.sql(
            "select count(*) from ledger_entry where business_key = 'UTR:" + payout + "'")
        .getFirst();
  }

  @ParameterizedTest(
      name = "11.8 killed {0}: one payout at the bank, one UTR entry, balanced books")
  @EnumSource(PayoutKillPoints.Step.class)
  void row_11_8_given_a_process_killed_at_a_payout_when_another_looks_then_paid_once(
      PayoutKillPoints.Step step) throws Exception {
    var seller = seller();
    var made = Banking.withdraw(seller, 123_400);
    var payout = made.path("payout_id").asText();
    var settings = new HashMap<>(BANK.settings());
    settings.put("shipcrowd.kill-payout-at", step.name());
    settings.put("shipcrowd.test.clock-ahead", clock.ahead().toString());
    try (var child = new Child(settings)) {
      child.await("REACHED");
      child.kill();
    }

    clock.pass(Duration.ofMinutes(3));
    Banking.turn(PROGRAM);
    clock.pass(Duration.ofMinutes(16));
    Banking.turn(PROGRAM);

    assertThat(BANK.references()).filteredOn(r -> r.startsWith(payout)).hasSize(1);
    assertThat(entries(payout)).isEqualTo("1");
    assertThat(Banking.withdrawal(seller, made).path("status").asText()).isEqualTo("PAID");
    assertThat(seller.balance()).isEqualTo(1_000_000 - 123_400);
    Books.hold(PROGRAM);
  }

  @Test
  @DisplayName(
      "11.8 pushes in any order, repeated, forged and of an earlier attempt: paid once; sent back: in the wallet again")
  void row_11_8_given_pushes_when_repeated_then_believed_once() {
    BANK.settlesByItself(false);
    var seller = seller();
    var made = Banking.withdraw(seller, 200_000);
    var payout = made.path("payout_id").asText();
    Banking.turn(PROGRAM);
    var reference = payout + "-1";
    BANK.bring(reference, "processed", "");
    var paid = BANK.push(reference, "payout.processed");

    assertThat(push(paid, paid.body()).status()).isEqualTo(200);
    push(paid, paid.body()).is(200);
    push(
            paid,
            new String(paid.body(), StandardCharsets.UTF_8)
                .replace("200000", "200001")
                .getBytes(StandardCharsets.UTF_8))
        .is(401, "SIGNATURE_INVALID");
    BANK.bring(reference, "processing", "payout_bank_processing");
    var late = BANK.push(reference, "payout.initiated");
    push(late, late.body()).is(200);

    assertThat(Banking.withdrawal(seller, made).path("status").asText()).isEqualTo("PAID");
    assertThat(entries(payout)).isEqualTo("1");
    assertThat(seller.balance()).isEqualTo(800_000);
    Books.hold(PROGRAM);

    BANK.bring(reference, "reversed", "beneficiary_account_frozen");
    var back = BANK.push(reference, "payout.reversed");
    push(back, back.body()).is(200);
    push(back, back.body()).is(200);
    assertThat(Banking.withdrawal(seller, made).path("status").asText()).isEqualTo("FAILED");
    assertThat(seller.balance()).isEqualTo(1_000_000);
    Books.hold(PROGRAM);
    BANK.settlesByItself(true);
  }

  private static Http.Answer push(RazorpayxSimulator.Push push, byte[] body) {
    var caller = PROGRAM.anonymous();
    for (var header : push.headers().entrySet())
      caller = caller.with(header.getKey(), header.getValue());
    return caller.push("/v1/hooks/payouts/razorpayx", body);
  }

  @Test
  @DisplayName(
      "11.8 lost answers and orders, busy servers and a closed account: one payment or the money back")
  void row_11_8_given_trouble_at_the_bank_when_settled_then_once_or_back() {
    // A bank that says 429 is left alone for real seconds; its contract test has that case.
    for (var trouble : EnumSet.complementOf(EnumSet.of(Trouble.THROTTLED))) {
      var seller = seller();
      var made = Banking.withdraw(seller, 100_000);
      BANK.next(trouble);
      Banking.turn(PROGRAM);
      clock.pass(Duration.ofMinutes(20));
      Banking.turn(PROGRAM);

      var refused = trouble == Trouble.ACCOUNT_CLOSED;
      assertThat(Banking.withdrawal(seller, made).path("status").asText())
          .as(trouble.name())
          .isEqualTo(refused ? "FAILED" : "PAID");
      assertThat(BANK.references())
          .filteredOn(r -> r.startsWith(made.path("payout_id").asText()))
          .hasSize(refused ? 0 : 1);
      assertThat(seller.balance()).isEqualTo(refused ? 1_000_000 : 900_000);
    }
    Books.hold(PROGRAM);
  }

  @Test
  @DisplayName(
      "11.8 by file: out with every payout that waits, back in as a job; unknown references are named")
  void row_11_8_given_payouts_by_file_when_answered_then_paid_or_back() {
    Banking.turn(PROGRAM);
    var program = Program.another(Map.of("shipcrowd.payouts.way", "FILE"));
    try {
      var seller = Seller.withMoney(program, 10_000);
      Banking.account(program, seller, "6789");
      var first = Banking.withdraw(seller, 100_000);
      var second = Banking.withdraw(seller, 250_050);
      program.bean(SettlePayouts.class).work();
      var finance = StepUps.elevated(program, Staff.as(program, Role.FINANCE));

      var file = finance.post("/v1/finance/payout-files", Map.of()).is(201).json();
      finance.post("/v1/finance/payout-files", Map.of()).is(409, "NOTHING_TO_PAY");
      var csv = finance.get(file.path("file_url").asText()).is(200).text();

      assertThat(file.path("payouts").asInt()).isGreaterThanOrEqualTo(2);
      assertThat(csv)
          .startsWith("\uFEFFbeneficiary_name,account,ifsc,amount,reference,remark\r\n")
          .contains(
              "Kaveri Crafts,765432123456789,HDFC0000053,2500.50,"
                  + second.path("payout_id").asText()
                  + "-1,Withdrawal\r\n");
      assertThat(Banking.withdrawal(seller, first).path("status").asText()).isEqualTo("PROCESSING");
      var answers =
          "reference,status,utr,reason\n"
              + first.path("payout_id").asText()
              + "-1,PAID,HDFCN52026112100001,\n"
              + second.path("payout_id").asText()
              + "-1,FAILED,,account closed\n"
              + "pay_06EHB8R0CNS1ZC4V2Q9RMB8F0G-1,PAID,HDFCN52026112100002,\n";
      var job = Jobs.done(program, finance, "/v1/finance/payout-answers", answers);
      assertThat(job.path("ok").asInt()).isEqualTo(2);
      assertThat(job.path("findings").toString()).contains("REFERENCE_UNKNOWN");
      Jobs.done(program, finance, "/v1/finance/payout-answers?force=true", answers);

      assertThat(Banking.withdrawal(seller, first).path("utr").asText())
          .isEqualTo("HDFCN52026112100001");
      assertThat(Banking.withdrawal(seller, second).path("status").asText()).isEqualTo("FAILED");
      assertThat(seller.balance()).isEqualTo(900_000);
      Books.hold(program);
    } finally {
      program.stop();
    }
  }
}
