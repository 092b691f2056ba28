package com.shipcrowd.domain.payout;

/// What helps after a bank refused a payout. Source: razorpay.md section 6.4, table of reasons.
public enum Cure {
  /// Passing trouble: another attempt, half an hour later.
  RETRY,
  /// The platform's account was empty: fill it, then another attempt.
  TOP_UP,
  /// The seller must enter another account.
  OTHER_ACCOUNT,
  /// The gateway's support knows.
  ASK_SUPPORT;

  /// Whether another attempt may succeed without anybody changing anything at the seller's.
  public boolean mayRetry() {
    return this == RETRY || this == TOP_UP;
  }
}
