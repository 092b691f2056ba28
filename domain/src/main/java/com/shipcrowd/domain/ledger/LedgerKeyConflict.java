package com.shipcrowd.domain.ledger;

import com.shipcrowd.domain.DomainError;
import java.util.Map;

/// The same business key was posted before with other legs.
public final class LedgerKeyConflict extends DomainError {
  /// @param key the business key
  public LedgerKeyConflict(String key) {
    super(
        "LEDGER_KEY_CONFLICT",
        "This money event was already posted with other amounts",
        Map.of("business_key", key));
  }
}
