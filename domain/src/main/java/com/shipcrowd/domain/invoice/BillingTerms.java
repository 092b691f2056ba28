package com.shipcrowd.domain.invoice;

/// How a company is billed and pays.
///
/// @param postpaid whether it pays after the invoice; else the wallet paid at capture
/// @param dueDays days from issue to the due date, used for postpaid only
public record BillingTerms(BillingCadence cadence, boolean postpaid, int dueDays) {
  /// Days to pay unless agreed otherwise. Source: lifecycle.md section 9.
  public static final int USUAL_DUE_DAYS = 7;

  /// What everybody has who agreed nothing else.
  public static final BillingTerms USUAL =
      new BillingTerms(BillingCadence.MONTHLY, false, USUAL_DUE_DAYS);
}
