package com.shipcrowd.adapter.payments.sandbox;

import com.shipcrowd.adapter.payments.sandbox.SandboxPaymentWire.Told;
import com.shipcrowd.application.Clock;
import com.shipcrowd.application.payment.needs.PaymentGateway.Payment;
import com.shipcrowd.application.payment.needs.SandboxPayments;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.payment.TopUp;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;

/// Somebody at the sandbox gateway's checkout.
@Singleton
final class SandboxPayer implements SandboxPayments {
  private final SandboxPaymentSettings settings;
  private final SandboxPaymentBook book;
  private final Clock clock;

  SandboxPayer(SandboxPaymentSettings settings, SandboxPaymentBook book, Clock clock) {
    this.settings = settings;
    this.book = book;
    this.clock = clock;
  }

  @Override
  public Push capture(TopUp topUp) {
    return capture(topUp, topUp.amount(), "INR");
  }

  @Override
  public Push capture(TopUp topUp, Money otherAmount, String currency) {
    var payment = SandboxPaymentGateway.paymentOf(topUp);
    var mandate = SandboxPaymentGateway.mandateOf(topUp.company());
    book.paid(
        SandboxPaymentGateway.orderOf(topUp),
        new Payment(payment, Payment.State.CAPTURED, otherAmount, currency, null, mandate));
    return signed(
        new Told(
            SandboxPaymentWire.CAPTURED,
            SandboxPaymentGateway.orderOf(topUp),
            payment,
            otherAmount.paise(),
            currency,
            null,
            mandate.id(),
            mandate.customer()));
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
            "The payer gave up",
            null,
            null));
  }

  @Override
  public Optional<String> orderOf(String token) {
    if (settings.isMissing()) return Optional.empty();
    return SandboxSignature.orderOf(settings.secret(), token);
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
