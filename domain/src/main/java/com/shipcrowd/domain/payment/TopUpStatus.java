package com.shipcrowd.domain.payment;

/// Where a recharge stands. Source: lifecycle.md section 10. Money moves only on entering CAPTURED.
public enum TopUpStatus {
  /// Written down, the gateway not asked yet.
  CREATED,
  /// The gateway has an order and waits for the payer.
  PENDING,
  CAPTURED,
  FAILED,
  /// 30 minutes without a payment; a late capture still credits.
  EXPIRED,
  /// Amount or currency differ from the order: nothing was credited, a person looks.
  MISMATCH;

  /// Whether a capture told by the gateway is still credited.
  public boolean mayBeCaptured() {
    return this != CAPTURED && this != MISMATCH;
  }
}
