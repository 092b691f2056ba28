package com.shipcrowd.domain.courierbill;

/// What came out for one AWB. Source: files.md section 6.
public enum BillResult {
  /// At most 1.00 away from what the card says.
  OK,
  OVERCHARGED,
  UNDERCHARGED,
  /// We never booked such a parcel with this courier.
  UNKNOWN_AWB,
  /// This way of the parcel was billed before, here or on another invoice.
  DUPLICATE_BILLING,
  /// Picked up 45 days ago and on no invoice.
  NOT_BILLED;

  /// Days after the pickup within which a courier bills. Source: files.md section 6.
  public static final int LATEST_DAYS = 45;

  /// Whether the line is paid as billed, its difference to what was accrued trued up.
  public boolean isAccepted() {
    return this == OK || this == UNDERCHARGED;
  }

  /// Whether the line goes back to the courier.
  public boolean isDisputed() {
    return this == OVERCHARGED || this == UNKNOWN_AWB || this == DUPLICATE_BILLING;
  }
}
