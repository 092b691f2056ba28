package com.shipcrowd.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.shipcrowd.adapter.simulators.payments.GatewaySimulator.Fault;
import com.shipcrowd.adapter.simulators.payments.PaytmSimulator;
import com.shipcrowd.adapter.simulators.payments.RazorpaySimulator;
import com.shipcrowd.application.job.WorkJobs;
import com.shipcrowd.application.payment.AcceptPayment;
import com.shipcrowd.application.payment.AutoRecharge;
import com.shipcrowd.application.payment.PollPayments;
import com.shipcrowd.application.payment.RefundTopUp;
import com.shipcrowd.domain.company.Role;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Payments in, over HTTP, against played gateways.
@TestInstance(Lifecycle.PER_CLASS)
class PaymentsTest {
  private static final long RUN = System.nanoTime();

  private final RazorpaySimulator razorpay = new RazorpaySimulator(RUN);
  private final PaytmSimulator paytm = new PaytmSimulator(RUN);
  private Program program;

  private Map<String, String> settings() {
    return Map.of(
        "shipcrowd.payments.razorpay.base-url", razorpay.baseUrl(),
        "shipcrowd.payments.razorpay.key-id", RazorpaySimulator.KEY_ID,
        "shipcrowd.payments.razorpay.key-secret", RazorpaySimulator.KEY_SECRET,
        "shipcrowd.payments.razorpay.webhook-secret", RazorpaySimulator.WEBHOOK_SECRET,
        "shipcrowd.payments.paytm.base-url", paytm.baseUrl(),
        "shipcrowd.payments.paytm.mid", PaytmSimulator.MID,
        "shipcrowd.payments.paytm.merchant-key", PaytmSimulator.KEY);
  }

  @BeforeAll
  void start() {
    program = Program.another(new HashMap<>(settings()));
  }

  @AfterAll
  void stop() {
    program.stop();
    razorpay.close();
    paytm.close();
  }

  @AfterEach
  void booksHold() {
    Books.hold(program);
  }

  private static JsonNode topUp(Seller seller, String gateway, long paise) {
    return seller
        .http()
        .post("/v1/wallet/topups", Map.of("amount_paise", paise, "gateway", gateway))
        .is(201)
        .json();
  }

  private static String order(JsonNode topUp) {
    return topUp.path("gateway_order_id").asText();
  }

  private static String path(JsonNode topUp) {
    return "/v1/wallet/topups/" + topUp.path("id").asText();
  }

  private static String status(Seller seller, JsonNode topUp) {
    return seller.http().get(path(topUp)).is(200).json().path("status").asText();
  }

  private Http.Answer push(RazorpaySimulator.Push push) {
    var caller = program.anonymous();
    for (var header : push.headers().entrySet())
      if (!header.getKey().equals("content-type"))
        caller = caller.with(header.getKey(), header.getValue());
    return caller.push("/v1/hooks/payments/razorpay", push.body());
  }

  private static List<String> entries(String key) {
    return Program.sql("select business_key from ledger_entry where business_key = '" + key + "'");
  }

  private static List<String> tasks(JsonNode topUp) {
    return Program.sql("select kind from task where subject = '" + topUp.path("id").asText() + "'");
  }

  private JsonNode credited(Seller seller, long paise) {
    var topUp = topUp(seller, "razorpay", paise);
    var payment = razorpay.pay(order(topUp));
    push(razorpay.push("payment.captured", payment)).is(200);
    assertThat(status(seller, topUp)).isEqualTo("CAPTURED");
    return seller.http().get(path(topUp)).is(200).json();
  }

  @Test
  @DisplayName(
      "11.1 Razorpay: order, captured push, fee; 11.7 receipt mail and TOPUP posting, once")
  void given_a_razorpay_order_when_paid_and_pushed_often_then_the_wallet_has_it_once() {
    var seller = Seller.registered(program);
    var topUp = topUp(seller, "razorpay", 50_000);
    assertThat(topUp.path("checkout").path("key_id").asText()).isEqualTo(RazorpaySimulator.KEY_ID);
    var payment = razorpay.pay(order(topUp));

    push(razorpay.push("payment.captured", payment)).is(200);
    push(razorpay.push("order.paid", payment)).is(200);
    push(razorpay.push("payment.captured", payment)).is(200);

    assertThat(seller.balance()).isEqualTo(50_000);
    assertThat(entries("TOPUP:" + payment)).hasSize(1);
    assertThat(entries("PGFEE:" + payment)).hasSize(1);
    assertThat(
            Program.sql(
                "select 'x' from mail where recipient = '"
                    + seller.email()
                    + "' and subject = 'Receipt for your wallet top-up'"))
        .hasSize(1);
  }

