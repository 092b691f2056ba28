package com.shipcrowd.domain.invoice;

/// Where an invoice stands. Source: lifecycle.md section 9. Prepaid invoices go from DRAFT straight to PAID, because the
/// wallet already paid.
public enum InvoiceStatus {
  DRAFT,
  ISSUED,
  PARTIALLY_PAID,
  OVERDUE,
  PAID,
  DISCARDED,
  CREDITED;

  /// Whether the machine allows the step.
  public boolean mayBecome(InvoiceStatus next) {
    return switch (this) {
      case DRAFT -> next == ISSUED || next == PAID || next == DISCARDED;
      case ISSUED -> next == PARTIALLY_PAID || next == PAID || next == OVERDUE || next == CREDITED;
      case PARTIALLY_PAID -> next == PAID || next == OVERDUE || next == CREDITED;
      case OVERDUE -> next == PAID || next == CREDITED;
      case PAID -> next == CREDITED;
      case DISCARDED, CREDITED -> false;
    };
  }
}
