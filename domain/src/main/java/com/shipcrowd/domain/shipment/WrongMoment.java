package com.shipcrowd.domain.shipment;

import com.shipcrowd.domain.DomainError;
import java.util.Map;

/// The shipment is not in a status that allows this.
public final class WrongMoment extends DomainError {
  /// @param wanted what was to happen
  public WrongMoment(String wanted, ShipmentStatus status) {
    super(
        "ILLEGAL_TRANSITION",
        "A shipment that is " + status + " cannot be " + wanted,
        Map.of("current_status", status.name(), "wanted", wanted));
  }
}
