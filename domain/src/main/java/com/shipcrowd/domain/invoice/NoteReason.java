package com.shipcrowd.domain.invoice;

/// Why a note was written. Source: lifecycle.md section 9; the last two are ours.
public enum NoteReason {
  LOST,
  DAMAGED,
  RATE_ERROR,
  WEIGHT_REFUND,
  DUPLICATE,
  GOODWILL,
  /// A charge taken back by its own cause after it was invoiced: a return that was called off.
  REVERSED,
  /// Billed too little; for debit notes.
  UNDERBILLED
}
