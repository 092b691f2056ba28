package com.shipcrowd.domain.cod;

/// Where the cash of one parcel stands. Source: lifecycle.md section 8.
public enum CodStatus {
  /// Booked, not delivered.
  EXPECTED,
  /// The courier has it.
  COLLECTED,
  /// The courier's list and the bank agree with us.
  RECONCILED,
  /// The courier remitted less: a person decides.
  SHORT,
  /// The courier remitted more: a person decides.
  EXCESS,
  /// Two weeks after delivery it is in no list of the courier: a person decides.
  MISSING,
  /// May be paid out.
  ELIGIBLE,
  /// In a batch.
  BATCHED,
  /// The seller has it.
  REMITTED,
  /// There was no cash: returned, lost, cancelled.
  VOID,
  /// The seller had it, and the delivery was false.
  REVERSED;

  /// Whether a courier's list without this parcel's cash, or with too little, waits for a person.
  public boolean needsDecision() {
    return this == SHORT || this == EXCESS || this == MISSING;
  }
}
