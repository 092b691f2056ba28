package com.shipcrowd.application.ratecard;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.ratecard.needs.RateCards;
import com.shipcrowd.domain.ratecard.CardBook;
import com.shipcrowd.domain.ratecard.CardVersion;
import com.shipcrowd.domain.ratecard.ParcelSheet;
import com.shipcrowd.domain.ratecard.RateCardVersion;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Compiles what is in force. A version that was compiled before is taken over: approved content never changes.
public final class LoadPricing {
  // A quote is honoured for 15 minutes, and clocks of nodes differ a little.
  private static final Duration KEPT = Duration.ofHours(1);

  private final RateCards cards;
  private final UnitOfWork work;
  private final Clock clock;

  public LoadPricing(RateCards cards, UnitOfWork work, Clock clock) {
    this.cards = cards;
    this.work = work;
    this.clock = clock;
  }

  /// @param before what was in memory, null at first
  public Pricing load(@Nullable Pricing before) {
    return work.acrossCompanies(
        () -> {
          var known = before == null ? CardBook.EMPTY : before.cards();
          var entries = new ArrayList<CardBook.Entry>();
          cards
              .inForce(clock.now().minus(KEPT))
              .forEach(
                  (card, versions) ->
                      entries.add(
                          new CardBook.Entry(
                              card, versions.stream().map(v -> compiled(v, known)).toList())));
          return new Pricing(new CardBook(entries, cards.tiers()));
        });
  }

  private static RateCardVersion compiled(CardVersion version, CardBook known) {
    return known
        .version(version.id())
        .filter(v -> Objects.equals(v.effectiveTo(), version.effectiveTo()))
        .orElseGet(() -> compiled(version));
  }

  /// An approved version, ready to price.
  ///
  /// @throws IllegalStateException when its sheet has faults, which approval does not let through
  public static RateCardVersion compiled(CardVersion version) {
    return switch (version.sheet()) {
      case ParcelSheet sheet ->
          new RateCardVersion(
              version.id(),
              version.card(),
              version.number(),
              version.effectiveFrom(),
              version.effectiveTo(),
              sheet.zoneRules(),
              sheet.lines());
      case com.shipcrowd.domain.ratecard.FreightSheet _ ->
          new RateCardVersion(
              version.id(),
              version.card(),
              version.number(),
              version.effectiveFrom(),
              version.effectiveTo(),
              Map.of(),
              Map.of());
    };
  }
}
