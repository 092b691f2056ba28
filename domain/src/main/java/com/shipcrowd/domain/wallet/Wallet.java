package com.shipcrowd.domain.wallet;

import com.shipcrowd.domain.ledger.AccountName;
import com.shipcrowd.domain.ledger.JournalEntry;
import com.shipcrowd.domain.ledger.Split;
import com.shipcrowd.domain.money.Money;

/// What a seller has with us at one moment; a cache of ledger balances. Source: money.md section 2.
///
/// @param balance may go down to minus the credit limit
/// @param held reserved for bookings, already out of the balance
/// @param receivable dues above wallet and credit
/// @param creditLimit postpaid allowance, zero or more
/// @param promo promotional credit that no charge has used yet
public record Wallet(Money balance, Money held, Money receivable, Money creditLimit, Money promo) {
  /// A wallet without promotional credit.
  public Wallet(Money balance, Money held, Money receivable, Money creditLimit) {
    this(balance, held, receivable, creditLimit, Money.ZERO);
  }

  /// What a new booking may cost.
  public Money available() {
    return balance.plus(creditLimit);
  }

  /// What may go out to the bank: promotional credit may not, unless it is already held for bookings, which use it first.
  /// Source: money.md section 2.
  public Money withdrawable() {
    var unspent = promo.minus(held).max(Money.ZERO);
    return balance.minus(unspent).max(Money.ZERO);
  }

  /// The wallet after an entry.
  public Wallet after(JournalEntry entry) {
    return new Wallet(
        balance.minus(entry.debitOf(AccountName.SELLER_WALLET)),
        held.minus(entry.debitOf(AccountName.WALLET_HOLDS)),
        receivable.plus(entry.debitOf(AccountName.SELLER_RECEIVABLE)),
        creditLimit,
        promo.plus(entry.promotion()).max(Money.ZERO));
  }

  /// How a charge that cannot be refused is split between wallet and receivable.
  public Split involuntary(Money amount) {
    var fromWallet = amount.min(available().max(Money.ZERO));
    return new Split(fromWallet, amount.minus(fromWallet));
  }

  /// What of a credit goes to dues at once.
  public Money recoverable(Money credit) {
    return credit.min(receivable);
  }
}
