package com.shipcrowd.application.ratecard;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.Ids;
import com.shipcrowd.application.NotFound;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.held.KeepFresh;
import com.shipcrowd.application.ratecard.needs.Agreements;
import com.shipcrowd.application.ratecard.needs.RateCards;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.company.PermissionDenied;
import com.shipcrowd.domain.ratecard.MakerIsChecker;
import com.shipcrowd.domain.ratecard.OverrideDecided;
import com.shipcrowd.domain.ratecard.OverrideTaken;
import com.shipcrowd.domain.ratecard.PriceOverride;
import com.shipcrowd.domain.ratecard.TooManyOverrides;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// See {@link AgreeOverrides}.
public final class AgreeOverridesHandler implements AgreeOverrides {
  private final Agreements agreements;
  private final RateCards cards;
  private final UnitOfWork work;
  private final KeepFresh fresh;
  private final Ids ids;
  private final Clock clock;

  public AgreeOverridesHandler(
      Agreements agreements,
      RateCards cards,
      UnitOfWork work,
      KeepFresh fresh,
      Ids ids,
      Clock clock) {
    this.agreements = agreements;
    this.cards = cards;
    this.work = work;
    this.fresh = fresh;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public Agreed propose(CompanyId company, PriceOverride override, String comment, String by) {
    return work.acrossCompanies(
        () -> {
          if (!cards.isCompany(company)) throw new NotFound("company");
          agreements.lock(company);
          var at = now();
          var standing = agreements.standing(company, at);
          if (standing.size() >= MOST) throw new TooManyOverrides(MOST);
          for (var other : standing) {
            var there = other.override();
            if (there.scope().equals(override.scope())
                && there.change().head() == override.change().head()
                && there.from().equals(override.from())) throw new OverrideTaken();
          }
          var proposed =
              new Agreed(
                  ids.next(),
                  company,
                  override,
                  State.PENDING_APPROVAL,
                  comment,
                  by,
                  null,
                  "",
                  at,
                  null);
          agreements.add(proposed);
          return proposed;
        });
  }

  @Override
  public Agreed decide(UUID id, Decision decision, String reason, String by, boolean mayApprove) {
    var decided =
        work.acrossCompanies(
            () -> {
              var before = agreements.find(id).orElseThrow(() -> new NotFound("override"));
              agreements.lock(before.company());
              // Read again behind the lock: of two decisions the second must see the first.
              before = agreements.find(id).orElseThrow(() -> new NotFound("override"));
              boolean own =
                  before.state() == State.PENDING_APPROVAL && by.equals(before.createdBy());
              if (!mayApprove && !own) throw new PermissionDenied("platform.rates_zones.approve");
              var after = after(before, decision, reason, by, now());
              agreements.decide(after);
              fresh.announce(Pricing.TOPIC);
              return after;
            });
    fresh.look();
    return decided;
  }

  private static Agreed after(
      Agreed before, Decision decision, String reason, String by, Instant at) {
    boolean isPending = before.state() == State.PENDING_APPROVAL;
    boolean ends = decision == Decision.WITHDRAW && before.state() == State.APPROVED;
    if (!isPending && !ends) throw new OverrideDecided(before.state().name());
    if (decision == Decision.APPROVE && by.equals(before.createdBy()))
      throw new MakerIsChecker("override");
    var end = before.override().to();
    if (decision == Decision.APPROVE && end != null && !end.isAfter(at))
      throw new OverrideDecided("EXPIRED");
    var there = before.override();
    // What it says for a moment never changes afterwards, so that a quote given at that moment can
    // be honoured: it counts
    // from its approval at the earliest, and until it is withdrawn.
    boolean counted = ends && there.from().isBefore(at);
    var override =
        switch (decision) {
          case APPROVE -> there.from().isBefore(at) ? there.between(at, there.to()) : there;
          case REJECT -> there;
          case WITHDRAW -> counted ? there.between(there.from(), at) : there;
        };
    return new Agreed(
        before.id(),
        before.company(),
        override,
        switch (decision) {
          case APPROVE -> State.APPROVED;
          case REJECT -> State.REJECTED;
          case WITHDRAW -> counted ? State.ENDED : State.WITHDRAWN;
        },
        before.comment(),
        before.createdBy(),
        by,
        reason,
        before.createdAt(),
        at);
  }

  @Override
  public List<Agreed> page(
      @Nullable CompanyId seller, @Nullable CompanyId company, @Nullable UUID before, int most) {
    return seller == null
        ? work.acrossCompanies(() -> agreements.page(company, before, most))
        : work.of(seller, () -> agreements.shownTo(seller, before, most));
  }

  private Instant now() {
    return clock.now().truncatedTo(ChronoUnit.MICROS);
  }
}
