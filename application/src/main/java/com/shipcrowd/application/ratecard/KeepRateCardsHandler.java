package com.shipcrowd.application.ratecard;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.Ids;
import com.shipcrowd.application.NotFound;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.VersionMismatch;
import com.shipcrowd.application.held.KeepFresh;
import com.shipcrowd.application.ratecard.needs.RateCards;
import com.shipcrowd.domain.IndianDay;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.ratecard.BelowCost;
import com.shipcrowd.domain.ratecard.CardDirection;
import com.shipcrowd.domain.ratecard.CardScope;
import com.shipcrowd.domain.ratecard.CardVersion;
import com.shipcrowd.domain.ratecard.CardVersionState;
import com.shipcrowd.domain.ratecard.RateCard;
import com.shipcrowd.domain.ratecard.RateCardId;
import com.shipcrowd.domain.ratecard.RateCardLimit;
import com.shipcrowd.domain.ratecard.RateCardUsed;
import com.shipcrowd.domain.ratecard.RateCardVersionId;
import com.shipcrowd.domain.ratecard.RateSheet;
import com.shipcrowd.domain.ratecard.RateSheetIncomplete;
import com.shipcrowd.domain.ratecard.SellApproval;
import com.shipcrowd.domain.ratecard.Tier;
import com.shipcrowd.domain.ratecard.WrongCardMoment;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// See {@link KeepRateCards}.
public final class KeepRateCardsHandler implements KeepRateCards {
  private final RateCards cards;
  private final Costs costs;
  private final UnitOfWork work;
  private final KeepFresh fresh;
  private final Ids ids;
  private final Clock clock;

