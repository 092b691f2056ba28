package com.shipcrowd.domain.payment;

import static com.shipcrowd.domain.payment.TopUpStatus.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.money.Money;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// A recharge from its order to its refund. Source: lifecycle.md section 10.
class TopUpTest {
  private static final Instant AT = Instant.parse("2026-04-01T06:00:00Z");

  private static Money rs(String rupees) {
    return Money.ofRupees(rupees);
  }

  private static TopUp topUp(TopUpStatus status) {
    return new TopUp(
        new TopUpId(new UUID(0, 1)),
        new CompanyId(new UUID(0, 7)),
        "razorpay",
        rs("500"),
        status,
        "order_1",
        null,
        AT);
  }

  private static TopUp captured() {
    return topUp(PENDING).captured("pay_1", rs("500"), "INR");
  }

  @ParameterizedTest
  @EnumSource
  void given_any_state_when_asked_then_it_says_what_may_happen(TopUpStatus status) {
    var waiting = EnumSet.of(CREATED, PENDING, AUTHORIZED, FAILED, EXPIRED);
    var refundable = EnumSet.of(CAPTURED, PARTIALLY_REFUNDED);

    assertThat(status.mayBeCaptured()).isEqualTo(waiting.contains(status));
    assertThat(status.mayBeRefunded()).isEqualTo(refundable.contains(status));
    // The payer's bank agreeing never turns a later state back.
    assertThat(topUp(status).authorized().status())
        .isEqualTo(waiting.contains(status) ? AUTHORIZED : status);
    // Nor do late words of the gateway.
    assertThat(topUp(status).pending("order_2").status())
        .isEqualTo(waiting.contains(status) ? PENDING : status);
    assertThat(topUp(status).failed().status())
        .isEqualTo(waiting.contains(status) ? FAILED : status);
  }

  @ParameterizedTest
  @CsvSource({
    "500, INR, CAPTURED",
    "499.99, INR, MISMATCH",
    "500.01, INR, MISMATCH",
    "500, USD, MISMATCH"
  })
  void given_a_payment_when_it_is_not_what_was_asked_then_nothing_is_credited(
      String paid, String currency, TopUpStatus expected) {
    var done = topUp(PENDING).captured("pay_1", rs(paid), currency);

    assertThat(done.status()).isEqualTo(expected);
    assertThat(done.paymentId()).isEqualTo("pay_1");
    assertThat(done.gatewayOrderId()).isEqualTo("order_1");
  }

  @Test
  void given_an_order_when_made_or_failed_then_its_number_is_kept() {
    var pending = topUp(CREATED).pending("order_2");

    assertThat(pending.status()).isEqualTo(PENDING);
    assertThat(pending.gatewayOrderId()).isEqualTo("order_2");
    assertThat(pending.failed().status()).isEqualTo(FAILED);
    assertThat(pending.failed().gatewayOrderId()).isEqualTo("order_2");
    assertThat(pending.id().text()).startsWith("top_");
    assertThat(captured().pending("order_2").paymentId()).isEqualTo("pay_1");
  }

  @Test
  void given_refunds_when_they_end_then_the_rest_decides_the_state() {
    var first = captured().refunding(rs("200"));
    assertThat(first.status()).isEqualTo(REFUND_PENDING);
    assertThat(first.left()).isEqualTo(rs("300"));
    assertThat(first.refundDone().status()).isEqualTo(PARTIALLY_REFUNDED);
    assertThat(first.refundFailed(rs("200")).status()).isEqualTo(CAPTURED);
    assertThat(first.refundFailed(rs("200")).left()).isEqualTo(rs("500"));

    var second = first.refundDone().refunding(rs("300"));
    assertThat(second.refundDone().status()).isEqualTo(REFUNDED);
    assertThat(second.refundFailed(rs("300")).status()).isEqualTo(PARTIALLY_REFUNDED);
    assertThat(second.refundFailed(rs("300")).refunded()).isEqualTo(rs("200"));
  }

  @Test
  void given_a_refund_when_another_runs_or_too_much_is_asked_then_refused() {
    assertThatThrownBy(() -> captured().refunding(rs("1")).refunding(rs("1")))
        .isInstanceOfSatisfying(
            NotRefundable.class,
            e -> assertThat(e.values()).isEqualTo(Map.of("topup_status", "REFUND_PENDING")));
    assertThatThrownBy(() -> captured().refunding(rs("500.01")))
        .isInstanceOfSatisfying(
            RefundTooLarge.class,
            e ->
                assertThat(e.values())
                    .isEqualTo(Map.of("asked_paise", 50_001L, "left_paise", 50_000L)));
    assertThat(captured().refunding(rs("500")).left()).isEqualTo(Money.ZERO);
  }

  @Test
  void given_a_dispute_when_won_then_it_stands_as_without_one() {
    assertThat(captured().chargedBack().status()).isEqualTo(CHARGEBACK);
    assertThat(captured().chargedBack().chargebackWon().status()).isEqualTo(CAPTURED);
    var part = captured().refunding(rs("200")).refundDone();
    assertThat(part.chargedBack().chargebackWon().status()).isEqualTo(PARTIALLY_REFUNDED);
    var all = captured().refunding(rs("500")).refundDone();
    assertThat(all.chargedBack().chargebackWon().status()).isEqualTo(REFUNDED);
    assertThat(part.chargebackWon()).isSameAs(part);
  }

  @Test
  void given_a_dispute_when_a_refund_ends_meanwhile_then_the_dispute_still_stands() {
    var disputed = captured().refunding(rs("200")).chargedBack();

    assertThat(disputed.refundDone().status()).isEqualTo(CHARGEBACK);
    assertThat(disputed.refundFailed(rs("200")).status()).isEqualTo(CHARGEBACK);
    assertThat(disputed.refundFailed(rs("200")).refunded()).isEqualTo(Money.ZERO);
  }

  @Test
  void given_a_refund_when_the_gateway_says_nothing_new_then_its_number_stays() {
    var refund =
        new Refund(
            new RefundId(new UUID(0, 2)),
            new CompanyId(new UUID(0, 7)),
            new TopUpId(new UUID(0, 1)),
            rs("5"),
            "asked",
            Refund.Status.PENDING,
            null,
            AT);

    var known = refund.now(Refund.Status.PENDING, "rfnd_1");
    assertThat(known.gatewayRefundId()).isEqualTo("rfnd_1");
    assertThat(known.now(Refund.Status.DONE, null).gatewayRefundId()).isEqualTo("rfnd_1");
    assertThat(known.now(Refund.Status.DONE, null).status()).isEqualTo(Refund.Status.DONE);
    assertThat(refund.id().text()).startsWith("rfn_");
  }
}
