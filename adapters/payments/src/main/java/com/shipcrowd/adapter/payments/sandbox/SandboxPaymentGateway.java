package com.shipcrowd.adapter.payments.sandbox;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.payment.needs.PaymentGateway;
import com.shipcrowd.domain.Id;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.payment.Refund;
import com.shipcrowd.domain.payment.TopUp;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The gateway's front: orders, what its pushes say, refunds, and charges by mandate.
@Singleton
final class SandboxPaymentGateway implements PaymentGateway {
  static final String NAME = "sandbox";

  private final SandboxPaymentSettings settings;
  private final SandboxPaymentBook book;
  private final Clock clock;

  SandboxPaymentGateway(SandboxPaymentSettings settings, SandboxPaymentBook book, Clock clock) {
    this.settings = settings;
    this.book = book;
    this.clock = clock;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean isReady() {
    return !settings.isMissing();
  }

  @Override
  public Order order(TopUp topUp) {
    if (settings.isMissing()) return new Order.Refused("the sandbox has no secret");
    var order = orderOf(topUp);
    var page =
        settings.publicUrl() + "/sandbox/pay/" + SandboxSignature.token(settings.secret(), order);
    return new Order.Made(order, Map.of("checkout_url", page));
  }

  static String orderOf(TopUp topUp) {
    return "sbxord_" + Id.encode(topUp.id().value());
  }

  static String paymentOf(TopUp topUp) {
    return "sbxpay_" + Id.encode(topUp.id().value());
  }

  static Mandate mandateOf(CompanyId company) {
    var end = Id.encode(company.value());
    return new Mandate("sbxmnd_" + end, "sbxcus_" + end);
  }

  @Override
  public boolean isSigned(TopUp topUp, Map<String, String> fields) {
    var order = topUp.gatewayOrderId();
    if (order == null || settings.isMissing()) return false;
    var payment = fields.getOrDefault("sandbox_payment_id", "");
    return SandboxSignature.isCheckout(
        settings.secret(), order, payment, fields.getOrDefault("sandbox_signature", ""));
  }

  @Override
  public boolean isGenuine(Map<String, String> headers, byte[] body) {
    if (settings.isMissing()) return false;
    var given = headers.getOrDefault(SandboxSignature.HEADER, "");
    return SandboxSignature.isRight(settings.secret(), given, body, clock.now());
  }

  // A payer may press the same button twice, and the second time must be seen too.
  @Override
  public Optional<String> eventId(Map<String, String> headers, byte[] body) {
    return Optional.empty();
  }

  @Override
  public Event read(Map<String, String> headers, byte[] body) {
    return SandboxPaymentWire.read(body)
        .map(SandboxPaymentGateway::event)
        .orElse(new Event.Other("unreadable"));
  }

  private static Event event(SandboxPaymentWire.Told push) {
    var type = push.event() == null ? "unnamed" : push.event();
    var order = push.orderId();
    if (order == null) return new Event.Other(type);
    return switch (type) {
      case SandboxPaymentWire.CAPTURED -> {
        var payment = push.paymentId();
        var amount = push.amountPaise();
        var currency = push.currency();
        yield payment == null || amount == null || currency == null
            ? new Event.Other(type)
            : new Event.Paid(order, captured(payment, new Money(amount), currency, push));
      }
      case SandboxPaymentWire.FAILED ->
          new Event.Failed(order, push.words() == null ? "" : push.words());
      default -> new Event.Other(type);
    };
  }

  private static Payment captured(
      String id, Money amount, String currency, SandboxPaymentWire.Told push) {
    var mandate = push.mandateId();
    var customer = push.customerId();
    return new Payment(
        id,
        Payment.State.CAPTURED,
        amount,
        currency,
        null,
        mandate == null || customer == null ? null : new Mandate(mandate, customer));
  }

  @Override
  public Poll poll(TopUp topUp) {
    return new Poll.Found(book.of(orderOf(topUp)));
  }

  @Override
  public Duration lookAgain(int looks, Duration age) {
    return looks < 3 ? Duration.ofMinutes(15) : Duration.ZERO;
  }

  @Override
  public Refunding refund(TopUp topUp, Refund refund) {
    var payment = Objects.requireNonNullElse(topUp.paymentId(), paymentOf(topUp));
    return book.refund(payment, refund, topUp.amount())
        ? new Refunding.Done("sbxrfn_" + Id.encode(refund.id().value()))
        : new Refunding.Refused("more than was paid");
  }

  @Override
  public Refunding refundStatus(TopUp topUp, Refund refund) {
    return refund(topUp, refund);
  }

  @Override
  public Charge charge(TopUp topUp, Mandate mandate) {
    if (!mandate.equals(mandateOf(topUp.company()))) return new Charge.Refused("no such mandate");
    book.paid(
        orderOf(topUp),
        new Payment(
            paymentOf(topUp), Payment.State.CAPTURED, topUp.amount(), "INR", null, mandate));
    return new Charge.Taken(orderOf(topUp));
  }
}
