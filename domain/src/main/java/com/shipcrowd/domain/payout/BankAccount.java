package com.shipcrowd.domain.payout;

import com.shipcrowd.domain.company.CompanyId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Where a company's money goes.
///
/// @param registeredName whose account it is according to the bank, null until the bank answered
/// @param matchBp how far that name is the holder's, in hundredths of a percent; null until the bank answered
/// @param reason why it cannot be used, in the bank's code; empty otherwise
/// @param gateway the bank that was asked, empty until then
/// @param reference the bank's number of the verification, empty until it was asked
/// @param usableFrom no money goes to it before; a changed account cools off for a day
/// @param attempts how often the bank was asked
public record BankAccount(
    BankAccountId id,
    CompanyId company,
    Beneficiary beneficiary,
    BankAccountState state,
    @Nullable String registeredName,
    @Nullable Integer matchBp,
    String reason,
    String gateway,
    String reference,
    Instant enteredAt,
    Instant usableFrom,
    int attempts) {
  /// A changed account gets no money for this long. Source: permissions.md section 4, notes.
  public static final Duration COOLING = Duration.ofHours(24);

  /// An account as it was entered.
  ///
  /// @param isFirst whether the company never had a verified one: then there is nothing to protect and it need not cool off
  public static BankAccount entered(
      BankAccountId id, CompanyId company, Beneficiary beneficiary, Instant at, boolean isFirst) {
    return new BankAccount(
        id,
        company,
        beneficiary,
        BankAccountState.UPLOADED,
        null,
        null,
        "",
        "",
        "",
        at,
        isFirst ? at : at.plus(COOLING),
        0);
  }

  /// The bank is asked.
  public BankAccount asking(String bank) {
    return with(
        BankAccountState.VERIFYING, registeredName, matchBp, reason, bank, reference, attempts + 1);
  }

  /// The bank took the question and answers later.
  public BankAccount waitingFor(String number) {
    return with(state, registeredName, matchBp, reason, gateway, number, attempts);
  }

  /// The bank knows the account.
  ///
  /// @param name whose it is; empty when the bank does not tell, which proves nothing
  public BankAccount answered(String name) {
    int match = NameMatch.basisPoints(beneficiary.name(), name);
    boolean isSame = match >= NameMatch.ENOUGH_BP;
    return with(
        isSame ? BankAccountState.VERIFIED : BankAccountState.MISMATCH,
        name,
        match,
        isSame ? "" : "name_mismatch",
        gateway,
        reference,
        attempts);
  }

  /// The account cannot be paid to.
  public BankAccount refused(String why) {
    return with(BankAccountState.FAILED, null, null, why, gateway, reference, attempts);
  }

  /// Whether money may go to it.
  public boolean isUsable(Instant now) {
    return state == BankAccountState.VERIFIED && !now.isBefore(usableFrom);
  }

  /// @throws BankAccountNotReady when money may not go to it
  public void requireUsable(Instant now) {
    if (!isUsable(now)) throw new BankAccountNotReady(this);
  }

  private BankAccount with(
      BankAccountState newState,
      @Nullable String name,
      @Nullable Integer match,
      String why,
      String bank,
      String number,
      int asked) {
    return new BankAccount(
        id,
        company,
        beneficiary,
        newState,
        name,
        match,
        why,
        bank,
        number,
        enteredAt,
        usableFrom,
        asked);
  }
}
