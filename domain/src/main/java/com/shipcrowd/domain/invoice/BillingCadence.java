package com.shipcrowd.domain.invoice;

/// How often a company is billed. Source: lifecycle.md section 9.
public enum BillingCadence {
  MONTHLY,
  /// Monday to Sunday, cut at the month's end.
  WEEKLY
}
