package com.shipcrowd.domain.ledger;

import com.shipcrowd.domain.money.Money;

/// One side of an entry. The sign says which: a debit is above zero, a credit below.
public record Leg(Account account, Money amount) {
  /// Grows assets and expenses, shrinks liabilities and income.
  public static Leg debit(Account account, Money amount) {
    return new Leg(account, amount);
  }

  /// Grows liabilities and income, shrinks assets and expenses.
  public static Leg credit(Account account, Money amount) {
    return new Leg(account, amount.negated());
  }
}
