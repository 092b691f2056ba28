package com.shipcrowd.adapter.payments.sandbox;

import com.shipcrowd.adapter.payments.PaymentGatewayContract;
import com.shipcrowd.application.fakes.ManualClock;
import com.shipcrowd.application.payment.needs.PaymentGateway;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.payment.TopUp;
import java.util.Map;
import java.util.Objects;

class SandboxContractTest extends PaymentGatewayContract {
  private final ManualClock clock = new ManualClock(AT);
  private final SandboxPaymentSettings settings =
      new SandboxPaymentSettings("a secret", "http://here");
  private final SandboxPaymentBook book = new SandboxPaymentBook();
  private final SandboxPayer payer = new SandboxPayer(settings, book, clock);
  private final PaymentGateway gateway = new SandboxPaymentGateway(settings, book, clock);

  @Override
  protected PaymentGateway gateway() {
    return gateway;
  }

  @Override
  protected void pay(TopUp topUp, Money amount) {
    var _ = payer.capture(topUp, amount, "INR");
  }

  @Override
  protected Map<String, String> checkout(TopUp topUp) {
    var payment = Objects.requireNonNull(topUp.paymentId());
    var order = Objects.requireNonNull(topUp.gatewayOrderId());
    return Map.of(
        "sandbox_payment_id",
        payment,
        "sandbox_signature",
        SandboxSignature.ofCheckout(settings.secret(), order, payment));
  }

  @Override
  protected Pushed push(TopUp topUp) {
    var push = payer.capture(topUp);
    return new Pushed(push.headers(), push.body());
  }

  @Override
  protected boolean loseNextAnswer() {
    return false;
  }
}
