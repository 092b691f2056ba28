package com.shipcrowd.application.ratecard.needs;

import com.shipcrowd.application.ratecard.AgreeOverrides.Agreed;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.ratecard.PriceOverride;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What companies get on top of the cards, and the prices of diesel that surcharges follow. In a unit of work.
public interface Agreements {
  /// Makes everybody who changes overrides of this company wait for this unit.
  void lock(CompanyId company);

  void add(Agreed override);

  Optional<Agreed> find(UUID id);

  /// Everything that is proposed or approved for a company and has not ended.
  List<Agreed> standing(CompanyId company, Instant now);

  void decide(Agreed override);

  /// Newest first.
  ///
  /// @param company null for all
  List<Agreed> page(@Nullable CompanyId company, @Nullable UUID before, int most);

  /// What a company is told of: those that count or counted, newest first.
  List<Agreed> shownTo(CompanyId company, @Nullable UUID before, int most);

  /// Approved ones that have not ended before an instant.
  Map<CompanyId, List<PriceOverride>> inForce(Instant since);

  /// Prices of diesel by the day they count from.
  NavigableMap<LocalDate, Money> diesel();

  List<FuelPrice> fuelPrices();

  /// Replaces the price of a month.
  void keep(FuelPrice price);

  /// @param month its first day
  /// @param effectiveOn first Indian day that surcharges follow it
  record FuelPrice(
      LocalDate month,
      Money average,
      LocalDate effectiveOn,
      String uploadedBy,
      Instant uploadedAt) {}
}
