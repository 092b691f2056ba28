package com.shipcrowd.adapter.payments.stripe;

import com.shipcrowd.adapter.calls.HttpCaller;
import com.shipcrowd.adapter.payments.PaymentGatewayContract;
import com.shipcrowd.adapter.simulators.payments.GatewaySimulator.Fault;
import com.shipcrowd.adapter.simulators.payments.StripeSimulator;
import com.shipcrowd.application.fakes.ManualClock;
import com.shipcrowd.application.payment.needs.PaymentGateway;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.payment.TopUp;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;

class StripePaymentsTest extends PaymentGatewayContract {
  private final StripeSimulator there = new StripeSimulator(0);
  private final HttpCaller caller = new HttpCaller();
  private final PaymentGateway gateway =
      new StripePaymentGateway(
          new StripePaymentSettings(
              there.baseUrl(),
              StripeSimulator.SECRET_KEY,
              "pk_test_shipcrowd",
              StripeSimulator.WEBHOOK_SECRET),
          caller,
          new ManualClock(AT));

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
    there.pay(Objects.requireNonNull(topUp.gatewayOrderId()), amount.paise());
  }

  @Override
  protected Map<String, String> checkout(TopUp topUp) {
    return Map.of("payment_intent", Objects.requireNonNull(topUp.gatewayOrderId()));
  }

  @Override
  protected Pushed push(TopUp topUp) {
    var body =
        there.push("payment_intent.succeeded", Objects.requireNonNull(topUp.gatewayOrderId()));
    return new Pushed(Map.of(StripeSignature.HEADER, StripeSimulator.signature(body, AT)), body);
  }

  @Override
  protected boolean loseNextAnswer() {
    there.next(Fault.CUT_AFTER);
    return true;
  }
}
