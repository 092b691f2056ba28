package com.shipcrowd.domain.payout;

import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One transfer to a seller's bank account. Each attempt has a reference of its own, under which the bank does it once; the
/// next attempt begins only when the bank has definitely refused the one before.
///
/// @param sourceId of the withdrawal or batch
/// @param account where it goes
/// @param attempt counts from 1
/// @param failures definite ones that gave the money back; the `n` of `PAYFAIL:{payoutId}:{n}`
/// @param gateway who is asked, empty before the first attempt
/// @param gatewayId the bank's number of this attempt, empty until it answered
/// @param utr the number under which the bank paid, null before
/// @param reason the bank's last word on a failure, in its code; empty otherwise
/// @param dueAt when somebody must look at it again, null when nobody must
public record Payout(
    PayoutId id,
    CompanyId company,
    PayoutSource source,
    UUID sourceId,
    Money amount,
    BankAccountId account,
    PayoutState state,
    int attempt,
    int failures,
    String gateway,
    String gatewayId,
    @Nullable String utr,
    String reason,
    @Nullable Instant dueAt,
    Instant createdAt,
    long version) {
  /// Attempts that are made without anybody deciding. Source: lifecycle.md section 8 (retry, at most 3).
  public static final int MOST_ATTEMPTS = 3;

  /// A bank that had trouble is left alone for this long. Source: razorpay.md section 6.4.
  public static final Duration RETRY_AFTER = Duration.ofMinutes(30);

  /// A payout that was just decided; due at once.
  public static Payout decided(
      PayoutId id,
      CompanyId company,
      PayoutSource source,
      UUID sourceId,
      Money amount,
      BankAccountId account,
      Instant at) {
    return new Payout(
        id,
        company,
        source,
        sourceId,
        amount,
        account,
        PayoutState.PENDING,
        1,
        0,
        "",
        "",
        null,
        "",
        at,
        at,
        1);
  }

  /// Handed to a person who carries it to the bank.
  ///
  /// @param file the bank's file it stands in
  public Payout carried(String bank, String file) {
    require(state == PayoutState.PENDING, "send");
    return with(PayoutState.PROCESSING, attempt, failures, bank, file, null, "", null);
  }

  /// Our name for the present attempt, at most 36 characters: the bank does it once however often it hears it.
  public String reference() {
    return id.text() + "-" + attempt;
  }

  /// The bank is about to be asked.
  ///
  /// @param lookAt when to find out what happened, should this process die now
  public Payout asking(String bank, Instant lookAt) {
    require(state == PayoutState.PENDING, "send");
    return with(PayoutState.PROCESSING, attempt, failures, bank, "", null, "", lookAt);
  }

  /// The bank has it and will say more later.
  public Payout underway(String number, Instant lookAt) {
    require(state == PayoutState.PROCESSING, "wait");
    return with(
        state,
        attempt,
        failures,
        gateway,
        number.isEmpty() ? gatewayId : number,
        null,
        reason,
        lookAt);
  }

  /// The bank paid.
  ///
  /// @param lookAt when to look whether the money came back, null when the bank cannot be asked
  public Payout paid(String number, String paidUnder, @Nullable Instant lookAt) {
    require(state == PayoutState.PROCESSING, "pay");
    return with(
        PayoutState.PAID,
        attempt,
        failures,
        gateway,
        number.isEmpty() ? gatewayId : number,
        paidUnder,
        "",
        lookAt);
  }

  /// Looked at again after it was paid; nothing has changed.
  ///
  /// @param lookAt when to look the next time, null when that is enough
  public Payout watched(@Nullable Instant lookAt) {
    require(state == PayoutState.PAID, "watch");
    return with(state, attempt, failures, gateway, gatewayId, utr, reason, lookAt);
  }

  /// The bank refused this attempt.
  ///
  /// @return due again after a while when another attempt may help and there is one left; else FAILED
  public Payout refused(String why, Cure cure, Instant now) {
    require(state == PayoutState.PROCESSING, "fail");
    if (cure == Cure.RETRY && attempt % MOST_ATTEMPTS != 0)
      return with(
          PayoutState.PENDING,
          attempt + 1,
          failures,
          gateway,
          "",
          null,
          why,
          now.plus(RETRY_AFTER));
    return with(PayoutState.FAILED, attempt, failures + 1, gateway, gatewayId, null, why, null);
  }

  /// The seller's bank sent the money back.
  public Payout returned(String why) {
    require(state == PayoutState.PAID, "return");
    return with(PayoutState.RETURNED, attempt, failures + 1, gateway, gatewayId, utr, why, null);
  }

  /// Somebody decided on another try, to the account the company has now.
  public Payout retried(BankAccountId to, Instant now) {
    require(state == PayoutState.FAILED, "retry");
    return new Payout(
        id,
        company,
        source,
        sourceId,
        amount,
        to,
        PayoutState.PENDING,
        attempt + 1,
        failures,
        gateway,
        "",
        null,
        reason,
        now,
        createdAt,
        version + 1);
  }

  private void require(boolean fits, String step) {
    if (!fits) throw new PayoutWrongState("payout", state.name(), step);
  }

  private Payout with(
      PayoutState newState,
      int newAttempt,
      int newFailures,
      String bank,
      String number,
      @Nullable String paidUnder,
      String why,
      @Nullable Instant due) {
    return new Payout(
        id,
        company,
        source,
        sourceId,
        amount,
        account,
        newState,
        newAttempt,
        newFailures,
        bank,
        number,
        paidUnder,
        why,
        due,
        createdAt,
        version + 1);
  }
}
