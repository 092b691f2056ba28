package com.shipcrowd.adapter.couriers.speech;

import com.shipcrowd.domain.shipment.NdrReason;
import com.shipcrowd.domain.shipment.ScanFlag;
import com.shipcrowd.domain.shipment.ShipmentStatus;
import org.jspecify.annotations.Nullable;

/// What a courier's code or word means to us.
///
/// @param status null when it moves nothing
/// @param reason only with UNDELIVERED and RTO_UNDELIVERED
/// @param flag what the status alone does not say
public record Meaning(
    @Nullable ShipmentStatus status, @Nullable NdrReason reason, @Nullable ScanFlag flag) {
  /// For what is in no table, or moves nothing.
  public static final Meaning NONE = new Meaning(null, null, null);

  /// A status alone.
  public static Meaning of(ShipmentStatus status) {
    return new Meaning(status, null, null);
  }

  /// A status with a flag.
  public static Meaning of(ShipmentStatus status, ScanFlag flag) {
    return new Meaning(status, null, flag);
  }

  /// A failed attempt at the buyer's door.
  public static Meaning failed(NdrReason reason) {
    return new Meaning(ShipmentStatus.UNDELIVERED, reason, null);
  }

  /// A failed attempt to bring a return home.
  public static Meaning returnFailed(NdrReason reason) {
    return new Meaning(ShipmentStatus.RTO_UNDELIVERED, reason, null);
  }

  /// The same stage of a parcel that comes back from a buyer, who is no longer anybody's failed attempt.
  public Meaning inReverse() {
    if (status == null) return this;
    if (status == ShipmentStatus.UNDELIVERED)
      return new Meaning(ShipmentStatus.RVP_IN_TRANSIT, null, flag);
    return new Meaning(status.inReverse(), reason, flag);
  }
}
