package com.shipcrowd.domain.invoice;

/// Which way a note goes.
public enum NoteKind {
  /// The seller gets something back.
  CREDIT,
  /// The seller owes more.
  DEBIT
}
