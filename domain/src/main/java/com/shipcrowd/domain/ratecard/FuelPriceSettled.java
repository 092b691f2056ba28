package com.shipcrowd.domain.ratecard;

import com.shipcrowd.domain.DomainError;
import com.shipcrowd.domain.money.Money;
import java.util.Map;

/// A price that surcharges have followed already.
public final class FuelPriceSettled extends DomainError {
  public FuelPriceSettled(String month, Money average) {
    super(
        "FUEL_PRICE_SETTLED",
        "Surcharges follow " + average + " for " + month + " already; it cannot change any more",
        Map.of("month", month, "average_paise", average.paise()));
  }
}