  @Test
  @DisplayName("11.1 amount or currency mismatch is a task and credits nothing")
  void given_another_amount_or_currency_when_pushed_then_it_is_a_task() {
    var seller = Seller.registered(program);
    var less = topUp(seller, "razorpay", 50_000);
    var dollars = topUp(seller, "razorpay", 50_000);

    push(razorpay.push("payment.captured", razorpay.pay(order(less), 49_999, "INR"))).is(200);
    push(razorpay.push("payment.captured", razorpay.pay(order(dollars), 50_000, "USD"))).is(200);

    assertThat(status(seller, less)).isEqualTo("MISMATCH");
    assertThat(status(seller, dollars)).isEqualTo("MISMATCH");
    assertThat(tasks(less)).containsExactly("PAYMENT_MISMATCH");
    assertThat(tasks(dollars)).containsExactly("PAYMENT_MISMATCH");
    assertThat(seller.balance()).isZero();
  }

  @Test
  @DisplayName(
      "11.2 Paytm: same port with its checksum; the push is a hint that the status confirms")
  void given_a_paytm_order_when_its_form_comes_then_the_status_call_credits_once() {
    var seller = Seller.registered(program);
    var topUp = topUp(seller, "paytm", 50_000);
    assertThat(topUp.path("checkout").path("txn_token").asText()).isNotEmpty();
    paytm.pay(order(topUp));
    var form = paytm.push(order(topUp));
    var forged =
        new String(form, StandardCharsets.UTF_8)
            .replace("500.00", "900.00")
            .getBytes(StandardCharsets.UTF_8);

    program.anonymous().upload("/v1/hooks/payments/paytm", forged).is(401, "SIGNATURE_INVALID");
    assertThat(seller.balance()).isZero();
    program.anonymous().upload("/v1/hooks/payments/paytm", form).is(200);
    program.anonymous().upload("/v1/hooks/payments/paytm", form).is(200);
    seller.http().post(path(topUp) + "/verify", Map.of("fields", paytm.form(order(topUp)))).is(200);

    assertThat(seller.balance()).isEqualTo(50_000);
    assertThat(status(seller, topUp)).isEqualTo("CAPTURED");
  }

  @ParameterizedTest
  @ValueSource(longs = {Long.MIN_VALUE, -10_000, 0, 9_999, 50_000_001, Long.MAX_VALUE})
  @DisplayName("11.3 from 100.00 to 5,00,000.00, nothing else")
  void given_an_amount_outside_when_asked_then_it_is_refused(long paise) {
    var seller = Seller.registered(program);

    seller
        .http()
        .post("/v1/wallet/topups", Map.of("amount_paise", paise, "gateway", "razorpay"))
        .is(422, "INVALID_INPUT");
  }

  @Test
  @DisplayName("11.3 the same key asks once; a gateway without settings is not offered")
  void given_an_idempotency_key_when_asked_twice_then_there_is_one_order() {
    var seller = Seller.registered(program);
    var keyed = seller.http().with("Idempotency-Key", "recharge-1");
    var body = Map.of("amount_paise", 10_000, "gateway", "razorpay");

    var first = keyed.post("/v1/wallet/topups", body).is(201).json();
    var second = keyed.post("/v1/wallet/topups", body).is(201).json();

    assertThat(second).isEqualTo(first);
    topUp(seller, "razorpay", 50_000_000);
    seller
        .http()
        .post("/v1/wallet/topups", Map.of("amount_paise", 10_000, "gateway", "stripe"))
        .is(422, "GATEWAY_UNKNOWN");
  }

