package com.shipcrowd.domain.zone;

/// Where in India a freight consignment starts or ends. Freight prices go from zone to zone and are
/// not the same back. Source: zones-and-rates.md section 10.
public enum FreightZone {
  /// Delhi and around.
  N1,
  /// The hills and Punjab.
  N2,
  /// The east.
  E,
  /// The North-East.
  NE,
  /// Gujarat.
  W1,
  /// Maharashtra and Goa.
  W2,
  /// The south.
  S1,
  /// Kerala.
  S2,
  /// The centre.
  C,
  /// The islands.
  X
}
