package com.shipcrowd.domain.discrepancy;

/// Where a discrepancy stands. Source: lifecycle.md section 7.
public enum WeightCaseStatus {
  /// Told to the seller; the difference is held.
  RAISED,
  /// The seller's weight was agreed upon before: no hold, we dispute it with the courier.
  REJECTED_BY_FREEZE,
  ACCEPTED,
  /// A week without an answer of the seller.
  AUTO_ACCEPTED,
  /// The seller showed images; the courier has to prove its weight.
  DISPUTED,
  /// The courier answered; a person decides.
  UNDER_REVIEW,
  WON,
  LOST,
  /// A third weight was decided.
  PARTIAL;

  /// Whether the difference is held and nothing is decided.
  public boolean isOpen() {
    return this == RAISED || this == DISPUTED || this == UNDER_REVIEW;
  }

  /// Whether the seller paid the difference or a part of it.
  public boolean isCharged() {
    return this == ACCEPTED || this == AUTO_ACCEPTED || this == LOST || this == PARTIAL;
  }

  /// Whether the machine allows the step.
  public boolean mayBecome(WeightCaseStatus next) {
    return switch (this) {
      case RAISED -> next == ACCEPTED || next == AUTO_ACCEPTED || next == DISPUTED;
      case DISPUTED -> next == UNDER_REVIEW || next == WON;
      case UNDER_REVIEW -> next == WON || next == LOST || next == PARTIAL;
      case LOST -> next == DISPUTED;
      case REJECTED_BY_FREEZE, ACCEPTED, AUTO_ACCEPTED, WON, PARTIAL -> false;
    };
  }
}
