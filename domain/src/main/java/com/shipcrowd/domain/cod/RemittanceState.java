package com.shipcrowd.domain.cod;

/// Where a batch stands. Source: lifecycle.md section 8.
public enum RemittanceState {
  DRAFT,
  PENDING_APPROVAL,
  /// The money is on its way to the bank.
  APPROVED,
  PROCESSING,
  PAID,
  /// The bank refused; the net is owed again.
  FAILED,
  CANCELLED;

  /// Whether its money was moved in the ledger.
  public boolean isPosted() {
    return this != DRAFT && this != PENDING_APPROVAL;
  }
}
