package com.shipcrowd.domain.payment;

import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.money.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One intended recharge of a wallet through a gateway.
///
/// @param amount what the seller wants to pay in
/// @param gatewayOrderId the gateway's number, null until it answered
/// @param paymentId the gateway's payment that was credited, null until then
/// @param refunded what went back to its source or is on its way there, never more than the amount
public record TopUp(
    TopUpId id,
    CompanyId company,
    String gateway,
    Money amount,
    TopUpStatus status,
    @Nullable String gatewayOrderId,
    @Nullable String paymentId,
    Money refunded,
    Instant createdAt) {

  /// One of which nothing was given back.
  public TopUp(
      TopUpId id,
      CompanyId company,
      String gateway,
      Money amount,
      TopUpStatus status,
      @Nullable String gatewayOrderId,
      @Nullable String paymentId,
      Instant createdAt) {
    this(id, company, gateway, amount, status, gatewayOrderId, paymentId, Money.ZERO, createdAt);
  }

  /// The gateway waits for the payer; once money came, only the order's number is new.
  public TopUp pending(String gatewayOrder) {
    boolean waits = status.mayBeCaptured();
    return with(waits ? TopUpStatus.PENDING : status, gatewayOrder, paymentId, refunded);
  }

  /// The payer's bank agreed; a later state is never turned back.
  public TopUp authorized() {
    boolean waits = status.mayBeCaptured();
    return with(waits ? TopUpStatus.AUTHORIZED : status, gatewayOrderId, paymentId, refunded);
  }

  /// The gateway has the money: credit it, once, when it is what was asked for.
  public TopUp captured(String payment, Money paid, String currency) {
    boolean asAsked = paid.equals(amount) && "INR".equals(currency);
    return with(
        asAsked ? TopUpStatus.CAPTURED : TopUpStatus.MISMATCH, gatewayOrderId, payment, refunded);
  }

  /// The payer did not pay; one that was paid after all is never turned back.
  public TopUp failed() {
    boolean waits = status.mayBeCaptured();
    return with(waits ? TopUpStatus.FAILED : status, gatewayOrderId, paymentId, refunded);
  }

  /// What could still be given back.
  public Money left() {
    return amount.minus(refunded);
  }

  /// A part, or all that is left, is sent back.
  ///
  /// @throws NotRefundable when it is not credited, or another refund is on its way
  /// @throws RefundTooLarge when less is left of the payment
  public TopUp refunding(Money part) {
    if (!status.mayBeRefunded()) throw new NotRefundable(status);
    if (part.compareTo(left()) > 0) throw new RefundTooLarge(part, left());
    return with(TopUpStatus.REFUND_PENDING, gatewayOrderId, paymentId, refunded.plus(part));
  }

  /// The gateway sent it back.
  public TopUp refundDone() {
    var now = left().isZero() ? TopUpStatus.REFUNDED : TopUpStatus.PARTIALLY_REFUNDED;
    return with(
        status == TopUpStatus.CHARGEBACK ? status : now, gatewayOrderId, paymentId, refunded);
  }

  /// The gateway did not send it back.
  public TopUp refundFailed(Money part) {
    var less = refunded.minus(part);
    var now = less.isZero() ? TopUpStatus.CAPTURED : TopUpStatus.PARTIALLY_REFUNDED;
    return with(status == TopUpStatus.CHARGEBACK ? status : now, gatewayOrderId, paymentId, less);
  }

  /// The payer's bank took it back.
  public TopUp chargedBack() {
    return with(TopUpStatus.CHARGEBACK, gatewayOrderId, paymentId, refunded);
  }

  /// The dispute was won: it stands as it would without one.
  public TopUp chargebackWon() {
    if (status != TopUpStatus.CHARGEBACK) return this;
    var now =
        refunded.isZero()
            ? TopUpStatus.CAPTURED
            : left().isZero() ? TopUpStatus.REFUNDED : TopUpStatus.PARTIALLY_REFUNDED;
    return with(now, gatewayOrderId, paymentId, refunded);
  }

  private TopUp with(
      TopUpStatus now, @Nullable String order, @Nullable String payment, Money givenBack) {
    return new TopUp(id, company, gateway, amount, now, order, payment, givenBack, createdAt);
  }
}
