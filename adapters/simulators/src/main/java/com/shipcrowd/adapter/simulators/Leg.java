package com.shipcrowd.adapter.simulators;

import com.shipcrowd.domain.shipment.NdrReason;
import com.shipcrowd.domain.shipment.ShipmentStatus;
import org.jspecify.annotations.Nullable;

/// One step of a parcel's way that somebody scans.
///
/// @param status where the parcel then stands
/// @param aside what happened beside it, or null
/// @param afterSeconds since the step before
/// @param place city, hub or gateway
/// @param reason of a failed attempt, or null
public record Leg(
    ShipmentStatus status,
    @Nullable Aside aside,
    long afterSeconds,
    String place,
    @Nullable NdrReason reason) {
  /// What a scan can tell without moving the parcel.
  public enum Aside {
    DELAYED,
    WEIGHED
  }
}
