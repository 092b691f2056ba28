package com.shipcrowd.domain.ledger;

import com.shipcrowd.domain.DomainError;
import com.shipcrowd.domain.money.Money;
import java.util.Map;

/// An entry that would break the ledger; always a defect of ours, never of the caller.
public final class UnbalancedEntry extends DomainError {
  UnbalancedEntry(String key, Money sum) {
    super(
        "LEDGER_UNBALANCED",
        "An entry does not balance",
        Map.of("business_key", key, "sum_paise", sum.paise()));
  }
}
