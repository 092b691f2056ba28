package com.shipcrowd.domain.shipment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One fact from a courier about an AWB, in our words, as its adapter read it; not yet matched to a shipment.
///
/// @param awb whose parcel
/// @param courierCode the courier's own code and text, kept as raw evidence, at most 120 characters
/// @param status ours, or null when the code has no row in the adapter's table (UNMAPPED): it moves nothing
/// @param at the courier's time (a time without zone was read as IST), or null when the courier sent none
/// @param location where, as the courier spells it, at most 120 characters, empty when unknown
/// @param reason why an attempt failed; null unless status is UNDELIVERED or RTO_UNDELIVERED
/// @param remark the courier's words, at most 250 characters, empty for none
/// @param flag what the status alone does not say, null for nothing
public record CourierScan(
    Awb awb,
    String courierCode,
    @Nullable ShipmentStatus status,
    @Nullable Instant at,
    String location,
    @Nullable NdrReason reason,
    String remark,
    @Nullable ScanFlag flag) {

  /// A scan without a flag.
  public CourierScan(
      Awb awb,
      String courierCode,
      @Nullable ShipmentStatus status,
      @Nullable Instant at,
      String location,
      @Nullable NdrReason reason,
      String remark) {
    this(awb, courierCode, status, at, location, reason, remark, null);
  }
}
