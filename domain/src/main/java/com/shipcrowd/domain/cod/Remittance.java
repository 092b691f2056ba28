package com.shipcrowd.domain.cod;

import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.money.BasisPoints;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.payout.PayoutId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A batch of cash that a seller is paid at once.
///
/// @param number `CR-{yyyyMMdd}-{seq}`
/// @param payOn the payout day it was made for
/// @param wish an amount that the seller wants in the wallet, null for the share
/// @param share of what is left that the seller wants in the wallet, as the plan said
/// @param tries payouts begun
/// @param submittedBy null before
/// @param approvedBy null before
/// @param payout null before it was approved
/// @param utr the bank's number, null before it paid
/// @param note why it failed or was cancelled, empty otherwise
public record Remittance(
    RemittanceId id,
    CompanyId company,
    String number,
    LocalDate payOn,
    RemittanceState state,
    RemittanceSum sum,
    @Nullable Money wish,
    BasisPoints share,
    int tries,
    @Nullable String submittedBy,
    @Nullable String approvedBy,
    @Nullable PayoutId payout,
    @Nullable String utr,
    String note,
    Instant createdAt,
    long version) {
  /// Payouts of one batch. Source: lifecycle.md section 8.
  public static final int MOST_TRIES = 3;

  /// As the timer makes it.
  public static Remittance drafted(
      RemittanceId id,
      CompanyId company,
      String number,
      LocalDate payOn,
      RemittanceSum sum,
      BasisPoints share,
      Instant at) {
    return new Remittance(
        id,
        company,
        number,
        payOn,
        RemittanceState.DRAFT,
        sum,
        null,
        share,
        0,
        null,
        null,
        null,
        null,
        "",
        at,
        1);
  }

  /// The seller wants another amount in the wallet.
  public Remittance wishing(@Nullable Money amount, RemittanceSum newSum) {
    require(state == RemittanceState.DRAFT, "change");
    return with(RemittanceState.DRAFT, newSum, amount, tries, null, null, null, null, "");
  }

  /// Its sums moved before it was approved.
  public Remittance redrafted(RemittanceSum newSum) {
    require(!state.isPosted(), "drafting anew");
    return with(RemittanceState.DRAFT, newSum, wish, tries, null, null, null, null, "");
  }

  public Remittance submitted(String by) {
    require(state == RemittanceState.DRAFT, "submitting");
    return with(RemittanceState.PENDING_APPROVAL, sum, wish, tries, by, null, null, null, "");
  }

  /// @throws CodWrongState when it does not wait for approval
  public void requirePending() {
    require(state == RemittanceState.PENDING_APPROVAL, "approval");
  }

  public Remittance approved(String by, PayoutId transfer) {
    requirePending();
    return with(RemittanceState.APPROVED, sum, wish, 1, submittedBy, by, transfer, null, "");
  }

  /// The bank has it.
  public Remittance processing() {
    require(state == RemittanceState.APPROVED || state == RemittanceState.PROCESSING, "sending");
    return with(
        RemittanceState.PROCESSING, sum, wish, tries, submittedBy, approvedBy, payout, null, "");
  }

  public Remittance paid(String paidUnder) {
    require(state == RemittanceState.APPROVED || state == RemittanceState.PROCESSING, "paying");
    return with(
        RemittanceState.PAID, sum, wish, tries, submittedBy, approvedBy, payout, paidUnder, "");
  }

  /// The bank refused, or the money came back.
  public Remittance failed(String why) {
    require(
        state == RemittanceState.APPROVED
            || state == RemittanceState.PROCESSING
            || state == RemittanceState.PAID,
        "failing");
    return with(
        RemittanceState.FAILED, sum, wish, tries, submittedBy, approvedBy, payout, utr, why);
  }

  /// Another try.
  ///
  /// @throws CodWrongState when it did not fail, or failed too often, or after it was paid
  public Remittance retried() {
    require(state == RemittanceState.FAILED && tries < MOST_TRIES && utr == null, "retry");
    return with(
        RemittanceState.APPROVED, sum, wish, tries + 1, submittedBy, approvedBy, payout, null, "");
  }

  /// Given up; its parcels may be batched again.
  public Remittance cancelled(String why) {
    require(!state.isPosted() || state == RemittanceState.FAILED, "cancelling");
    return with(
        RemittanceState.CANCELLED, sum, wish, tries, submittedBy, approvedBy, payout, utr, why);
  }

  private void require(boolean fits, String step) {
    if (!fits) throw new CodWrongState("batch", state.name(), step);
  }

  private Remittance with(
      RemittanceState newState,
      RemittanceSum newSum,
      @Nullable Money newWish,
      int newTries,
      @Nullable String submitter,
      @Nullable String approver,
      @Nullable PayoutId transfer,
      @Nullable String paidUnder,
      String why) {
    return new Remittance(
        id,
        company,
        number,
        payOn,
        newState,
        newSum,
        newWish,
        share,
        newTries,
        submitter,
        approver,
        transfer,
        paidUnder,
        why,
        createdAt,
        version + 1);
  }
}
