package com.shipcrowd.domain.pickup;

import com.shipcrowd.domain.DomainError;
import java.util.Map;

/// Only a pickup that was missed is moved to another day, and three times nobody comes at most.
public final class PickupNotMissed extends DomainError {
  /// @param why upper snake case
  public PickupNotMissed(PickupState state, String why) {
    super(
        "PICKUP_NOT_MISSED",
        "The pickup cannot be moved to another day: " + why,
        Map.of("current_status", state.name(), "reason", why));
  }
}
