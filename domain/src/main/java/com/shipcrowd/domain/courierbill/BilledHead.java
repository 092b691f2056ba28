package com.shipcrowd.domain.courierbill;

/// What a courier bills for, as the columns of its invoice. Source: files.md section 6.
public enum BilledHead {
  FREIGHT,
  FUEL,
  ODA,
  HANDLING,
  /// Seasons, insurance, and whatever else a courier finds.
  OTHER,
  COD,
  /// The whole way back, with its fuel.
  RTO;

  /// Under which head its cost was accrued when it fell due.
  public BilledHead accruedAs() {
    return this == COD || this == RTO ? this : FREIGHT;
  }
}
