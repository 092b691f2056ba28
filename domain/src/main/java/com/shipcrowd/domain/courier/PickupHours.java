package com.shipcrowd.domain.courier;

import java.time.LocalTime;

/// When a warehouse hands parcels over.
///
/// @param cutOff Indian wall clock; a booking at that very minute is for the next day
/// @param days on which somebody is there
public record PickupHours(LocalTime cutOff, WorkingDays days) {
  /// Monday to Saturday, until two in the afternoon. Source: zones-and-rates.md section 14.
  public static final PickupHours USUAL =
      new PickupHours(DeliveryPromise.DEFAULT_CUT_OFF, WorkingDays.ALL_BUT_SUNDAY);
}
