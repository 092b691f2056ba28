package com.shipcrowd.domain.courier;

/// How a service is sold: sellers compare and filter by it.
public enum ServiceClass {
  /// Slow and cheap.
  ECONOMY,
  /// The usual parcel.
  STANDARD,
  /// By air, or as fast.
  EXPRESS
}
