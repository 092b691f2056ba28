package com.shipcrowd.adapter.payments.razorpay;

import static org.assertj.core.api.Assertions.assertThat;

import com.shipcrowd.adapter.calls.HttpCaller;
import com.shipcrowd.adapter.payments.PaymentGatewayContract;
import com.shipcrowd.adapter.simulators.payments.GatewaySimulator.Fault;
import com.shipcrowd.adapter.simulators.payments.RazorpaySimulator;
import com.shipcrowd.application.fakes.ManualClock;
import com.shipcrowd.application.payment.needs.PaymentGateway;
import com.shipcrowd.application.payment.needs.PaymentGateway.Event;
import com.shipcrowd.application.payment.needs.PaymentGateway.Order;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.payment.TopUp;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RazorpayPaymentsTest extends PaymentGatewayContract {
  private final RazorpaySimulator there = new RazorpaySimulator(0);
  private final HttpCaller caller = new HttpCaller();
  private final ManualClock clock = new ManualClock(AT);
  private final PaymentGateway gateway =
      new RazorpayPaymentGateway(settings(RazorpaySimulator.KEY_SECRET), caller, clock);

  private RazorpayPaymentSettings settings(String keySecret) {
    return new RazorpayPaymentSettings(
        there.baseUrl(),
        RazorpaySimulator.KEY_ID,
        keySecret,
        "a newer secret",
        RazorpaySimulator.WEBHOOK_SECRET,
        "2026-11-20T09:00:00Z");
  }

  @AfterEach
  void close() {
    caller.close();
    there.close();
  }

  @Override
  protected PaymentGateway gateway() {
    return gateway;
  }

  @Override
  protected void pay(TopUp topUp, Money amount) {
    there.pay(Objects.requireNonNull(topUp.gatewayOrderId()), amount.paise(), "INR");
  }

  @Override
  protected Map<String, String> checkout(TopUp topUp) {
    return there.checkout(Objects.requireNonNull(topUp.paymentId()));
  }

  @Override
  protected Pushed push(TopUp topUp) {
    var push = there.push("payment.captured", Objects.requireNonNull(topUp.paymentId()));
    return new Pushed(push.headers(), push.body());
  }

  @Override
  protected boolean loseNextAnswer() {
    there.next(Fault.CUT_AFTER);
    return true;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void the_published_signatures_come_out() {
    assertThat(RazorpaySignature.of("123456", bytes("{\"a\":1,\"b\":2,\"c\":{\"d\":3}}")))
        .isEqualTo("2fe04e22977002e6c7cb553adab8b460cb9e2a4970d5953cb27a8472752e3bbc");
    assertThat(
            RazorpaySignature.ofCheckout(
                "shipcrowd_test_secret_001", "order_Shp000000000A1", "pay_Shp000000000B2"))
        .isEqualTo("5851e2c41a2473a2b6ade7b4b8aea69c635bb770985e57ab08725521fd760b65");
    var push =
        "{\"entity\":\"event\",\"account_id\":\"acc_Shp00000000001\",\"event\":\"payment.captured\",\"contains\":[\"payment\"],\"payload\":{\"payment\":{\"entity\":{\"id\":\"pay_Shp000000000B2\",\"entity\":\"payment\",\"amount\":50000,\"currency\":\"INR\",\"status\":\"captured\",\"order_id\":\"order_Shp000000000A1\"}}},\"created_at\":1763640000}";
    assertThat(RazorpaySignature.of("whsec_shipcrowd_rzp", bytes(push)))
        .isEqualTo("08332fe13afbfdeb176b2230dda05550ebe2f757f80e3d886cf4467f37604d72");
    assertThat(gateway.read(Map.of(), bytes(push)))
        .isInstanceOfSatisfying(
            Event.Paid.class,
            paid -> {
              assertThat(paid.gatewayOrderId()).isEqualTo("order_Shp000000000A1");
              assertThat(paid.payment().amount()).isEqualTo(new Money(50_000));
            });
  }

  @Test
  void the_former_secret_is_good_for_a_day() {
    var push = bytes("{}");
    var old =
        Map.of(
            "x-razorpay-signature", RazorpaySignature.of(RazorpaySimulator.WEBHOOK_SECRET, push));

    assertThat(gateway.isGenuine(old, push)).isTrue();
    clock.pass(Duration.ofHours(23));
    assertThat(gateway.isGenuine(old, push)).isFalse();
  }

  @Test
  void the_fee_is_told_without_its_tax() {
    var payment =
        RazorpayPaymentWire.payment(
            RazorpayPaymentWire.read(
                bytes(
                    "{\"id\":\"pay_1\",\"amount\":50000,\"currency\":\"INR\",\"status\":\"captured\",\"fee\":1180,\"tax\":180,\"notes\":[]}")));

    assertThat(Objects.requireNonNull(payment).fee())
        .isEqualTo(new PaymentGateway.Fee(new Money(1_000), new Money(180)));
  }

  @Test
  void a_wrong_key_is_refused_and_shown_nowhere() {
    var wrong = new RazorpayPaymentGateway(settings("wrong"), caller, clock);
    var topUp =
        new TopUp(
            new com.shipcrowd.domain.payment.TopUpId(new java.util.UUID(3, 3)),
            new com.shipcrowd.domain.company.CompanyId(new java.util.UUID(1, 1)),
            "razorpay",
            new Money(50_000),
            com.shipcrowd.domain.payment.TopUpStatus.CREATED,
            null,
            null,
            AT);

    assertThat(wrong.order(topUp))
        .isInstanceOfSatisfying(
            Order.Refused.class, refused -> assertThat(refused.words()).doesNotContain("wrong"));
  }
}
