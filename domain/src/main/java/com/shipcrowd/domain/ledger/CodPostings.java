package com.shipcrowd.domain.ledger;

import static com.shipcrowd.domain.ledger.AccountName.COD_CLEARING;
import static com.shipcrowd.domain.ledger.AccountName.COD_PAYABLE;
import static com.shipcrowd.domain.ledger.AccountName.EARLY_COD_REVENUE;
import static com.shipcrowd.domain.ledger.AccountName.PAYOUT_CLEARING;
import static com.shipcrowd.domain.ledger.AccountName.SELLER_RECEIVABLE;
import static com.shipcrowd.domain.ledger.AccountName.SELLER_WALLET;

import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.money.Taxed;
import java.time.LocalDate;

/// Cash on delivery of one seller, from the buyer's door to the seller's bank. Each is named, with its own business key.
/// Source: money.md section 3.
///
/// @param company whose accounts are touched
/// @param on the IST day the events belong to
public record CodPostings(CompanyId company, LocalDate on) {
  /// The courier holds the buyer's cash, owed on to the seller.
  public JournalEntry collected(String shipment, String courier, Money amount) {
    return new Legs()
        .debit(new Account(COD_CLEARING, courier), amount)
        .credit(payable(), amount)
        .entry("CODCOLLECT:" + shipment, on, "Delivered: COD collected by the courier");
  }

  /// The courier remitted too little, because the seller entered the amount wrongly.
  public JournalEntry shortBySeller(String shipment, String courier, Money amount) {
    return new Legs()
        .debit(payable(), amount)
        .credit(new Account(COD_CLEARING, courier), amount)
        .entry("CODSHORT_SELLER:" + shipment, on, "COD short: the seller's entry was wrong");
  }

  /// The fee of paying out early.
  public JournalEntry earlyFee(String shipment, Taxed fee) {
    return new Legs()
        .debit(payable(), fee.total())
        .credit(Account.of(EARLY_COD_REVENUE), fee.taxable())
        .tax(fee)
        .entry("EARLYCOD:" + shipment, on, "Early COD fee");
  }

  /// A remittance batch approved: its net waits for the bank.
  public JournalEntry remitted(String batch, Money net) {
    return new Legs()
        .debit(payable(), net)
        .credit(Account.of(PAYOUT_CLEARING, company), net)
        .entry("REMIT:" + batch, on, "COD payout approved");
  }

  /// The part of a batch that the seller wants in the wallet.
  public JournalEntry toWallet(String batch, Money amount) {
    return new Legs()
        .debit(payable(), amount)
        .credit(wallet(), amount)
        .entry("REMIT:" + batch + ":WALLET", on, "COD moved to the wallet");
  }

  /// The part of a batch that pays dues.
  public JournalEntry toDues(String batch, Money amount) {
    return new Legs()
        .debit(payable(), amount)
        .credit(receivable(), amount)
        .entry("REMIT:" + batch + ":DUES", on, "Dues recovered from COD");
  }

  /// A batch that the bank refused: its money is owed again.
  ///
  /// @param n counts the failures of one payout, from 1
  public JournalEntry payoutFailed(String payout, int n, Money net) {
    return new Legs()
        .debit(Account.of(PAYOUT_CLEARING, company), net)
        .credit(payable(), net)
        .entry("PAYFAIL:" + payout + ":" + n, on, "COD payout failed");
  }

  /// A delivery was proven false after its cash was remitted.
  ///
  /// @param fromPayable what later cash of the seller still covers
  /// @param split the rest, out of the wallet or as dues
  public JournalEntry reversed(String shipment, String courier, Money fromPayable, Split split) {
    return new Legs()
        .debit(payable(), fromPayable)
        .charge(wallet(), receivable(), split)
        .credit(new Account(COD_CLEARING, courier), fromPayable.plus(split.total()))
        .entry("CODREV:" + shipment, on, "COD reversed: the delivery was false");
  }

  private Account payable() {
    return Account.of(COD_PAYABLE, company);
  }

  private Account wallet() {
    return Account.of(SELLER_WALLET, company);
  }

  private Account receivable() {
    return Account.of(SELLER_RECEIVABLE, company);
  }
}
