package com.shipcrowd.domain.payment;

import com.shipcrowd.domain.DomainError;
import java.util.Map;

/// The recharge is not in a state from which money goes back.
public final class NotRefundable extends DomainError {
  /// @param status where it stands
  public NotRefundable(TopUpStatus status) {
    super(
        "TOPUP_NOT_REFUNDABLE",
        "A top-up that is " + status + " cannot be refunded now",
        Map.of("topup_status", status.name()));
  }
}
