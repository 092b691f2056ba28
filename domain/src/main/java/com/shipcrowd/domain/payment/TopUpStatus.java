package com.shipcrowd.domain.payment;

/// Where a recharge stands. Source: lifecycle.md section 10. The wallet is credited only on entering CAPTURED.
public enum TopUpStatus {
  /// Written down, the gateway not asked yet.
  CREATED,
  /// The gateway has an order and waits for the payer.
  PENDING,
  /// The payer's bank agreed; the gateway has not taken the money yet.
  AUTHORIZED,
  /// The gateway has the money, and the wallet was credited.
  CAPTURED,
  FAILED,
  /// 30 minutes without a payment; a late capture still credits.
  EXPIRED,
  /// Amount or currency differ from the order: nothing was credited, a person looks.
  MISMATCH,
  /// Money is on its way back to where it came from.
  REFUND_PENDING,
  /// All of it went back.
  REFUNDED,
  /// A part of it went back.
  PARTIALLY_REFUNDED,
  /// The payer's bank took it back.
  CHARGEBACK;

  /// Whether a capture told by the gateway is still credited.
  public boolean mayBeCaptured() {
    return switch (this) {
      case CREATED, PENDING, AUTHORIZED, FAILED, EXPIRED -> true;
      case CAPTURED, MISMATCH, REFUND_PENDING, REFUNDED, PARTIALLY_REFUNDED, CHARGEBACK -> false;
    };
  }

  /// Whether money may be sent back to its source now; one refund at a time.
  public boolean mayBeRefunded() {
    return this == CAPTURED || this == PARTIALLY_REFUNDED;
  }
}
