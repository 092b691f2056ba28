package com.shipcrowd.domain.ledger;

import static com.shipcrowd.domain.ledger.AccountName.ADJUSTMENTS;
import static com.shipcrowd.domain.ledger.AccountName.BAD_DEBT;
import static com.shipcrowd.domain.ledger.AccountName.PROMO_EXPENSE;
import static com.shipcrowd.domain.ledger.AccountName.SECURITY_DEPOSIT;
import static com.shipcrowd.domain.ledger.AccountName.SELLER_RECEIVABLE;
import static com.shipcrowd.domain.ledger.AccountName.SELLER_WALLET;
import static com.shipcrowd.domain.ledger.AccountName.SUBSCRIPTION_REVENUE;

import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.money.Taxed;
import java.time.LocalDate;

/// Money moved between a seller's own accounts, given by the platform, and dues. Each is named, with its own business key.
/// Source: money.md section 3.
///
/// @param company whose accounts are touched
/// @param on the IST day the events belong to
public record WalletPostings(CompanyId company, LocalDate on) {
  /// Credit given by the platform: a recharge coupon, or play money of a sandbox.
  public JournalEntry cashback(String key, Money amount) {
    return new Legs()
        .debit(Account.of(PROMO_EXPENSE), amount)
        .credit(wallet(), amount)
        .entry("CASHBACK:" + key, on, "Credit given by the platform");
  }

  /// Promotional credit that nobody used in time.
  public JournalEntry promoExpired(String grantId, Money amount) {
    return new Legs()
        .debit(wallet(), amount)
        .credit(Account.of(PROMO_EXPENSE), amount)
        .entry("PROMO_EXPIRY:" + grantId, on, "Promotional credit expired");
  }

  /// Dues taken out of a credit to the wallet, at once.
  ///
  /// @param creditKey the business key of the credit
  public JournalEntry recover(String creditKey, Money amount) {
    return new Legs()
        .debit(wallet(), amount)
        .credit(receivable(), amount)
        .entry("RECOVER:" + creditKey, on, "Dues recovered");
  }

  /// A security deposit taken out of the wallet.
  public JournalEntry deposit(String id, Money amount) {
    return new Legs()
        .debit(wallet(), amount)
        .credit(Account.of(SECURITY_DEPOSIT, company), amount)
        .entry("DEPOSIT:" + id, on, "Security deposit taken");
  }

  /// A security deposit given back.
  public JournalEntry depositReturned(String id, Money amount) {
    return new Legs()
        .debit(Account.of(SECURITY_DEPOSIT, company), amount)
        .credit(wallet(), amount)
        .entry("DEPOSIT_RET:" + id, on, "Security deposit returned");
  }

  /// A security deposit used for dues.
  public JournalEntry depositApplied(String id, Money amount) {
    return new Legs()
        .debit(Account.of(SECURITY_DEPOSIT, company), amount)
        .credit(receivable(), amount)
        .entry("DEPOSIT_APPLY:" + id, on, "Security deposit applied to dues");
  }

  /// A subscription's fee.
  ///
  /// @param period the month or year paid for; part of the key
  public JournalEntry subscription(String period, Taxed fee) {
    return new Legs()
        .debit(wallet(), fee.total())
        .credit(Account.of(SUBSCRIPTION_REVENUE), fee.taxable())
        .tax(fee)
        .entry("SUB:" + company.text() + ":" + period, on, "Subscription " + period);
  }

  /// Dues that will not be paid.
  ///
  /// @param n counts a company's write-offs, from 1
  public JournalEntry writtenOff(int n, Money amount) {
    return new Legs()
        .debit(Account.of(BAD_DEBT), amount)
        .credit(receivable(), amount)
        .entry("WRITEOFF:" + company.text() + ":" + n, on, "Dues written off");
  }

  /// A manual adjustment that two people agreed on.
  ///
  /// @param amount above zero for the seller, below zero against it
  public JournalEntry adjusted(String id, Money amount, String reason) {
    return new Legs()
        .debit(Account.of(ADJUSTMENTS), amount)
        .credit(wallet(), amount)
        .entry("ADJ:" + id, on, "Adjustment: " + reason);
  }

  private Account wallet() {
    return Account.of(SELLER_WALLET, company);
  }

  private Account receivable() {
    return Account.of(SELLER_RECEIVABLE, company);
  }
}
