package com.shipcrowd.adapter.persistence.ratecard;

import com.shipcrowd.adapter.persistence.Sql;
import com.shipcrowd.application.ratecard.needs.RateCards;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.courier.CourierAccountId;
import com.shipcrowd.domain.ratecard.CardBook;
import com.shipcrowd.domain.ratecard.CardScope;
import com.shipcrowd.domain.ratecard.CardVersion;
import com.shipcrowd.domain.ratecard.CardVersionState;
import com.shipcrowd.domain.ratecard.ParcelSheet;
import com.shipcrowd.domain.ratecard.RateCard;
import com.shipcrowd.domain.ratecard.RateCardId;
import com.shipcrowd.domain.ratecard.RateCardScopeTaken;
import com.shipcrowd.domain.ratecard.RateCardVersionId;
import com.shipcrowd.domain.ratecard.Tier;
import com.shipcrowd.domain.zone.ZoneSetId;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
final class JdbcRateCards implements RateCards {
  private static final String CARDS =
      "select id, company_id, account_id, tier, name, type, priority, created_at, archived_at from rate_card c";

  private static final String VERSIONS =
      """
      select v.id, v.card_id, v.number, v.state, v.effective_from, v.effective_to, v.superseded, v.sheet, v.comment,
        v.edited_by, v.submitted_by, v.decided_by, v.reason, v.below_cost_accepted_by, v.created_at, v.changed_at,
        v.revision, c.type
      from rate_card_version v join rate_card c on c.id = v.card_id
      """;

  private final Sql sql;

  JdbcRateCards(Sql sql) {
    this.sql = sql;
  }

  @Override
  public void lockFor(CompanyId company) {
    sql.list(
        "select pg_advisory_xact_lock(hashtextextended(?, 4))",
        row -> 1,
        company.value().toString());
  }

  @Override
  public int count(CompanyId company) {
    return sql.first(
            "select count(*)::int from rate_card where company_id = ? and archived_at is null",
            row -> row.getInt(1),
            company.value())
        .orElse(0);
  }

  @Override
  public boolean isCompany(CompanyId company) {
    return sql.first("select 1 from company where id = ?", row -> 1, company.value()).isPresent();
  }

  @Override
  public boolean isAccount(CourierAccountId account) {
    return sql.first("select 1 from courier_account where id = ?", row -> 1, account.value())
        .isPresent();
  }

