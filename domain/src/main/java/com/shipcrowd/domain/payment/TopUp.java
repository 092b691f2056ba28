package com.shipcrowd.domain.payment;

import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.money.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One intended recharge of a wallet through a gateway.
///
/// @param amount what the seller wants to pay in, at least one rupee
/// @param gatewayOrderId the gateway's number, null until it answered
/// @param paymentId the gateway's payment that was credited, null until then
public record TopUp(
    TopUpId id,
    CompanyId company,
    String gateway,
    Money amount,
    TopUpStatus status,
    @Nullable String gatewayOrderId,
    @Nullable String paymentId,
    Instant createdAt) {

  /// The gateway waits for the payer.
  public TopUp pending(String gatewayOrder) {
    return new TopUp(
        id, company, gateway, amount, TopUpStatus.PENDING, gatewayOrder, null, createdAt);
  }

  /// The gateway has the money: credit it, once, when it is what was asked for.
  public TopUp captured(String payment, Money paid, String currency) {
    boolean asAsked = paid.equals(amount) && "INR".equals(currency);
    return new TopUp(
        id,
        company,
        gateway,
        amount,
        asAsked ? TopUpStatus.CAPTURED : TopUpStatus.MISMATCH,
        gatewayOrderId,
        payment,
        createdAt);
  }

  /// The payer did not pay.
  public TopUp failed() {
    return new TopUp(
        id, company, gateway, amount, TopUpStatus.FAILED, gatewayOrderId, paymentId, createdAt);
  }
}
