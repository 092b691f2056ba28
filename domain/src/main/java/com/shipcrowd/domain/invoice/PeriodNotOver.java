package com.shipcrowd.domain.invoice;

import com.shipcrowd.domain.DomainError;
import java.util.Map;

/// A billing run begins when its period is over.
public final class PeriodNotOver extends DomainError {
  /// @param period that still runs
  public PeriodNotOver(BillingPeriod period) {
    super(
        "PERIOD_NOT_OVER",
        "The period runs until " + period.to(),
        Map.of("period_to", period.to().toString()));
  }
}
