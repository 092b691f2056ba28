package com.shipcrowd.adapter.rest.payout;

import com.shipcrowd.domain.payout.Withdrawal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A withdrawal as shown.
///
/// @param needsApproval whether a person of finance must look at it
record WithdrawalJson(
    String id,
    String currency,
    long amountPaise,
    String status,
    boolean needsApproval,
    @Nullable String payoutId,
    @Nullable String utr,
    @Nullable String note,
    Instant createdAt) {
  static WithdrawalJson of(Withdrawal w) {
    var payout = w.payout();
    return new WithdrawalJson(
        w.id().text(),
        "INR",
        w.amount().paise(),
        w.status().name(),
        w.needsApproval(),
        payout == null ? null : payout.text(),
        w.utr(),
        w.note().isEmpty() ? null : w.note(),
        w.createdAt());
  }
}
