package com.shipcrowd.application.ratecard;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.ratecard.needs.Agreements;
import com.shipcrowd.application.ratecard.needs.Preferences;
import com.shipcrowd.application.ratecard.needs.RateCards;
import com.shipcrowd.application.ratecard.needs.TrackRecords;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.ratecard.CardBook;
import com.shipcrowd.domain.ratecard.CardVersion;
import com.shipcrowd.domain.ratecard.FreightSheet;
import com.shipcrowd.domain.ratecard.Overrides;
import com.shipcrowd.domain.ratecard.ParcelSheet;
import com.shipcrowd.domain.ratecard.RateCardVersion;
import com.shipcrowd.domain.ratecard.RateLine;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Compiles what is in force. A version that was compiled before is taken over: approved content never changes.
public final class LoadPricing {
  // A quote is honoured for 15 minutes, and clocks of nodes differ a little.
  private static final Duration KEPT = Duration.ofHours(1);

  private final RateCards cards;
  private final Agreements agreements;
  private final Preferences preferences;
  private final TrackRecords records;
  private final UnitOfWork work;
  private final Clock clock;

  public LoadPricing(
      RateCards cards,
      Agreements agreements,
      Preferences preferences,
      TrackRecords records,
      UnitOfWork work,
      Clock clock) {
    this.cards = cards;
    this.agreements = agreements;
    this.preferences = preferences;
    this.records = records;
    this.work = work;
    this.clock = clock;
  }

  /// @param before what was in memory, null at first
  public Pricing load(@Nullable Pricing before) {
    return work.acrossCompanies(
        () -> {
          var diesel = agreements.diesel();
          // An index that has moved changes lines of cards that have not.
          var known =
              before != null && before.diesel().equals(diesel) ? before.cards() : CardBook.EMPTY;
          var since = clock.now().minus(KEPT);
          var entries = new ArrayList<CardBook.Entry>();
          cards
              .inForce(since)
              .forEach(
                  (card, versions) ->
                      entries.add(
                          new CardBook.Entry(
                              card,
                              versions.stream().map(v -> compiled(v, known, diesel)).toList())));
          var overrides = new HashMap<CompanyId, Overrides>();
          agreements
              .inForce(since)
              .forEach((company, all) -> overrides.put(company, Overrides.of(all)));
          return new Pricing(
              new CardBook(entries, cards.tiers()),
              Map.copyOf(overrides),
              Map.copyOf(preferences.all()),
              Map.copyOf(records.all()),
              Collections.unmodifiableNavigableMap(diesel));
        });
  }

  private static RateCardVersion compiled(
      CardVersion version, CardBook known, NavigableMap<LocalDate, Money> diesel) {
    return known
        .version(version.id())
        .filter(v -> Objects.equals(v.effectiveTo(), version.effectiveTo()))
        .orElseGet(() -> compiled(version, diesel));
  }

  /// An approved version, ready to price.
  ///
  /// @param diesel prices by the first day that surcharges follow them
  /// @throws IllegalStateException when its sheet has faults, which approval does not let through
  public static RateCardVersion compiled(
      CardVersion version, NavigableMap<LocalDate, Money> diesel) {
    var content =
        switch (version.sheet()) {
          case ParcelSheet sheet -> parcels(sheet, diesel);
          case FreightSheet sheet -> new RateCardVersion.Freight(sheet.card(), sheet.services());
        };
    return new RateCardVersion(
        version.id(),
        version.card(),
        version.number(),
        version.effectiveFrom(),
        version.effectiveTo(),
        content);
  }

  private static RateCardVersion.Parcels parcels(
      ParcelSheet sheet, NavigableMap<LocalDate, Money> diesel) {
    var lines = new HashMap<>(sheet.lines());
    var indexed = new HashMap<String, NavigableMap<LocalDate, RateLine>>();
    sheet
        .fuelIndexes()
        .forEach(
            (service, index) -> {
              var line = Objects.requireNonNull(lines.get(service));
              lines.put(service, line.but().fuel(index.base().value()).build());
              var dated = new TreeMap<LocalDate, RateLine>();
              diesel.forEach(
                  (from, average) ->
                      dated.put(from, line.but().fuel(index.at(average).value()).build()));
              indexed.put(service, Collections.unmodifiableNavigableMap(dated));
            });
    return new RateCardVersion.Parcels(sheet.zoneRules(), sheet.zoneSets(), lines, indexed);
  }
}
