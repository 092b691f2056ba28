package com.shipcrowd.domain.pickup;

import com.shipcrowd.domain.DomainError;
import java.util.Map;

/// Nobody can be asked to collect on this day.
public final class PickupDayUnfit extends DomainError {
  PickupDayUnfit(Reason reason) {
    super(
        "PICKUP_DAY_UNFIT",
        "Nobody can be asked to collect on this day: " + reason,
        Map.of("reason", reason.name()));
  }

  /// Why not.
  public enum Reason {
    PAST,
    /// Today, after the warehouse's cut-off.
    AFTER_CUT_OFF,
    /// More than seven days ahead.
    TOO_FAR
  }
}
