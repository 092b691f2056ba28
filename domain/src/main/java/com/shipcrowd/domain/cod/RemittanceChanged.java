package com.shipcrowd.domain.cod;

import com.shipcrowd.domain.DomainError;
import com.shipcrowd.domain.money.Money;
import java.util.Map;

/// Between drafting and approving a batch its sums moved: dues came or went, a delivery was reversed. It was drafted anew
/// and must be submitted again.
public final class RemittanceChanged extends DomainError {
  /// @param net what it comes to now
  public RemittanceChanged(Money net) {
    super(
        "REMITTANCE_CHANGED",
        "The batch comes to " + net + " now; look at it again and submit it",
        Map.of("net_paise", net.paise()));
  }
}
