package com.shipcrowd.domain.ratecard;

/// Where a version of a rate card stands. ACTIVE, SUPERSEDED and EXPIRED are what the clock makes of an approved one and
/// are never stored. Source: zones-and-rates.md section 11.
public enum CardVersionState {
  DRAFT,
  PENDING_APPROVAL,
  REJECTED,
  /// Approved, its time has not come.
  APPROVED,
  /// Prices bookings now.
  ACTIVE,
  /// Its time ended because the next version's began.
  SUPERSEDED,
  /// Its time ended and nothing followed at once.
  EXPIRED,
  ARCHIVED
}
