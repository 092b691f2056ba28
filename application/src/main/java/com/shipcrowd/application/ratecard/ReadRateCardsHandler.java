package com.shipcrowd.application.ratecard;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.NotFound;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.ratecard.needs.RateCards;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.ratecard.CardVersion;
import com.shipcrowd.domain.ratecard.RateCard;
import com.shipcrowd.domain.ratecard.RateCardId;
import com.shipcrowd.domain.ratecard.RateCardVersionId;
import com.shipcrowd.domain.ratecard.RateSheet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// See {@link ReadRateCards}.
public final class ReadRateCardsHandler implements ReadRateCards {
  private final RateCards cards;
  private final UnitOfWork work;
  private final Clock clock;

  public ReadRateCardsHandler(RateCards cards, UnitOfWork work, Clock clock) {
    this.cards = cards;
    this.work = work;
    this.clock = clock;
  }

  @Override
  public List<Shown> page(
      @Nullable CompanyId seller, RateCards.Filter filter, @Nullable UUID before, int most) {
    return as(
        seller,
        () -> {
          var page = cards.page(filter, clock.now(), before, most);
          var versions =
              cards.versions(page.stream().map(RateCard::id).toList()).stream()
                  .collect(Collectors.groupingBy(CardVersion::card));
          return page.stream()
              .map(card -> new Shown(card, versions.getOrDefault(card.id(), List.of())))
              .toList();
        });
  }

  @Override
  public Optional<Shown> one(@Nullable CompanyId seller, RateCardId id) {
    return as(
        seller,
        () -> cards.find(id).map(card -> new Shown(card, cards.versions(List.of(card.id())))));
  }

  @Override
  public Optional<One> version(@Nullable CompanyId seller, RateCardVersionId id) {
    return as(
        seller,
        () ->
            cards
                .version(id)
                .flatMap(
                    version -> cards.find(version.card()).map(card -> new One(card, version))));
  }

  @Override
  public List<RateCards.Event> history(RateCardId card, @Nullable UUID before, int most) {
    return work.acrossCompanies(() -> cards.events(card, before, most));
  }

  @Override
  public List<RateSheet.Change> diff(@Nullable CompanyId seller, RateCardId id, int from, int to) {
    var versions = one(seller, id).orElseThrow(() -> new NotFound("rate card")).versions();
    return RateSheet.diff(sheet(versions, from), sheet(versions, to));
  }

  private static RateSheet sheet(List<CardVersion> versions, int number) {
    return versions.stream()
        .filter(v -> v.number() == number)
        .findFirst()
        .orElseThrow(() -> new NotFound("version"))
        .sheet();
  }

  private <T> T as(@Nullable CompanyId seller, Supplier<T> read) {
    return seller == null ? work.acrossCompanies(read) : work.of(seller, read);
  }
}
