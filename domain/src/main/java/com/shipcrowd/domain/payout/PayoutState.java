package com.shipcrowd.domain.payout;

/// Where a payout stands.
public enum PayoutState {
  /// Decided; the bank was not asked for this attempt yet.
  PENDING,
  /// The bank was asked. What came of it may be unknown; nothing is sent anew before it is known.
  PROCESSING,
  /// The bank said under which number it paid.
  PAID,
  /// The bank refused for good.
  FAILED,
  /// The seller's bank sent the money back after it was paid.
  RETURNED;

  /// Whether the money is still on its way.
  public boolean isUnderway() {
    return this == PENDING || this == PROCESSING;
  }
}
