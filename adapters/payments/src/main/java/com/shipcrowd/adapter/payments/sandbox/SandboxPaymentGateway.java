package com.shipcrowd.adapter.payments.sandbox;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.payment.needs.PaymentGateway;
import com.shipcrowd.domain.Id;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.payment.TopUp;
import jakarta.inject.Singleton;
import java.util.Map;

/// The gateway's front: orders, and what its pushes say.
@Singleton
final class SandboxPaymentGateway implements PaymentGateway {
  static final String NAME = "sandbox";

  private final SandboxPaymentSettings settings;
  private final Clock clock;

  SandboxPaymentGateway(SandboxPaymentSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Order order(TopUp topUp) {
    return new Order.Made(orderOf(topUp), "");
  }

  static String orderOf(TopUp topUp) {
    return "sbxord_" + Id.encode(topUp.id().value());
  }

  @Override
  public boolean isGenuine(Map<String, String> headers, byte[] body) {
    if (settings.isMissing()) return false;
    var given = headers.getOrDefault(SandboxSignature.HEADER, "");
    return SandboxSignature.isRight(settings.secret(), given, body, clock.now());
  }

  @Override
  public Event read(byte[] body) {
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
            : new Event.Captured(order, payment, new Money(amount), currency);
      }
      case SandboxPaymentWire.FAILED ->
          new Event.Failed(order, push.words() == null ? "" : push.words());
      default -> new Event.Other(type);
    };
  }
}
