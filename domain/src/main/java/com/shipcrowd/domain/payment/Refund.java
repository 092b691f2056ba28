package com.shipcrowd.domain.payment;

import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.money.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An amount of a credited recharge that goes back to where it came from. The wallet paid it when it was written down; a
/// failed one puts the money back.
///
/// @param reason for people
/// @param gatewayRefundId the gateway's number, null while it has not said one
public record Refund(
    RefundId id,
    CompanyId company,
    TopUpId topUp,
    Money amount,
    String reason,
    Status status,
    @Nullable String gatewayRefundId,
    Instant createdAt) {

  /// Where it stands.
  public enum Status {
    /// Asked for, or about to be; nobody knows the end yet.
    PENDING,
    DONE,
    FAILED
  }

  /// The same at its end, or with the number that the gateway gave it.
  public Refund now(Status status, @Nullable String number) {
    return new Refund(
        id,
        company,
        topUp,
        amount,
        reason,
        status,
        number == null ? gatewayRefundId : number,
        createdAt);
  }
}
