package com.shipcrowd.adapter.payments.sandbox;

import com.shipcrowd.adapter.payments.sandbox.SandboxPaymentWire.Told;
import com.shipcrowd.application.Clock;
import com.shipcrowd.application.payment.needs.SandboxPayments;
import com.shipcrowd.domain.Id;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.payment.TopUp;
import jakarta.inject.Singleton;
import java.util.Map;

/// Somebody at the sandbox gateway's checkout.
@Singleton
final class SandboxPayer implements SandboxPayments {
  private final SandboxPaymentSettings settings;
  private final Clock clock;

  SandboxPayer(SandboxPaymentSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public Push capture(TopUp topUp) {
    return capture(topUp, topUp.amount(), "INR");
  }

  @Override
  public Push capture(TopUp topUp, Money otherAmount, String currency) {
    var payment = "sbxpay_" + Id.encode(topUp.id().value());
    return signed(
        new Told(
            SandboxPaymentWire.CAPTURED,
            SandboxPaymentGateway.orderOf(topUp),
            payment,
            otherAmount.paise(),
            currency,
            null));
  }

  @Override
  public Push fail(TopUp topUp) {
    return signed(
        new Told(
            SandboxPaymentWire.FAILED,
            SandboxPaymentGateway.orderOf(topUp),
            null,
            null,
            null,
            "The payer gave up"));
  }

  private Push signed(Told told) {
    if (settings.isMissing())
      throw new IllegalStateException("shipcrowd.payments.sandbox-secret is not set");
    var body = SandboxPaymentWire.write(told);
    var signature = SandboxSignature.of(settings.secret(), clock.now().getEpochSecond(), body);
    return new Push(
        Map.of("content-type", "application/json", SandboxSignature.HEADER, signature), body);
  }
}
