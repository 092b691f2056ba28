package com.shipcrowd.adapter.payments;

import static org.assertj.core.api.Assertions.assertThat;

import com.shipcrowd.application.payment.needs.PaymentGateway;
import com.shipcrowd.application.payment.needs.PaymentGateway.Event;
import com.shipcrowd.application.payment.needs.PaymentGateway.Order;
import com.shipcrowd.application.payment.needs.PaymentGateway.Payment;
import com.shipcrowd.application.payment.needs.PaymentGateway.Poll;
import com.shipcrowd.application.payment.needs.PaymentGateway.Refunding;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.payment.Refund;
import com.shipcrowd.domain.payment.RefundId;
import com.shipcrowd.domain.payment.TopUp;
import com.shipcrowd.domain.payment.TopUpId;
import com.shipcrowd.domain.payment.TopUpStatus;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What every gateway promises, whatever its protocol. Each adapter runs it against its played partner.
public abstract class PaymentGatewayContract {
  protected static final Instant AT = Instant.parse("2026-11-20T10:00:00Z");
  private static int made;

  protected abstract PaymentGateway gateway();

  /// Somebody pays the top-up's order.
  protected abstract void pay(TopUp topUp, Money amount);

  /// What the browser brings back of a paid one.
  protected abstract Map<String, String> checkout(TopUp topUp);

  /// The push about a paid one.
  protected abstract Pushed push(TopUp topUp);

  /// The next answer gets lost after the work was done; false where the partner is in this process.
  protected abstract boolean loseNextAnswer();

  /// @param headers names in lower case
  public record Pushed(Map<String, String> headers, byte[] body) {}

  private static TopUp topUp() {
    return new TopUp(
        new TopUpId(new UUID(AT.toEpochMilli() << 16, ++made)),
        new CompanyId(new UUID(1, 1)),
        "any",
        new Money(50_000),
        TopUpStatus.CREATED,
        null,
        null,
        AT);
  }

  private TopUp ordered() {
    var topUp = topUp();
    var order = gateway().order(topUp);
    assertThat(order).isInstanceOf(Order.Made.class);
    return topUp.pending(((Order.Made) order).gatewayOrderId());
  }

  private TopUp paid() {
    var topUp = ordered();
    pay(topUp, topUp.amount());
    return topUp.captured(only(topUp).id(), topUp.amount(), "INR");
  }

