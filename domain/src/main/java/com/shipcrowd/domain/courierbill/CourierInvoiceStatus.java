package com.shipcrowd.domain.courierbill;

/// Where a courier's invoice stands.
public enum CourierInvoiceStatus {
  /// Its file is being worked off.
  AUDITING,
  AUDITED,
  /// A second person agreed; the true-ups are being posted.
  ACCEPTED,
  POSTED,
  /// What was accepted is paid.
  PAID
}
