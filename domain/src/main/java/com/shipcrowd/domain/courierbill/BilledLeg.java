package com.shipcrowd.domain.courierbill;

/// Which way of a parcel a line bills. Source: files.md section 6, `shipment_type`.
public enum BilledLeg {
  FORWARD,
  RTO,
  FORWARD_AND_RTO,
  /// From the buyer back to the seller, a shipment of its own.
  REVERSE;

  /// Whether the way to the receiver is billed.
  public boolean isForward() {
    return this != RTO;
  }

  /// Whether the way back after a failed delivery is billed.
  public boolean isBack() {
    return this == RTO || this == FORWARD_AND_RTO;
  }
}
