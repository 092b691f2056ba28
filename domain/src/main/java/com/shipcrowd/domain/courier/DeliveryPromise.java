package com.shipcrowd.domain.courier;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/// The day a parcel is picked up and the day it is promised at the door. Made at booking and never
/// changed; later forecasts are another fact. Source: zones-and-rates.md section 14.
///
/// @param pickupOn in the calendar of India
/// @param deliveredBy in the calendar of India
public record DeliveryPromise(LocalDate pickupOn, LocalDate deliveredBy) {
  /// Until when a booking is still picked up the same day, unless agreed otherwise.
  public static final LocalTime DEFAULT_CUT_OFF = LocalTime.of(14, 0);

  /// @param bookedAt Indian wall clock; a booking at the very minute of the cut-off is too late
  /// @param warehouseCutOff and
  /// @param courierCutOff the earlier of the two counts
  /// @param warehouse when the warehouse hands over
  /// @param service when the service delivers; a promise that falls on another day moves forward
  /// @param days from the transit table, out-of-area days included
  public static DeliveryPromise of(
      LocalDateTime bookedAt,
      LocalTime warehouseCutOff,
      LocalTime courierCutOff,
      WorkingDays warehouse,
      WorkingDays service,
      int days) {
    var cutOff = warehouseCutOff.isBefore(courierCutOff) ? warehouseCutOff : courierCutOff;
    var today = bookedAt.toLocalDate();
    var first = bookedAt.toLocalTime().isBefore(cutOff) ? today : today.plusDays(1);
    var pickup = warehouse.onOrAfter(first);
    return new DeliveryPromise(pickup, service.onOrAfter(pickup.plusDays(days)));
  }
}
