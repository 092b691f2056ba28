package com.shipcrowd.application.ratecard;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.held.KeepFresh;
import com.shipcrowd.application.ratecard.needs.Agreements;
import com.shipcrowd.application.ratecard.needs.Agreements.FuelPrice;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.ratecard.FuelMonthOpen;
import com.shipcrowd.domain.ratecard.FuelPriceSettled;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.NavigableMap;

/// See {@link FollowFuel}.
public final class FollowFuelHandler implements FollowFuel {
  private final Agreements agreements;
  private final UnitOfWork work;
  private final KeepFresh fresh;
  private final Clock clock;

  public FollowFuelHandler(Agreements agreements, UnitOfWork work, KeepFresh fresh, Clock clock) {
    this.agreements = agreements;
    this.work = work;
    this.fresh = fresh;
    this.clock = clock;
  }

  @Override
  public void keep(NavigableMap<YearMonth, Money> averages, String by) {
    var today = clock.today();
    averages
        .keySet()
        .forEach(
            month -> {
              if (!month.isBefore(YearMonth.from(today))) throw new FuelMonthOpen(month.toString());
            });
    var _ =
        work.acrossCompanies(
            () -> {
              var known = agreements.fuelPrices();
              averages.forEach((month, average) -> keep(known, month, average, today, by));
              fresh.announce(Pricing.TOPIC);
              return today;
            });
    fresh.look();
  }

  private void keep(
      List<FuelPrice> known, YearMonth month, Money average, LocalDate today, String by) {
    var first = month.atDay(1);
    var there = known.stream().filter(p -> p.month().equals(first)).findFirst().orElse(null);
    if (there != null && there.average().equals(average)) return;
    if (there != null && !there.effectiveOn().isAfter(today))
      throw new FuelPriceSettled(month.toString(), there.average());
    agreements.keep(
        new FuelPrice(
            first,
            average,
            effectiveOn(month, today),
            by,
            clock.now().truncatedTo(ChronoUnit.MICROS)));
  }

  private static LocalDate effectiveOn(YearMonth month, LocalDate today) {
    var next = month.plusMonths(1).atDay(1);
    var tomorrow = today.plusDays(1);
    return next.isBefore(tomorrow) ? tomorrow : next;
  }

  @Override
  public List<FuelPrice> prices() {
    return work.acrossCompanies(agreements::fuelPrices);
  }
}
