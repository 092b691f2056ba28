package com.shipcrowd.domain.wallet;

import com.shipcrowd.domain.DomainError;
import com.shipcrowd.domain.money.Money;
import java.util.Map;

/// The wallet and credit limit do not cover a voluntary debit.
public final class InsufficientBalance extends DomainError {
  /// @param needed what it costs
  /// @param available what there is
  public InsufficientBalance(Money needed, Money available) {
    super(
        "INSUFFICIENT_BALANCE",
        "The wallet does not cover this: " + needed + " needed, " + available + " available",
        Map.of(
            "needed_paise", needed.paise(),
            "available_paise", available.paise(),
            "missing_paise", needed.minus(available).paise()));
  }
}
