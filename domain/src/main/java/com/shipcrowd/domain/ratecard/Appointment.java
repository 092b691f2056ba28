package com.shipcrowd.domain.ratecard;

/// Whether freight must be delivered at an agreed hour.
public enum Appointment {
  NONE,
  /// A warehouse or a distribution centre that takes goods by appointment.
  USUAL,
  /// A mall or a canteen stores depot, which has its own least amount.
  MALL_OR_CSD
}
