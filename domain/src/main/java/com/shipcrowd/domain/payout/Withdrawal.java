package com.shipcrowd.domain.payout;

import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.money.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Money a seller takes out of its wallet. It leaves the wallet with the request, so that nothing else spends it.
///
/// @param requestedBy as histories name people
/// @param decidedBy who approved or rejected it, `SYSTEM:…` when nobody had to; null before
/// @param payout the transfer, null before it was approved
/// @param utr the bank's number, null before it paid
/// @param note why it was rejected or failed, empty otherwise
public record Withdrawal(
    WithdrawalId id,
    CompanyId company,
    Money amount,
    WithdrawalStatus status,
    String requestedBy,
    @Nullable String decidedBy,
    @Nullable PayoutId payout,
    @Nullable String utr,
    String note,
    Instant createdAt,
    long version) {
  /// The smallest. Source: lifecycle.md section 10.
  public static final Money LEAST = Money.ofRupees("100.00");

  /// The largest, a crore: more is a matter for a talk.
  public static final Money MOST = Money.ofRupees("10000000.00");

  /// Up to this, this amount included, nobody need approve. Source: permissions.md section 5, rule 1.
  public static final Money WITHOUT_APPROVAL = Money.ofRupees("10000.00");

  /// As it was asked for.
  public static Withdrawal requested(
      WithdrawalId id, CompanyId company, Money amount, String by, Instant at) {
    return new Withdrawal(
        id, company, amount, WithdrawalStatus.REQUESTED, by, null, null, null, "", at, 1);
  }

  /// Whether a person of finance must look at it.
  public boolean needsApproval() {
    return amount.isMoreThan(WITHOUT_APPROVAL);
  }

  /// @throws PayoutWrongState when it was decided on
  public void requireUndecided() {
    require(status == WithdrawalStatus.REQUESTED, "approval");
  }

  /// Decided on; the transfer follows.
  public Withdrawal approved(String by, PayoutId transfer) {
    require(status == WithdrawalStatus.REQUESTED, "approval");
    return with(WithdrawalStatus.APPROVED, by, transfer, null, "");
  }

  /// Finance said no.
  public Withdrawal rejected(String by, String why) {
    require(status == WithdrawalStatus.REQUESTED, "rejection");
    return with(WithdrawalStatus.REJECTED, by, null, null, why);
  }

  /// The seller thought better of it.
  public Withdrawal cancelled(String by) {
    require(status == WithdrawalStatus.REQUESTED, "cancelling");
    return with(WithdrawalStatus.CANCELLED, by, null, null, "");
  }

  /// The bank has it.
  public Withdrawal processing() {
    require(
        status == WithdrawalStatus.APPROVED || status == WithdrawalStatus.PROCESSING, "sending");
    return with(WithdrawalStatus.PROCESSING, decidedBy, payout, null, "");
  }

  /// The bank paid.
  public Withdrawal paid(String paidUnder) {
    require(status == WithdrawalStatus.APPROVED || status == WithdrawalStatus.PROCESSING, "paying");
    return with(WithdrawalStatus.PAID, decidedBy, payout, paidUnder, "");
  }

  /// The bank refused or the money came back.
  public Withdrawal failed(String why) {
    require(status != WithdrawalStatus.REQUESTED && payout != null, "failing");
    return with(WithdrawalStatus.FAILED, decidedBy, payout, utr, why);
  }

  private void require(boolean fits, String step) {
    if (!fits) throw new PayoutWrongState("withdrawal", status.name(), step);
  }

  private Withdrawal with(
      WithdrawalStatus newStatus,
      @Nullable String by,
      @Nullable PayoutId transfer,
      @Nullable String paidUnder,
      String why) {
    return new Withdrawal(
        id,
        company,
        amount,
        newStatus,
        requestedBy,
        by,
        transfer,
        paidUnder,
        why,
        createdAt,
        version + 1);
  }
}
