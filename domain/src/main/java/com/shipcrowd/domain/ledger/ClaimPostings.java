package com.shipcrowd.domain.ledger;

import static com.shipcrowd.domain.ledger.AccountName.CLAIMS_EXPENSE;
import static com.shipcrowd.domain.ledger.AccountName.CLAIMS_RECEIVABLE;
import static com.shipcrowd.domain.ledger.AccountName.PAYOUT_CLEARING;
import static com.shipcrowd.domain.ledger.AccountName.SELLER_RECEIVABLE;
import static com.shipcrowd.domain.ledger.AccountName.SELLER_WALLET;

import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.money.Money;
import java.time.LocalDate;

/// Lost and damaged goods of one seller. Each is named, with its own business key.
/// Source: money.md section 3.
///
/// @param company whose accounts are touched
/// @param on the IST day the events belong to
public record ClaimPostings(CompanyId company, LocalDate on) {
  /// Compensation into the wallet. No GST: it is no supply.
  ///
  /// @param payer the courier or insurer that owes its share
  /// @param share what the payer's contract covers, zero to the whole
  public JournalEntry paid(String claim, String payer, Money share, Money amount) {
    return new Legs()
        .debit(receivableOf(payer), share)
        .debit(Account.of(CLAIMS_EXPENSE), amount.minus(share))
        .credit(wallet(), amount)
        .entry("CLAIM:" + claim, on, "Compensation for lost or damaged goods");
  }

  /// Compensation of an insurer above 5,000.00, which goes to the seller's bank.
  public JournalEntry paidToBank(String claim, String insurer, Money amount) {
    return new Legs()
        .debit(receivableOf(insurer), amount)
        .credit(Account.of(PAYOUT_CLEARING, company), amount)
        .entry("CLAIM:" + claim, on, "Insurance paid for lost or damaged goods");
  }

  /// The parcel was found after its claim was paid.
  public JournalEntry takenBack(String claim, String payer, Money share, Split split) {
    return new Legs()
        .charge(wallet(), receivable(), split)
        .credit(receivableOf(payer), share)
        .credit(Account.of(CLAIMS_EXPENSE), split.total().minus(share))
        .entry("CLAIMBACK:" + claim, on, "Found after the claim: compensation taken back");
  }

  private static Account receivableOf(String payer) {
    return new Account(CLAIMS_RECEIVABLE, payer);
  }

  private Account wallet() {
    return Account.of(SELLER_WALLET, company);
  }

  private Account receivable() {
    return Account.of(SELLER_RECEIVABLE, company);
  }
}
