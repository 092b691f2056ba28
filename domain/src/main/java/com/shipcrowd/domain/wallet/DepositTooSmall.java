package com.shipcrowd.domain.wallet;

import com.shipcrowd.domain.DomainError;
import com.shipcrowd.domain.money.Money;
import java.util.Map;

/// More was to be returned or applied than there is: of the deposit, or of dues.
public final class DepositTooSmall extends DomainError {
  /// @param most what would have been possible
  public DepositTooSmall(Money wanted, Money most) {
    super(
        "DEPOSIT_TOO_SMALL",
        "At most " + most + " can be moved, not " + wanted,
        Map.of("most_paise", most.paise()));
  }
}