  @Test
  @DisplayName("11.4 client verify: a good signature credits once, a bad one is 400")
  void given_a_paid_order_when_verified_then_good_credits_and_bad_is_refused() {
    var seller = Seller.registered(program);
    var topUp = topUp(seller, "razorpay", 50_000);
    var other = topUp(seller, "razorpay", 50_000);
    var fields = razorpay.checkout(razorpay.pay(order(topUp)));
    var bad = new HashMap<>(fields);
    bad.put("razorpay_signature", "0".repeat(64));

    seller
        .http()
        .post(path(topUp) + "/verify", Map.of("fields", bad))
        .is(400, "PAYMENT_SIGNATURE_INVALID");
    seller
        .http()
        .post(path(other) + "/verify", Map.of("fields", fields))
        .is(400, "PAYMENT_SIGNATURE_INVALID");
    Seller.registered(program)
        .http()
        .post(path(topUp) + "/verify", Map.of("fields", fields))
        .is(404, "NOT_FOUND");
    for (int i = 0; i < 2; i++) {
      var now =
          seller.http().post(path(topUp) + "/verify", Map.of("fields", fields)).is(200).json();
      assertThat(now.path("status").asText()).isEqualTo("CAPTURED");
    }

    assertThat(seller.balance()).isEqualTo(50_000);
    assertThat(status(seller, other)).isEqualTo("PENDING");
  }

  @Test
  @DisplayName(
      "11.5 push and verify in any order credit once; replayed and forged pushes do nothing")
  void given_a_push_first_when_verified_and_replayed_then_it_is_credited_once() {
    var seller = Seller.registered(program);
    var topUp = topUp(seller, "razorpay", 50_000);
    var payment = razorpay.pay(order(topUp));
    var push = razorpay.push("payment.captured", payment);
    var changed = push.body().clone();
    changed[changed.length - 2] ^= 1;

    push(new RazorpaySimulator.Push(push.headers(), changed)).is(401, "SIGNATURE_INVALID");
    assertThat(seller.balance()).isZero();
    push(push).is(200);
    push(push).is(200);
    seller
        .http()
        .post(path(topUp) + "/verify", Map.of("fields", razorpay.checkout(payment)))
        .is(200);

    assertThat(seller.balance()).isEqualTo(50_000);
    assertThat(entries("TOPUP:" + payment)).hasSize(1);
  }

  @Test
  @DisplayName("11.5 a capture after expiry still credits; a lost push is found by looking")
  void given_an_expired_order_when_captured_late_then_it_is_credited() {
    var seller = Seller.registered(program);
    var late = topUp(seller, "razorpay", 50_000);
    var lost = topUp(seller, "razorpay", 20_000);
    program.bean(MovableClock.class).pass(Duration.ofMinutes(31));
    program.bean(AcceptPayment.class).expireUnpaid();
    assertThat(status(seller, late)).isEqualTo("EXPIRED");

    push(razorpay.push("payment.captured", razorpay.pay(order(late)))).is(200);
    razorpay.pay(order(lost));
    lookAtAll();

    assertThat(status(seller, late)).isEqualTo("CAPTURED");
    assertThat(status(seller, lost)).isEqualTo("CAPTURED");
    assertThat(seller.balance()).isEqualTo(70_000);
  }

  private void lookAtAll() {
    while (program.bean(PollPayments.class).look() > 0) {
      // Until nothing is due.
    }
  }

  @Test
  @DisplayName(
      "refund to source: debit first, never too much, a failed one comes back, a late push changes nothing")
  void given_a_credited_top_up_when_refunded_then_money_goes_back_once() {
    var finance = Staff.as(program, Role.FINANCE);
    var seller = Seller.registered(program);
    var topUp = credited(seller, 50_000);
    var refunds = "/v1/finance/topups/" + topUp.path("id").asText() + "/refunds";

    seller.http().post(refunds, Map.of("amount_paise", 100, "reason", "mine")).is(403);
    finance
        .post(refunds, Map.of("amount_paise", 50_001, "reason", "too much"))
        .is(422, "REFUND_TOO_LARGE");
    var part =
        finance
            .post(refunds, Map.of("amount_paise", 20_000, "reason", "by mistake"))
            .is(201)
            .json();
    assertThat(part.path("status").asText()).isEqualTo("DONE");
    assertThat(seller.balance()).isEqualTo(30_000);
    assertThat(status(seller, topUp)).isEqualTo("PARTIALLY_REFUNDED");

    razorpay.failRefunds(true);
    var failed =
        finance
            .post(refunds, Map.of("amount_paise", 10_000, "reason", "fails there"))
            .is(201)
            .json();
    razorpay.failRefunds(false);
    assertThat(failed.path("status").asText()).isEqualTo("FAILED");
    assertThat(seller.balance()).isEqualTo(30_000);
    assertThat(entries("REV:TOPUP_REFUND:" + failed.path("id").asText())).hasSize(1);

    int before = razorpay.refunds();
    razorpay.next(Fault.CUT_AFTER);
    var doubtful =
        finance.post(refunds, Map.of("amount_paise", 30_000, "reason", "the rest")).is(201).json();
    assertThat(doubtful.path("status").asText()).isEqualTo("PENDING");
    assertThat(status(seller, topUp)).isEqualTo("REFUND_PENDING");
    finance
        .post(refunds, Map.of("amount_paise", 100, "reason", "meanwhile"))
        .is(409, "TOPUP_NOT_REFUNDABLE");
    program.bean(MovableClock.class).pass(Duration.ofMinutes(3));
    while (program.bean(RefundTopUp.class).settle() > 0) {
      // Until nothing is due.
    }
    assertThat(razorpay.refunds()).isEqualTo(before + 1);
    assertThat(status(seller, topUp)).isEqualTo("REFUNDED");

    push(razorpay.push("payment.captured", topUp.path("payment_id").asText())).is(200);
    assertThat(seller.balance()).isZero();
    assertThat(status(seller, topUp)).isEqualTo("REFUNDED");
    assertThat(finance.get(refunds).is(200).json().path("data")).hasSize(3);
  }

