package com.shipcrowd.domain.claim;

/// Where a claim stands. Source: lifecycle.md section 12.
public enum ClaimStatus {
  OPENED,
  /// Insured: the seller has 72 hours to send papers.
  DOCUMENTS_PENDING,
  SUBMITTED,
  /// Agreed; the money follows in the same moment.
  APPROVED,
  REJECTED,
  PAID,
  /// The parcel was found before the claim was paid.
  CLOSED,
  /// The parcel was found afterwards, and the compensation went back.
  TAKEN_BACK;

  /// Whether nothing is decided yet.
  public boolean isOpen() {
    return this == OPENED || this == DOCUMENTS_PENDING || this == SUBMITTED;
  }
}
