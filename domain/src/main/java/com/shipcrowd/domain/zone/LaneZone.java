package com.shipcrowd.domain.zone;

/// What a lane counts as when it is priced: one of six zones for parcels, a pair of zones for
/// freight.
public sealed interface LaneZone permits Zone, FreightLane {
  /// The stable name: `D`, or `N1-S1`.
  String name();
}