  @Test
  @DisplayName("a refund is refused when the wallet does not have the money")
  void given_money_that_is_spent_when_refunded_then_it_is_refused() {
    var finance = Staff.as(program, Role.FINANCE);
    var seller = Seller.withMoney(program, 0);
    var topUp = credited(seller, 50_000);
    seller.bookNew(0);

    finance
        .post(
            "/v1/finance/topups/" + topUp.path("id").asText() + "/refunds",
            Map.of("amount_paise", 50_000, "reason", "all of it"))
        .is(402, "INSUFFICIENT_BALANCE");
    assertThat(status(seller, topUp)).isEqualTo("CAPTURED");
  }

  @Test
  @DisplayName("chargeback: taken once whatever the wallet has, given back when won")
  void given_a_dispute_when_told_and_won_then_the_money_goes_and_comes_back() {
    var seller = Seller.withMoney(program, 0);
    var topUp = credited(seller, 50_000);
    seller.bookNew(0);
    long left = seller.balance();
    var payment = topUp.path("payment_id").asText();
    var dispute = "disp_" + payment;

    push(razorpay.dispute("payment.dispute.created", dispute, payment)).is(200);
    push(razorpay.dispute("payment.dispute.created", dispute, payment)).is(200);
    assertThat(status(seller, topUp)).isEqualTo("CHARGEBACK");
    assertThat(seller.balance()).isZero();
    assertThat(seller.dues()).isEqualTo(50_000 - left);

    push(razorpay.dispute("payment.dispute.won", dispute, payment)).is(200);
    push(razorpay.dispute("payment.dispute.won", dispute, payment)).is(200);
    assertThat(status(seller, topUp)).isEqualTo("CAPTURED");
    assertThat(seller.balance()).isEqualTo(left);
    assertThat(seller.dues()).isZero();
  }

  @Test
  @DisplayName("settlement report: booked once, unknown fees learnt, every difference a task")
  void given_a_settlement_report_when_uploaded_twice_then_it_is_booked_once() {
    var finance = Staff.as(program, Role.FINANCE);
    var seller = Seller.registered(program);
    var topUp = topUp(seller, "paytm", 50_000);
    paytm.pay(order(topUp));
    program.anonymous().upload("/v1/hooks/payments/paytm", paytm.push(order(topUp))).is(200);
    var payment = seller.http().get(path(topUp)).is(200).json().path("payment_id").asText();
    var id = "setl_" + payment;
    var today = program.bean(MovableClock.class).today();
    var csv =
        "gateway,settlement_id,settled_on,utr,type,entity_id,amount,fee,tax,net\n"
            + "paytm,%s,%s,UTR1,PAYMENT,%s,500.00,10.00,1.80,488.20\n".formatted(id, today, payment)
            + "paytm,%s,%s,UTR1,PAYMENT,x%s,100.00,0,0,100.00\n".formatted(id, today, payment);

    for (int i = 0; i < 2; i++) {
      var job =
          finance
              .upload(
                  "/v1/finance/settlements/imports",
                  (csv + "\n".repeat(i)).getBytes(StandardCharsets.UTF_8))
              .is(202)
              .json();
      var done = job;
      for (int looks = 0;
          looks < 100 && !done.path("state").asText().startsWith("COMPLETED");
          looks++) {
        if (program.bean(WorkJobs.class).work() == 0) pause();
        done = finance.get("/v1/jobs/" + job.path("id").asText()).is(200).json();
      }
      assertThat(done.path("state").asText()).as(done.toString()).isEqualTo("COMPLETED");
    }

    assertThat(entries("PGSETTLE:" + id)).hasSize(1);
    assertThat(entries("PGFEE:" + payment)).hasSize(1);
    assertThat(Program.sql("select kind from task where subject = 'x" + payment + "'"))
        .containsExactly("SETTLEMENT_UNKNOWN_PAYMENT");
    var shown = finance.get("/v1/finance/settlements").is(200).json().path("data");
    assertThat(shown)
        .filteredOn(one -> one.path("settlement_id").asText().equals(id))
        .singleElement()
        .matches(one -> one.path("net_paise").asLong() == 58_820);
  }

