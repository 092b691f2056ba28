package com.shipcrowd.domain.ledger;

import com.shipcrowd.domain.money.Money;

/// How a debit that cannot be refused is split. Source: money.md section 2.
///
/// @param fromWallet what the wallet still covers
/// @param owed the rest, a receivable
public record Split(Money fromWallet, Money owed) {
  /// Both parts.
  public Money total() {
    return fromWallet.plus(owed);
  }
}
