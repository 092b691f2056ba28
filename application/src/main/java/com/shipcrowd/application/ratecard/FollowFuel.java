package com.shipcrowd.application.ratecard;

import com.shipcrowd.application.ratecard.needs.Agreements.FuelPrice;
import com.shipcrowd.domain.money.Money;
import java.time.YearMonth;
import java.util.List;
import java.util.NavigableMap;

/// The monthly table of diesel prices. A month's average moves the surcharge of the month after from its first day on; one
/// that comes late, from the next day on, so that no day has two surcharges. Source: zones-and-rates.md section 6.
public interface FollowFuel {
  /// Keeps averages of months, all of them or none. Repeating it changes nothing.
  ///
  /// @throws com.shipcrowd.domain.ratecard.FuelMonthOpen when the month is not over yet
  /// @throws com.shipcrowd.domain.ratecard.FuelPriceSettled when another price of that month moved surcharges already
  void keep(NavigableMap<YearMonth, Money> averages, String by);

  /// Newest first.
  List<FuelPrice> prices();
}