  @Test
  @DisplayName("auto-recharge: charges the mandate below the threshold, at most three times a day")
  void given_a_mandate_when_money_is_low_then_it_is_charged_three_times_a_day() {
    var seller = Seller.registered(program);
    var rule = Map.of("gateway", "sandbox", "amount_paise", 10_000, "threshold_paise", 100_000);
    seller.http().send("PUT", "/v1/wallet/auto-recharge", rule).is(409, "MANDATE_MISSING");
    seller.topUp(10_000);
    seller.http().send("PUT", "/v1/wallet/auto-recharge", rule).is(200);

    for (int i = 0; i < 6; i++) {
      var _ = program.bean(AutoRecharge.class).charge();
    }

    assertThat(seller.balance()).isEqualTo(10_000 + 30_000);
  }

  @Test
  @DisplayName("the sandbox gateway has a page that anybody can pay at")
  void given_a_sandbox_top_up_when_its_page_is_used_then_the_signed_push_credits() {
    var seller = Seller.registered(program);
    var topUp = topUp(seller, "sandbox", 10_000);
    var url = java.net.URI.create(topUp.path("checkout_url").asText()).getPath();
    var browser = program.anonymous();

    assertThat(browser.get(url).is(200).text()).contains("Pay wrong amount");
    browser.get(url + "0").is(404);
    browser.post(url + "/FAIL", "").is(200);
    assertThat(status(seller, topUp)).isEqualTo("FAILED");
    browser.post(url + "/PAY", "").is(200);
    browser.post(url + "/PAY", "").is(200);

    assertThat(seller.balance()).isEqualTo(10_000);
    var wrong = topUp(seller, "sandbox", 10_000);
    browser
        .post(
            java.net.URI.create(wrong.path("checkout_url").asText()).getPath()
                + "/PAY_WRONG_AMOUNT",
            "")
        .is(200);
    assertThat(status(seller, wrong)).isEqualTo("MISMATCH");
  }

  @Test
  @DisplayName("kill -9 between the gateway's capture and our credit: credited once after all")
  void given_a_process_killed_before_it_credits_when_another_looks_then_it_is_credited_once()
      throws Exception {
    var seller = Seller.registered(program);
    JsonNode topUp;
    String payment;
    var same = new HashMap<>(settings());
    // Tests before this one let time pass here, and a login is only good at its own time.
    same.put("shipcrowd.test.clock-ahead", program.bean(MovableClock.class).ahead().toString());
    try (var child = new Child(same)) {
      topUp =
          seller
              .http()
              .at(child.address())
              .post("/v1/wallet/topups", Map.of("amount_paise", 50_000, "gateway", "razorpay"))
              .is(201)
              .json();
      payment = razorpay.pay(order(topUp));
      // The verify call asks the gateway, which answers slowly: the process dies while it waits.
      razorpay.slowness(5_000);
      razorpay.next(Fault.SLOW);
      var there = seller.http().at(child.address());
      var fields = Map.of("fields", razorpay.checkout(payment));
      var caller = Thread.startVirtualThread(() -> tolerant(there, path(topUp), fields));
      Thread.sleep(1_000);
      child.kill();
      caller.join(Duration.ofSeconds(10));
    }
    assertThat(seller.balance()).isZero();

    program.bean(MovableClock.class).pass(Duration.ofMinutes(16));
    lookAtAll();
    push(razorpay.push("payment.captured", payment)).is(200);

    assertThat(seller.balance()).isEqualTo(50_000);
    assertThat(entries("TOPUP:" + payment)).hasSize(1);
  }

  // The program's own workers may have it.
  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void tolerant(Http there, String path, Map<String, ?> body) {
    try {
      there.post(path + "/verify", body);
    } catch (AssertionError connectionCut) {
      // That is what being killed looks like from outside.
    }
  }
}
