package com.shipcrowd.application.payment.fakes;

import com.shipcrowd.application.payment.needs.PaymentGateway;
import com.shipcrowd.domain.payment.Refund;
import com.shipcrowd.domain.payment.TopUp;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A gateway that says what it was told to say; pushes are texts that name an event.
public final class FakeGateway implements PaymentGateway {
  public final Map<String, Event> events = new HashMap<>();
  public final List<Payment> payments = new ArrayList<>();
  public final List<String> calls = new ArrayList<>();
  public Order order = new Order.Made("order_1", Map.of("checkout_url", "https://pay"));
  public boolean silent;
  public boolean ready = true;
  public Duration again = Duration.ofMinutes(1);
  public Refunding refund = new Refunding.Done("rfnd_1");
  public Refunding refundStatus = new Refunding.Done("rfnd_1");
  public Runnable meanwhile = () -> {};
  public Charge charge = new Charge.Taken("order_9");
  private final String name;

  public FakeGateway(String name) {
    this.name = name;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public boolean isReady() {
    return ready;
  }

  @Override
  public Order order(TopUp topUp) {
    calls.add("order");
    meanwhile.run();
    return order;
  }

  @Override
  public boolean isSigned(TopUp topUp, Map<String, String> fields) {
    return "good".equals(fields.get("signature"));
  }

  @Override
  public boolean isGenuine(Map<String, String> headers, byte[] body) {
    return "good".equals(headers.get("signature"));
  }

  @Override
  public Optional<String> eventId(Map<String, String> headers, byte[] body) {
    return Optional.ofNullable(headers.get("event"));
  }

  @Override
  public Event read(Map<String, String> headers, byte[] body) {
    return events.get(new String(body, StandardCharsets.UTF_8));
  }

  @Override
  public Poll poll(TopUp topUp) {
    calls.add("poll " + topUp.gatewayOrderId());
    return silent ? new Poll.InDoubt("silent") : new Poll.Found(List.copyOf(payments));
  }

  @Override
  public Duration lookAgain(int looks, Duration age) {
    return again.multipliedBy(looks + 1L);
  }

  @Override
  public Refunding refund(TopUp topUp, Refund asked) {
    calls.add("refund " + asked.amount());
    meanwhile.run();
    return refund;
  }

  @Override
  public Refunding refundStatus(TopUp topUp, Refund asked) {
    calls.add("refundStatus");
    return refundStatus;
  }

  @Override
  public Charge charge(TopUp topUp, Mandate mandate) {
    calls.add("charge " + topUp.amount() + " by " + mandate.id());
    meanwhile.run();
    return charge;
  }
}
