package com.shipcrowd.domain.payout;

import com.shipcrowd.domain.DomainError;
import java.util.Map;

/// There is no bank account that money may go to now: none at all, not verified, or changed within the last day.
public final class BankAccountNotReady extends DomainError {
  /// None was entered.
  public BankAccountNotReady() {
    super(
        "BANK_ACCOUNT_NOT_READY",
        "No bank account was entered",
        Map.of("bank_account_state", "none"));
  }

  BankAccountNotReady(BankAccount account) {
    super(
        "BANK_ACCOUNT_NOT_READY",
        account.state() == BankAccountState.VERIFIED
            ? "The bank account was changed; money goes to it from " + account.usableFrom()
            : "The bank account is " + account.state(),
        Map.of(
            "bank_account_state",
            account.state().name(),
            "usable_from",
            account.usableFrom().toString()));
  }
}