  private Payment only(TopUp topUp) {
    var found = ((Poll.Found) gateway().poll(topUp)).payments();
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  private static Refund refund(TopUp topUp, long paise) {
    return new Refund(
        new RefundId(new UUID(AT.toEpochMilli() << 16, ++made)),
        topUp.company(),
        topUp.id(),
        new Money(paise),
        "by mistake",
        Refund.Status.PENDING,
        null,
        AT);
  }

  @Test
  void asked_twice_for_one_top_up_it_makes_one_order() {
    var topUp = topUp();

    var first = (Order.Made) gateway().order(topUp);

    assertThat(gateway().order(topUp))
        .isInstanceOfSatisfying(
            Order.Made.class,
            again -> assertThat(again.gatewayOrderId()).isEqualTo(first.gatewayOrderId()));
    assertThat(gateway().order(topUp())).isNotEqualTo(first);
    assertThat(first.checkout()).isNotEmpty();
  }

  @Test
  void an_order_whose_answer_is_lost_is_made_once() {
    if (!loseNextAnswer()) return;
    var topUp = topUp();

    var first = gateway().order(topUp);
    var second = (Order.Made) gateway().order(topUp);

    if (first instanceof Order.Made(var id, _)) assertThat(second.gatewayOrderId()).isEqualTo(id);
    else assertThat(first).isInstanceOf(Order.InDoubt.class);
  }

  @Test
  void of_an_order_that_nobody_paid_it_says_that_nothing_was_captured() {
    assertThat(((Poll.Found) gateway().poll(ordered())).payments())
        .noneMatch(p -> p.state() == Payment.State.CAPTURED);
  }

  @Test
  void of_a_paid_order_it_says_the_amount_and_the_currency_whatever_they_are() {
    var right = ordered();
    pay(right, right.amount());
    var wrong = ordered();
    pay(wrong, new Money(49_900));

    assertThat(only(right).state()).isEqualTo(Payment.State.CAPTURED);
    assertThat(only(right).amount()).isEqualTo(right.amount());
    assertThat(only(right).currency()).isEqualTo("INR");
    assertThat(only(wrong).amount()).isEqualTo(new Money(49_900));
  }

  @Test
  void a_checkout_is_signed_for_one_top_up_only() {
    var topUp = paid();
    var fields = checkout(topUp);

    assertThat(gateway().isSigned(topUp, fields)).isTrue();
    assertThat(gateway().isSigned(paid(), fields)).isFalse();
    assertThat(gateway().isSigned(topUp, Map.of())).isFalse();
    for (var name : fields.keySet()) {
      if (name.equals("razorpay_order_id")) continue; // Only our own order counts.
      var changed = new HashMap<>(fields);
      changed.put(name, fields.get(name) + "x");
      assertThat(gateway().isSigned(topUp, changed)).as(name).isFalse();
    }
  }

  @Test
  void a_push_is_believed_byte_by_byte() {
    var topUp = paid();
    var push = push(topUp);

    assertThat(gateway().isGenuine(push.headers(), push.body())).isTrue();
    for (int i = 0; i < push.body().length; i += 7) {
      var changed = push.body().clone();
      changed[i] ^= 1;
      // Paytm signs values without their names, so a name may change; but then it is only a hint.
      if (gateway().isGenuine(push.headers(), changed))
        assertThat(gateway().read(push.headers(), changed))
            .as("byte " + i)
            .isNotInstanceOf(Event.Paid.class);
    }
    var order =
        switch (gateway().read(push.headers(), push.body())) {
          case Event.Paid(var o, var payment) -> {
            assertThat(payment.id()).isEqualTo(topUp.paymentId());
            assertThat(payment.amount()).isEqualTo(topUp.amount());
            yield o;
          }
          case Event.Look(var o) -> o;
          default -> "";
        };
    assertThat(order).isEqualTo(topUp.gatewayOrderId());
  }

  @Test
  void bytes_that_mean_nothing_move_nothing() {
    for (var text : List.of("", "{}", "[]", "null", "\u0000", "{\"event\":7}")) {
      assertThat(
              gateway().isGenuine(Map.of(), text.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
          .isFalse();
      assertThat(
              gateway()
                  .read(
                      Map.of("content-type", "application/json"),
                      text.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
          .isInstanceOf(Event.Other.class);
    }
  }

  @Test
  void a_refund_goes_back_once_and_never_more_than_was_paid() {
    var topUp = paid();
    var part = refund(topUp, 20_000);

    assertThat(gateway().refund(topUp, part))
        .isInstanceOfAny(Refunding.Done.class, Refunding.Pending.class);
    assertThat(gateway().refund(topUp, part))
        .isInstanceOfAny(Refunding.Done.class, Refunding.Pending.class);
    assertThat(gateway().refundStatus(topUp, part)).isInstanceOf(Refunding.Done.class);
    assertThat(gateway().refund(topUp, refund(topUp, 30_001)))
        .isInstanceOf(Refunding.Refused.class);
    assertThat(gateway().refund(topUp, refund(topUp, 30_000)))
        .isInstanceOfAny(Refunding.Done.class, Refunding.Pending.class);
  }

  @Test
  void a_refund_whose_answer_is_lost_is_in_doubt_and_settles() {
    var topUp = paid();
    if (!loseNextAnswer()) return;
    var all = refund(topUp, 50_000);

    var first = gateway().refund(topUp, all);

    assertThat(first).isInstanceOfAny(Refunding.InDoubt.class, Refunding.Done.class);
    assertThat(gateway().refundStatus(topUp, all)).isInstanceOf(Refunding.Done.class);
    assertThat(gateway().refund(topUp, refund(topUp, 100))).isInstanceOf(Refunding.Refused.class);
  }
}
