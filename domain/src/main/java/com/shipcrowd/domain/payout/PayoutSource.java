package com.shipcrowd.domain.payout;

/// What a payout is for; its room hears what became of it.
public enum PayoutSource {
  /// A withdrawal from the wallet.
  WITHDRAWAL,
  /// A batch of cash on delivery.
  REMITTANCE
}
