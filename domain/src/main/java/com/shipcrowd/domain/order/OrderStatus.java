package com.shipcrowd.domain.order;

import com.shipcrowd.domain.shipment.ShipmentStatus;
import java.util.List;

/// Where an order stands: stored until the first booking, read off its shipments afterwards.
/// Source: lifecycle.md section 1.
public enum OrderStatus {
  NEW,
  ON_HOLD,
  BOOKED,
  IN_TRANSIT,
  OUT_FOR_DELIVERY,
  NDR,
  DELIVERED,
  RTO,
  RETURNED,
  PARTIALLY_DELIVERED,
  CLOSED_EXCEPTION,
  CANCELLED;

  /// Reads the status off the shipments that were not cancelled and did not fail; an order without any is NEW again, so
  /// that it can be booked anew.
  public static OrderStatus derived(List<ShipmentStatus> shipments) {
    var live =
        shipments.stream()
            .filter(s -> s != ShipmentStatus.CANCELLED && s != ShipmentStatus.BOOKING_FAILED)
            .toList();
    if (live.isEmpty()) return NEW;
    if (live.stream().allMatch(s -> s == ShipmentStatus.DELIVERED)) return DELIVERED;
    if (live.stream().allMatch(s -> s == ShipmentStatus.RTO_DELIVERED)) return RETURNED;
    if (live.stream().allMatch(ShipmentStatus::isTerminal)) {
      if (live.contains(ShipmentStatus.DELIVERED)) return PARTIALLY_DELIVERED;
      return live.stream().anyMatch(s -> s.rank() >= 200 && s.rank() < 300)
          ? CLOSED_EXCEPTION
          : RETURNED;
    }
    if (live.stream().anyMatch(s -> s.isReturning() || s == ShipmentStatus.RTO_DELIVERED))
      return RTO;
    if (live.contains(ShipmentStatus.UNDELIVERED)) return NDR;
    if (live.contains(ShipmentStatus.OUT_FOR_DELIVERY)) return OUT_FOR_DELIVERY;
    if (live.stream().anyMatch(s -> s.rank() >= 40 && s.rank() <= 60)) return IN_TRANSIT;
    return BOOKED;
  }
}
