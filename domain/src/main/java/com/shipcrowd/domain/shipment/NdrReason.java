package com.shipcrowd.domain.shipment;

/// Why a delivery attempt failed, and whether it counts as one. Source: lifecycle.md section 4.
public enum NdrReason {
  CONSIGNEE_UNAVAILABLE(true),
  PREMISES_CLOSED(true),
  PHONE_UNREACHABLE(true),
  ADDRESS_INCOMPLETE(true),
  ADDRESS_INCORRECT(true),
  RESCHEDULE_REQUESTED(true),
  COD_NOT_READY(true),
  CONSIGNEE_REFUSED(true),
  CANCELLED_BY_BUYER(true),
  OPEN_DELIVERY_DEMANDED(true),
  OTP_NOT_SHARED(true),
  ENTRY_RESTRICTED(true),
  SELF_COLLECT(true),
  OUT_OF_DELIVERY_AREA(false),
  COURIER_OPERATIONAL(false),
  DISRUPTION(false),
  DAMAGED_IN_TRANSIT(false),
  OTHER(true);

  private final boolean countsAsAttempt;

  NdrReason(boolean countsAsAttempt) {
    this.countsAsAttempt = countsAsAttempt;
  }

  /// Whether the day is one of the three attempts.
  public boolean countsAsAttempt() {
    return countsAsAttempt;
  }
}
