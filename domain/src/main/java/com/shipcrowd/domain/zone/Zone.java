package com.shipcrowd.domain.zone;

/// The price class of a lane; the same in both directions, so return and reverse use the zone of
/// the forward lane.
public enum Zone implements LaneZone {
  /// Inside one city.
  A,
  /// Inside one region or one metro cluster.
  B,
  /// Between two metros.
  C,
  /// The rest of India.
  D,
  /// To or from the North-East or Jammu and Kashmir, and states a card adds.
  E,
  /// To or from the islands or Ladakh.
  F
}
