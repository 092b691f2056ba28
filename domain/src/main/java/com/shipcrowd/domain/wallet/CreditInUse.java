package com.shipcrowd.domain.wallet;

import com.shipcrowd.domain.DomainError;
import com.shipcrowd.domain.money.Money;
import java.util.Map;

/// The wallet is further below zero than the new credit limit allows.
public final class CreditInUse extends DomainError {
  /// @param used how far below zero
  public CreditInUse(Money used) {
    super(
        "CREDIT_LIMIT_IN_USE",
        "Credit of " + used + " is in use; the limit cannot be lower",
        Map.of("used_paise", used.paise()));
  }
}
