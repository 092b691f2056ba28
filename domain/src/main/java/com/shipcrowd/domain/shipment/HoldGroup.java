package com.shipcrowd.domain.shipment;

import com.shipcrowd.domain.ratecard.ChargeHead;

/// Heads that are earned at the same moment and so leave a hold together. Source: money.md sections 2 and 3.
public enum HoldGroup {
  /// Earned at pickup.
  FREIGHT,
  /// Earned at pickup, in a revenue account of its own.
  INSURANCE,
  /// Earned at delivery.
  COD_FEE;

  /// The group of a head that a booking may hold.
  public static HoldGroup of(ChargeHead head) {
    return switch (head) {
      case COD_FEE -> COD_FEE;
      case INSURANCE -> INSURANCE;
      default -> FREIGHT;
    };
  }
}
