package com.shipcrowd.application.shipment;

/// Looks after shipments whose timer is due: bookings without an answer, cancels without a confirmation, parcels nobody
/// picked up.
public interface SettleShipments {
  /// Takes due shipments in a batch, so that several nodes share the work.
  ///
  /// @return how many were looked at; call again while it is not zero
  int settle();
}