  @Override
  public void add(RateCard card) {
    var scope = card.scope();
    try {
      sql.change(
          """
          insert into rate_card (id, company_id, account_id, tier, name, type, direction, priority, created_at)
          values (?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
          card.id().value(),
          scope instanceof CardScope.OfCompany(var company, _) ? company.value() : null,
          scope instanceof CardScope.OfAccount(var account) ? account.value() : null,
          scope instanceof CardScope.OfTier(var tier) ? tier.name() : null,
          card.name(),
          card.type().name(),
          card.direction().name(),
          scope instanceof CardScope.OfCompany(_, var priority) ? priority : 0,
          card.createdAt());
    } catch (Sql.AlreadyThere taken) {
      throw new RateCardScopeTaken();
    }
  }

  @Override
  public Optional<RateCard> find(RateCardId card) {
    return sql.first(CARDS + " where id = ?", CardRow::card, card.value());
  }

  @Override
  public Optional<RateCard> lock(RateCardId card) {
    return sql.first(CARDS + " where id = ? for update", CardRow::card, card.value());
  }

  @Override
  public void archive(RateCardId card, Instant at) {
    sql.change(
        "update rate_card set archived_at = ? where id = ? and archived_at is null",
        at,
        card.value());
  }

  @Override
  public void remove(RateCardId card) {
    sql.change(
        "delete from zone_set_use where rate_card_version_id = any(?)",
        (Object) versions(List.of(card)).stream().map(v -> v.id().text()).toArray(String[]::new));
    sql.change("delete from rate_card where id = ?", card.value());
  }

  @Override
  public List<CardVersion> versions(List<RateCardId> cards) {
    return sql.list(
        VERSIONS + " where v.card_id = any(?) order by v.card_id, v.number desc",
        CardRow::version,
        (Object) cards.stream().map(RateCardId::value).toArray(UUID[]::new));
  }

  @Override
  public Optional<CardVersion> version(RateCardVersionId id) {
    return sql.first(VERSIONS + " where v.id = ?", CardRow::version, id.value());
  }

  @Override
  public void add(CardVersion v) {
    sql.change(
        """
        insert into rate_card_version (state, effective_from, effective_to, superseded, sheet, comment, edited_by,
          submitted_by, decided_by, reason, below_cost_accepted_by, changed_at, revision, id, card_id, number, created_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        v.state().name(),
        v.effectiveFrom(),
        v.effectiveTo(),
        v.superseded(),
        CardRow.text(v.sheet()),
        v.comment(),
        String.join(" ", v.editors()),
        v.submittedBy(),
        v.decidedBy(),
        v.reason(),
        v.belowCostAcceptedBy(),
        v.changedAt(),
        v.revision(),
        v.id().value(),
        v.card().value(),
        v.number(),
        v.createdAt());
    noteZoneSets(v);
  }

  // A zone set that a version looks at is not deleted.
  private void noteZoneSets(CardVersion v) {
    sql.change("delete from zone_set_use where rate_card_version_id = ?", v.id().text());
    if (v.state() == CardVersionState.ARCHIVED || !(v.sheet() instanceof ParcelSheet sheet)) return;
    sql.change(
        """
        insert into zone_set_use (zone_set_id, rate_card_version_id)
        select id, ? from zone_set where id = any(?) on conflict do nothing
        """,
        v.id().text(),
        sheet.zoneSets().values().stream().map(ZoneSetId::value).distinct().toArray(UUID[]::new));
  }

  @Override
  public void save(CardVersion v) {
    sql.changeOne(
        "rate card version",
        """
        update rate_card_version set state = ?, effective_from = ?, effective_to = ?, superseded = ?, sheet = ?,
          comment = ?, edited_by = ?, submitted_by = ?, decided_by = ?, reason = ?, below_cost_accepted_by = ?,
          changed_at = ?, revision = ?
        where id = ? and revision = ?
        """,
        v.state().name(),
        v.effectiveFrom(),
        v.effectiveTo(),
        v.superseded(),
        CardRow.text(v.sheet()),
        v.comment(),
        String.join(" ", v.editors()),
        v.submittedBy(),
        v.decidedBy(),
        v.reason(),
        v.belowCostAcceptedBy(),
        v.changedAt(),
        v.revision(),
        v.id().value(),
        v.revision() - 1);
    noteZoneSets(v);
  }

  @Override
  public void remove(CardVersion version) {
    sql.change("delete from zone_set_use where rate_card_version_id = ?", version.id().text());
    sql.change("delete from rate_card_version where id = ?", version.id().value());
  }

  @Override
  public void note(Event event) {
    sql.change(
        "insert into rate_card_event (id, card_id, number, event, actor, comment, at) values (?, ?, ?, ?, ?, ?, ?)",
        event.id(),
        event.card().value(),
        event.number(),
        event.event(),
        event.actor(),
        event.comment(),
        event.at());
  }

  @Override
  public List<Event> events(RateCardId card, @Nullable UUID before, int most) {
    return sql.list(
        """
        select id, card_id, number, event, actor, comment, at from rate_card_event
        where card_id = ? and id < ? order by id desc limit ?
        """,
        CardRow::event,
        card.value(),
        Sql.before(before),
        most);
  }

  @Override
  public List<RateCard> page(Filter filter, Instant now, @Nullable UUID before, int most) {
    var where = new StringBuilder(" where id < ?");
    var parameters = new ArrayList<@Nullable Object>();
    parameters.add(Sql.before(before));
    var type = filter.type();
    var direction = filter.direction();
    var company = filter.company();
    Sql.narrow(where, parameters, " and type = ?", type == null ? null : type.name());
    Sql.narrow(
        where, parameters, " and direction = ?", direction == null ? null : direction.name());
    Sql.narrow(where, parameters, " and company_id = ?", company == null ? null : company.value());
    if (!filter.archived()) where.append(" and archived_at is null");
    status(filter, now, where, parameters);
    var at = filter.effectiveAt();
    if (at != null) {
      where.append(
          " and exists (select from rate_card_version v where v.card_id = c.id and v.state = 'APPROVED'"
              + " and v.effective_from <= ? and (v.effective_to is null or v.effective_to > ?))");
      parameters.add(at);
      parameters.add(at);
    }
    parameters.add(most);
    return sql.list(
        CARDS + where + " order by id desc limit ?", CardRow::card, parameters.toArray());
  }

  // What the clock makes of an approved version is not stored.
  private static void status(
      Filter filter, Instant now, StringBuilder where, List<@Nullable Object> parameters) {
    var status = filter.status();
    if (status == null) return;
    var window =
        switch (status) {
          case DRAFT, PENDING_APPROVAL, REJECTED, ARCHIVED -> {
            parameters.add(status.name());
            yield "v.state = ?";
          }
          case APPROVED -> {
            parameters.add(now);
            yield "v.state = 'APPROVED' and v.effective_from > ?";
          }
          case ACTIVE -> {
            parameters.add(now);
            parameters.add(now);
            yield "v.state = 'APPROVED' and v.effective_from <= ? and (v.effective_to is null or v.effective_to > ?)";
          }
          case SUPERSEDED -> {
            parameters.add(now);
            yield "v.state = 'APPROVED' and v.effective_to <= ? and v.superseded";
          }
          case EXPIRED -> {
            parameters.add(now);
            yield "v.state = 'APPROVED' and v.effective_to <= ? and not v.superseded";
          }
        };
    where
        .append(" and exists (select from rate_card_version v where v.card_id = c.id and ")
        .append(window)
        .append(')');
  }

  @Override
  public Map<RateCard, List<CardVersion>> inForce(Instant since) {
    var cards = new HashMap<UUID, RateCard>();
    for (var card :
        sql.list(CARDS + " where archived_at is null or archived_at > ?", CardRow::card, since)) {
      cards.put(card.id().value(), card);
    }
    var found = new LinkedHashMap<RateCard, List<CardVersion>>();
    for (var version :
        sql.list(
            VERSIONS
                + """
                 where (v.effective_to is null or v.effective_to > ?)
                  and (v.state = 'APPROVED'
                    or (v.state = 'ARCHIVED' and v.decided_by is not null and v.reason = '' and v.effective_to <= v.changed_at))
                  and (c.archived_at is null or (c.archived_at > ? and v.effective_to <= c.archived_at))
                order by c.id desc, v.number
                """,
            CardRow::version,
            since,
            since)) {
      var card = cards.get(version.card().value());
      if (card != null) found.computeIfAbsent(card, _ -> new ArrayList<>()).add(version);
    }
    return found;
  }

  @Override
  public void setTier(CompanyId company, Tier tier, String by, Instant at) {
    sql.change(
        "insert into price_tier (company_id, tier, set_by, set_at) values (?, ?, ?, ?)",
        company.value(),
        tier.name(),
        by,
        at);
  }

  @Override
  public Map<CompanyId, List<CardBook.Standing>> tiers() {
    var tiers = new HashMap<CompanyId, List<CardBook.Standing>>();
    sql.list(
        "select company_id, tier, set_at from price_tier order by set_at desc",
        row ->
            tiers
                .computeIfAbsent(new CompanyId(Sql.uuid(row, "company_id")), _ -> new ArrayList<>())
                .add(
                    new CardBook.Standing(
                        Tier.valueOf(row.getString("tier")), Sql.instant(row, "set_at"))));
    return tiers;
  }
}
