package com.shipcrowd.bootstrap;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.Ids;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.held.KeepFresh;
import com.shipcrowd.application.ratecard.Pricing;
import com.shipcrowd.application.ratecard.needs.RateCards;
import com.shipcrowd.domain.IndianDay;
import com.shipcrowd.domain.identity.Actor;
import com.shipcrowd.domain.ratecard.CardScope;
import com.shipcrowd.domain.ratecard.CardType;
import com.shipcrowd.domain.ratecard.CardVersion;
import com.shipcrowd.domain.ratecard.CardVersionState;
import com.shipcrowd.domain.ratecard.RateCard;
import com.shipcrowd.domain.ratecard.RateCardId;
import com.shipcrowd.domain.ratecard.RateCardScopeTaken;
import com.shipcrowd.domain.ratecard.RateCardVersionId;
import com.shipcrowd.domain.ratecard.RateSheet;
import jakarta.inject.Singleton;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// The first price lists of an installation: the reference cards over the services that come with the program. Written
/// once; whoever runs the platform makes new versions of them. Source: zones-and-rates.md sections 8 and 10.
@Singleton
final class StandardCards {
  private static final LocalDate SINCE = LocalDate.of(2026, 4, 1);

  private final RateCards cards;
  private final UnitOfWork work;
  private final KeepFresh fresh;
  private final Ids ids;
  private final Clock clock;

  StandardCards(RateCards cards, UnitOfWork work, KeepFresh fresh, Ids ids, Clock clock) {
    this.cards = cards;
    this.work = work;
    this.fresh = fresh;
    this.ids = ids;
    this.clock = clock;
  }

  /// Writes those that are missing.
  void written() {
    write(CardType.B2C, "Standard");
    write(CardType.B2B, "Standard freight");
    fresh.look();
  }

  private void write(CardType type, String name) {
    var by = new Actor.System("installation").text();
    var at = clock.now().truncatedTo(ChronoUnit.MICROS);
    var card =
        new RateCard(new RateCardId(ids.next()), name, type, new CardScope.Standard(), at, null);
    var version =
        new CardVersion(
            new RateCardVersionId(ids.next()),
            card.id(),
            1,
            CardVersionState.APPROVED,
            IndianDay.startOf(SINCE),
            null,
            false,
            sheet(type),
            "comes with the program",
            List.of(by),
            by,
            by,
            "",
            null,
            at,
            at,
            1);
    try {
      var _ =
          work.acrossCompanies(
              () -> {
                cards.add(card);
                cards.add(version);
                cards.note(
                    new RateCards.Event(
                        ids.next(), card.id(), 1, "INSTALLED", by, version.comment(), at));
                fresh.announce(Pricing.TOPIC);
                return card;
              });
    } catch (RateCardScopeTaken there) {
      // Written by an earlier start, or by another node at this moment.
    }
  }

  private static RateSheet sheet(CardType type) {
    var lines = new ArrayList<RateSheet.Line>();
    var records = records("/standard/" + type.name().toLowerCase(java.util.Locale.ROOT) + ".csv");
    for (int i = 1; i < records.size(); i++) {
      lines.add(new RateSheet.Line(i + 1, List.of(records.get(i).split(",", -1))));
    }
    var reading = RateSheet.read(type, lines);
    if (!reading.faults().isEmpty())
      throw new IllegalStateException("the packaged sheet: " + reading.faults());
    return reading.sheet();
  }

  private static List<String> records(String file) {
    var stream = Objects.requireNonNull(StandardCards.class.getResourceAsStream(file), file);
    try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
