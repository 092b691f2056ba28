package com.shipcrowd.domain.courier;

/// Which way goods travel when the journey is booked.
public enum Direction {
  /// From the seller to a buyer.
  FORWARD,
  /// From a buyer back to the seller, booked as a journey of its own; not a return to origin.
  REVERSE
}