  public KeepRateCardsHandler(
      RateCards cards, Costs costs, UnitOfWork work, KeepFresh fresh, Ids ids, Clock clock) {
    this.cards = cards;
    this.costs = costs;
    this.work = work;
    this.fresh = fresh;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public Made create(NewCard command) {
    return work.acrossCompanies(() -> created(command));
  }

  private Made created(NewCard command) {
    if (command.scope() instanceof CardScope.OfCompany(var company, _)) {
      if (!cards.isCompany(company)) throw new NotFound("company");
      cards.lockFor(company);
      if (cards.count(company) >= RateCardLimit.MOST) throw new RateCardLimit();
    }
    if (command.scope() instanceof CardScope.OfAccount(var account) && !cards.isAccount(account))
      throw new NotFound("courier account");
    var at = now();
    var sheet = command.sheet();
    var copyOf = command.copyOf();
    if (sheet == null && copyOf != null) {
      if (cards.find(copyOf).isEmpty()) throw new NotFound("rate card");
      sheet = source(copyOf, null).sheet();
    }
    if (sheet == null) sheet = RateSheet.empty(command.type());
    if (sheet.type() != command.type()) throw new NotFound("rate card of this type");
    var card =
        new RateCard(
            new RateCardId(ids.next()), command.name(), command.type(), command.scope(), at, null);
    cards.add(card);
    var version =
        CardVersion.draft(
            new RateCardVersionId(ids.next()),
            card.id(),
            1,
            command.effectiveFrom(),
            command.effectiveTo(),
            sheet,
            command.comment(),
            command.by(),
            at);
    cards.add(version);
    note(card.id(), 1, "CREATED", command.by(), command.comment(), at);
    return new Made(card, version);
  }

  @Override
  public CardVersion draft(NewDraft command) {
    return work.acrossCompanies(
        () -> {
          var card = locked(command.card());
          var all = cards.versions(List.of(card.id()));
          var sheet = command.sheet();
          var from = command.copyOf();
          if (sheet == null) sheet = source(card.id(), from).sheet();
          if (sheet.type() != card.type()) throw new NotFound("rate card of this type");
          int number = all.isEmpty() ? 1 : all.getFirst().number() + 1;
          var at = now();
          var version =
              CardVersion.draft(
                  new RateCardVersionId(ids.next()),
                  card.id(),
                  number,
                  command.effectiveFrom(),
                  command.effectiveTo(),
                  sheet,
                  command.comment(),
                  command.by(),
                  at);
          cards.add(version);
          var event = from == null ? "DRAFTED" : "RESTORED_FROM_" + from;
          note(card.id(), number, event, command.by(), command.comment(), at);
          return version;
        });
  }

  private CardVersion source(RateCardId card, @Nullable Integer number) {
    var all = cards.versions(List.of(card));
    if (number != null) return numbered(all, number);
    return all.stream()
        .filter(v -> v.state() == CardVersionState.APPROVED)
        .findFirst()
        .or(() -> all.stream().findFirst())
        .orElseThrow(() -> new NotFound("version"));
  }

  @Override
  public CardVersion edit(Edit command) {
    return work.acrossCompanies(
        () -> {
          var card = locked(command.card());
          var before = numbered(cards.versions(List.of(card.id())), command.number());
          var expected = command.expected();
          if (expected != null && expected != before.revision())
            throw new VersionMismatch(before.revision());
          var sheet = command.sheet() == null ? before.sheet() : command.sheet();
          if (sheet.type() != card.type()) throw new NotFound("rate card of this type");
          var end = command.effectiveTo() == null ? before.effectiveTo() : command.effectiveTo();
          var after =
              before.edited(
                  sheet,
                  command.effectiveFrom() == null
                      ? before.effectiveFrom()
                      : command.effectiveFrom(),
                  command.openEnd() ? null : end,
                  command.comment() == null ? before.comment() : command.comment(),
                  command.by(),
                  now());
          cards.save(after);
          note(
              card.id(),
              after.number(),
              "EDITED",
              command.by(),
              after.comment(),
              after.changedAt());
          return after;
        });
  }

  @Override
  public CardVersion step(RateCardId id, int number, Step step, String by) {
    boolean prices =
        step instanceof Step.Approve || step instanceof Step.End || step instanceof Step.Archive;
    return changed(
        prices,
        () -> {
          var card = locked(id);
          var all = cards.versions(List.of(id));
          var before = numbered(all, number);
          var at = now();
          var after = after(card, all, before, step, by, at);
          after.forEach(cards::save);
          note(id, number, event(step), by, words(step, after.getFirst()), at);
          return after.getFirst();
        });
  }

  private List<CardVersion> after(
      RateCard card, List<CardVersion> all, CardVersion before, Step step, String by, Instant at) {
    return switch (step) {
      case Step.Submit() -> {
        var unknown = costs.unknown(before.sheet());
        if (!unknown.isEmpty()) throw new RateSheetIncomplete(unknown);
        yield List.of(
            before.submitted(by, at, IndianDay.startOf(IndianDay.of(at)), belowCost(card, before)));
      }
      case Step.Approve(var sellToo) -> {
        if (card.direction() == CardDirection.SELL && !sellToo) throw new SellApproval();
        // Looked at again: what couriers charge may have changed while it waited.
        before.checkCost(belowCost(card, before), before.submittedBy());
        yield before.approved(by, at, all);
      }
      case Step.Reject(var reason) -> List.of(before.rejected(by, reason, at));
      case Step.Withdraw() -> List.of(before.withdrawn(by, at));
      case Step.Revise() -> List.of(before.revised(at));
      case Step.AcceptBelowCost() -> List.of(before.acceptedBelowCost(by, at));
      case Step.End(var end) -> List.of(before.ended(end == null ? at : end, at));
      case Step.Archive() ->
          before.stateAt(at) == CardVersionState.APPROVED
              ? before.cancelled(at, all)
              : List.of(before.archived(at));
    };
  }

  private List<BelowCost.Finding> belowCost(RateCard card, CardVersion version) {
    return card.direction() == CardDirection.BUY ? List.of() : costs.below(version);
  }

  private static String event(Step step) {
    return switch (step) {
      case Step.Submit() -> "SUBMITTED";
      case Step.Approve(_) -> "APPROVED";
      case Step.Reject(_) -> "REJECTED";
      case Step.Withdraw() -> "WITHDRAWN";
      case Step.Revise() -> "REVISED";
      case Step.AcceptBelowCost() -> "BELOW_COST_ACCEPTED";
      case Step.End(_) -> "ENDED";
      case Step.Archive() -> "ARCHIVED";
    };
  }

  private static String words(Step step, CardVersion after) {
    return switch (step) {
      case Step.Reject(var reason) -> reason;
      case Step.End(_) -> "ends " + after.effectiveTo();
      default -> after.comment();
    };
  }

  @Override
  public RateCard archive(RateCardId id, String by) {
    return announced(
        () -> {
          var card = locked(id);
          var at = now();
          for (var version : cards.versions(List.of(id))) {
            if (version.stateAt(at) == CardVersionState.ACTIVE)
              throw new WrongCardMoment(
                  "archived with its card", CardVersionState.ACTIVE, CardVersionState.EXPIRED);
          }
          cards.archive(id, at);
          note(id, null, "CARD_ARCHIVED", by, "", at);
          return new RateCard(id, card.name(), card.type(), card.scope(), card.createdAt(), at);
        });
  }

  @Override
  public void delete(RateCardId id, String by) {
    var _ =
        work.acrossCompanies(
            () -> {
              locked(id);
              if (cards.versions(List.of(id)).stream().anyMatch(CardVersion::wasApproved))
                throw new RateCardUsed();
              cards.remove(id);
              note(id, null, "CARD_DELETED", by, "", now());
              return id;
            });
  }

  @Override
  public void deleteVersion(RateCardId id, int number, String by) {
    var _ =
        work.acrossCompanies(
            () -> {
              locked(id);
              var version = numbered(cards.versions(List.of(id)), number);
              if (version.wasApproved()) throw new RateCardUsed();
              if (version.state() == CardVersionState.PENDING_APPROVAL)
                throw new WrongCardMoment(
                    "deleted", version.state(), CardVersionState.DRAFT, CardVersionState.REJECTED);
              cards.remove(version);
              note(id, number, "DELETED", by, version.comment(), now());
              return id;
            });
  }

  @Override
  public void setTier(CompanyId company, Tier tier, String by) {
    var _ =
        announced(
            () -> {
              if (!cards.isCompany(company)) throw new NotFound("company");
              cards.setTier(company, tier, by, now());
              return tier;
            });
  }

  // This node prices by the change before it answers; the others follow the announcement.
  private <T> T announced(Supplier<T> change) {
    return changed(true, change);
  }

  private <T> T changed(boolean prices, Supplier<T> change) {
    var done =
        work.acrossCompanies(
            () -> {
              var result = change.get();
              if (prices) fresh.announce(Pricing.TOPIC);
              return result;
            });
    if (prices) fresh.look();
    return done;
  }

  private RateCard locked(RateCardId id) {
    var card = cards.lock(id).orElseThrow(() -> new NotFound("rate card"));
    if (card.archivedAt() != null) throw new WrongCardMoment("changed", CardVersionState.ARCHIVED);
    return card;
  }

  private static CardVersion numbered(List<CardVersion> versions, int number) {
    return versions.stream()
        .filter(v -> v.number() == number)
        .findFirst()
        .orElseThrow(() -> new NotFound("version"));
  }

  private void note(
      RateCardId card,
      @Nullable Integer number,
      String event,
      String by,
      String words,
      Instant at) {
    cards.note(new RateCards.Event(ids.next(), card, number, event, by, words, at));
  }

  private Instant now() {
    return clock.now().truncatedTo(ChronoUnit.MICROS);
  }
}
