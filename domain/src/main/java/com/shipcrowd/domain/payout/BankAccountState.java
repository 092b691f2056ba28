package com.shipcrowd.domain.payout;

/// How far a bank account is on its way to being paid to.
public enum BankAccountState {
  /// Entered, the bank not asked yet.
  UPLOADED,
  /// The bank was asked and has not answered.
  VERIFYING,
  /// It exists and belongs to the holder.
  VERIFIED,
  /// It exists and belongs to somebody else.
  MISMATCH,
  /// It does not exist, or cannot be paid to.
  FAILED;

  /// Whether the bank has said its last word.
  public boolean isFinal() {
    return this != UPLOADED && this != VERIFYING;
  }
}
