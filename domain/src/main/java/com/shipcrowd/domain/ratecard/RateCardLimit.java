package com.shipcrowd.domain.ratecard;

import com.shipcrowd.domain.DomainError;
import java.util.Map;

/// A company with as many rate cards as it may have. Source: zones-and-rates.md section 11.
public final class RateCardLimit extends DomainError {
  /// Cards of one company that are not archived.
  public static final int MOST = 10;

  public RateCardLimit() {
    super(
        "RATE_CARD_LIMIT",
        "The company has " + MOST + " rate cards; archive one first",
        Map.of("limit", MOST));
  }
}
