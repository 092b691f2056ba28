package com.shipcrowd.adapter.persistence.ratecard;

import com.shipcrowd.adapter.persistence.Sql;
import com.shipcrowd.application.ratecard.AgreeOverrides.Agreed;
import com.shipcrowd.application.ratecard.AgreeOverrides.State;
import com.shipcrowd.application.ratecard.needs.Agreements;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.ratecard.ChargeHead;
import com.shipcrowd.domain.ratecard.PriceOverride;
import com.shipcrowd.domain.ratecard.PriceOverride.Absolute;
import com.shipcrowd.domain.ratecard.PriceOverride.Change;
import com.shipcrowd.domain.ratecard.PriceOverride.Percent;
import com.shipcrowd.domain.ratecard.PriceOverride.Scope;
import com.shipcrowd.domain.ratecard.PriceOverride.Waive;
import com.shipcrowd.domain.zone.Zone;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
final class JdbcAgreements implements Agreements {
  private static final String COLUMNS =
      """
      select id, company_id, service, zone, kind, base_paise, step_paise, percent_bp, head, effective_from, effective_to,
        state, comment, created_by, decided_by, reason, created_at, decided_at
      from price_override
      """;

  private final Sql sql;

  JdbcAgreements(Sql sql) {
    this.sql = sql;
  }

  @Override
  public void lock(CompanyId company) {
    sql.list(
        "select pg_advisory_xact_lock(hashtextextended(?, 5))",
        row -> 1,
        company.value().toString());
  }

  @Override
  public void add(Agreed one) {
    var scope = one.override().scope();
    var zone = scope.zone();
    var change = one.override().change();
    sql.change(
        """
        insert into price_override (id, company_id, service, zone, kind, base_paise, step_paise, percent_bp, head,
          effective_from, effective_to, state, comment, created_by, created_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        one.id(),
        one.company().value(),
        scope.service(),
        zone == null ? null : zone.name(),
        kind(change),
        change instanceof Absolute(var base, _) ? paise(base) : null,
        change instanceof Absolute(_, var step) ? paise(step) : null,
        change instanceof Percent(var basisPoints) ? basisPoints : null,
        change.head().name(),
        one.override().from(),
        one.override().to(),
        one.state().name(),
        one.comment(),
        one.createdBy(),
        one.createdAt());
  }

  private static String kind(Change change) {
    return switch (change) {
      case Absolute _ -> "ABSOLUTE";
      case Percent _ -> "PERCENT";
      case Waive _ -> "WAIVE";
    };
  }

  private static @Nullable Long paise(@Nullable Money money) {
    return money == null ? null : money.paise();
  }

  @Override
  public Optional<Agreed> find(UUID id) {
    return sql.first(COLUMNS + " where id = ?", JdbcAgreements::read, id);
  }

  @Override
  public List<Agreed> standing(CompanyId company, Instant now) {
    return sql.list(
        COLUMNS
            + """
             where company_id = ? and state in ('PENDING_APPROVAL', 'APPROVED')
              and (effective_to is null or effective_to > ?)
            """,
        JdbcAgreements::read,
        company.value(),
        now);
  }

  @Override
  public void decide(Agreed one) {
    sql.change(
        """
        update price_override set effective_from = ?, effective_to = ?, state = ?, decided_by = ?, reason = ?,
          decided_at = ?
        where id = ?
        """,
        one.override().from(),
        one.override().to(),
        one.state().name(),
        one.decidedBy(),
        one.reason(),
        one.decidedAt(),
        one.id());
  }

  @Override
  public List<Agreed> page(@Nullable CompanyId company, @Nullable UUID before, int most) {
    var where = new StringBuilder(" where id < ?");
    var parameters = new ArrayList<@Nullable Object>();
    parameters.add(Sql.before(before));
    Sql.narrow(where, parameters, " and company_id = ?", company == null ? null : company.value());
    parameters.add(most);
    return sql.list(
        COLUMNS + where + " order by id desc limit ?", JdbcAgreements::read, parameters.toArray());
  }

  @Override
  public List<Agreed> shownTo(CompanyId company, @Nullable UUID before, int most) {
    return sql.list(
        COLUMNS
            + " where company_id = ? and state in ('APPROVED', 'ENDED') and id < ? order by id desc limit ?",
        JdbcAgreements::read,
        company.value(),
        Sql.before(before),
        most);
  }

  @Override
  public Map<CompanyId, List<PriceOverride>> inForce(Instant since) {
    var found = new HashMap<CompanyId, List<PriceOverride>>();
    for (var one :
        sql.list(
            COLUMNS
                + " where state in ('APPROVED', 'ENDED') and (effective_to is null or effective_to > ?) order by id",
            JdbcAgreements::read,
            since)) {
      found.computeIfAbsent(one.company(), _ -> new ArrayList<>()).add(one.override());
    }
    return found;
  }

  private static Agreed read(ResultSet row) throws SQLException {
    var zone = row.getString("zone");
    return new Agreed(
        Sql.uuid(row, "id"),
        new CompanyId(Sql.uuid(row, "company_id")),
        new PriceOverride(
            new Scope(row.getString("service"), zone == null ? null : Zone.valueOf(zone)),
            Sql.instant(row, "effective_from"),
            Sql.instantOrNull(row, "effective_to"),
            change(row)),
        State.valueOf(row.getString("state")),
        row.getString("comment"),
        row.getString("created_by"),
        row.getString("decided_by"),
        row.getString("reason"),
        Sql.instant(row, "created_at"),
        Sql.instantOrNull(row, "decided_at"));
  }

  private static Change change(ResultSet row) throws SQLException {
    return switch (row.getString("kind")) {
      case "ABSOLUTE" -> new Absolute(money(row, "base_paise"), money(row, "step_paise"));
      case "PERCENT" -> new Percent(row.getInt("percent_bp"));
      default -> new Waive(ChargeHead.valueOf(row.getString("head")));
    };
  }

  private static @Nullable Money money(ResultSet row, String column) throws SQLException {
    long paise = row.getLong(column);
    return row.wasNull() ? null : new Money(paise);
  }

  @Override
  public NavigableMap<LocalDate, Money> diesel() {
    var prices = new TreeMap<LocalDate, Money>();
    // Newest month first: a month that came late never takes the place of one after it.
    LocalDate newer = LocalDate.MAX;
    for (var price : fuelPrices()) {
      if (!price.effectiveOn().isBefore(newer)) continue;
      prices.put(price.effectiveOn(), price.average());
      newer = price.effectiveOn();
    }
    return prices;
  }

  @Override
  public List<FuelPrice> fuelPrices() {
    return sql.list(
        "select month, average_paise, effective_on, uploaded_by, uploaded_at from fuel_price order by month desc",
        row ->
            new FuelPrice(
                row.getObject("month", LocalDate.class),
                new Money(row.getLong("average_paise")),
                row.getObject("effective_on", LocalDate.class),
                row.getString("uploaded_by"),
                Sql.instant(row, "uploaded_at")));
  }

  @Override
  public void keep(FuelPrice price) {
    sql.change(
        """
        insert into fuel_price (month, average_paise, effective_on, uploaded_by, uploaded_at) values (?, ?, ?, ?, ?)
        on conflict (month) do update set average_paise = excluded.average_paise, effective_on = excluded.effective_on,
          uploaded_by = excluded.uploaded_by, uploaded_at = excluded.uploaded_at
        """,
        price.month(),
        price.average().paise(),
        price.effectiveOn(),
        price.uploadedBy(),
        price.uploadedAt());
  }
}
