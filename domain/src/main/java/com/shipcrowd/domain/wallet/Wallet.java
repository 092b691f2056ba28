package com.shipcrowd.domain.wallet;

import com.shipcrowd.domain.ledger.Split;
import com.shipcrowd.domain.money.Money;

/// What a seller has with us at one moment; a cache of ledger balances. Source: money.md section 2.
///
/// @param balance may go down to minus the credit limit
/// @param held reserved for bookings, already out of the balance
/// @param receivable dues above wallet and credit
/// @param creditLimit postpaid allowance, zero or more
public record Wallet(Money balance, Money held, Money receivable, Money creditLimit) {
  /// What a new booking may cost.
  public Money available() {
    return balance.plus(creditLimit);
  }

  /// What may go out to the bank. Source: money.md section 2.
  public Money withdrawable() {
    return balance.max(Money.ZERO);
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
