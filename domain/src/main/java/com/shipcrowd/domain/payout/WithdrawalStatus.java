package com.shipcrowd.domain.payout;

/// Where a withdrawal stands. Source: lifecycle.md section 10.
public enum WithdrawalStatus {
  /// The money left the wallet; finance decides.
  REQUESTED,
  /// Decided; the bank was not asked yet.
  APPROVED,
  /// The bank has it.
  PROCESSING,
  /// The bank said under which number it paid.
  PAID,
  /// The bank refused, or the money came back: it is in the wallet again.
  FAILED,
  /// Finance said no: the money is in the wallet again.
  REJECTED,
  /// The seller thought better of it: the money is in the wallet again.
  CANCELLED
}
