package com.shipcrowd.domain.order;

import com.shipcrowd.domain.DomainError;
import java.util.Map;

/// The order is not in a status that allows this.
public final class WrongOrderMoment extends DomainError {
  /// @param wanted what was to happen: `changed`, `cancelled`, `booked`
  public WrongOrderMoment(String wanted, OrderStatus status) {
    super(
        "ILLEGAL_TRANSITION",
        "An order that is " + status + " cannot be " + wanted,
        Map.of("current_status", status.name(), "wanted", wanted));
  }
}
