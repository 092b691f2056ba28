package com.shipcrowd.domain.ratecard;

import com.shipcrowd.domain.DomainError;
import java.util.Map;

/// An average of a month that is not over.
public final class FuelMonthOpen extends DomainError {
  public FuelMonthOpen(String month) {
    super(
        "FUEL_MONTH_OPEN",
        "The month " + month + " is not over, so it has no average yet",
        Map.of("month", month));
  }
}
