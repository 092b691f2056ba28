package com.shipcrowd.domain.invoice;

/// Where a note stands. Source: lifecycle.md section 9. It is applied in the unit that issues it, so ISSUED is seen by nobody.
public enum NoteStatus {
  PENDING_APPROVAL,
  ISSUED,
  APPLIED,
  REJECTED
}
