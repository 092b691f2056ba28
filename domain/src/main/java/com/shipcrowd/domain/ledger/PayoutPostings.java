package com.shipcrowd.domain.ledger;

import static com.shipcrowd.domain.ledger.AccountName.BANK;
import static com.shipcrowd.domain.ledger.AccountName.PAYOUT_CLEARING;
import static com.shipcrowd.domain.ledger.AccountName.SELLER_WALLET;

import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.money.Money;
import java.time.LocalDate;

/// Money of one seller on its way to its bank account. Each is named, with its own business key.
/// Source: money.md section 3.
///
/// @param company whose accounts are touched
/// @param on the IST day the events belong to
public record PayoutPostings(CompanyId company, LocalDate on) {
  /// A withdrawal asked for: the money leaves the wallet at once.
  public JournalEntry withdrawn(String withdrawal, Money amount) {
    return new Legs()
        .debit(wallet(), amount)
        .credit(clearing(), amount)
        .entry("WDR:" + withdrawal, on, "Withdrawal");
  }

  /// The bank said under which number (UTR) it paid.
  public JournalEntry paid(String payout, Money amount) {
    return new Legs()
        .debit(clearing(), amount)
        .credit(Account.of(BANK), amount)
        .entry("UTR:" + payout, on, "Paid by bank, UTR received");
  }

  /// A withdrawal that was rejected, cancelled or refused by the bank: the money is back.
  ///
  /// @param n counts the failures of one payout, from 1
  public JournalEntry withdrawalFailed(String payout, int n, Money amount) {
    return new Legs()
        .debit(clearing(), amount)
        .credit(wallet(), amount)
        .entry("PAYFAIL:" + payout + ":" + n, on, "Withdrawal not paid: money back");
  }

  /// The bank returned money after it had said paid.
  public JournalEntry returned(String payout, int n, Money amount) {
    return new Legs()
        .debit(Account.of(BANK), amount)
        .credit(clearing(), amount)
        .entry("UTRBACK:" + payout + ":" + n, on, "Returned by the seller's bank");
  }

  private Account clearing() {
    return Account.of(PAYOUT_CLEARING, company);
  }

  private Account wallet() {
    return Account.of(SELLER_WALLET, company);
  }
}
