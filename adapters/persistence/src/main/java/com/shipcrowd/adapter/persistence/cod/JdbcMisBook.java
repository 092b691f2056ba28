package com.shipcrowd.adapter.persistence.cod;

import com.shipcrowd.adapter.persistence.Sql;
import com.shipcrowd.application.cod.ReconcileCod.Line;
import com.shipcrowd.application.cod.ReconcileCod.Mis;
import com.shipcrowd.application.cod.ReconcileCod.MisState;
import com.shipcrowd.application.cod.needs.MisBook;
import com.shipcrowd.domain.cod.MisId;
import com.shipcrowd.domain.cod.MisResult;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.shipment.ShipmentId;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
final class JdbcMisBook implements MisBook {
  private static final String SELECT =
      """
      SELECT id, courier, number, mis_on, state, job_id, rows, remitted_paise, deducted_paise, uploaded_by, created_at
      FROM cod_mis
      """;

  private final Sql sql;

  JdbcMisBook(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Optional<Mis> find(MisId id) {
    return sql.first(SELECT + "WHERE id = ?", JdbcMisBook::read, id.value());
  }

  @Override
  public Optional<Mis> locked(MisId id) {
    return sql.first(SELECT + "WHERE id = ? FOR UPDATE", JdbcMisBook::read, id.value());
  }

  @Override
  public Optional<Mis> byNumber(String courier, String number) {
    return sql.first(
        SELECT + "WHERE courier = ? AND number = ?", JdbcMisBook::read, courier, number);
  }

  @Override
  public void add(Mis m, List<Line> lines) {
    sql.change(
        """
        INSERT INTO cod_mis (id, courier, number, mis_on, state, job_id, rows, remitted_paise, deducted_paise, uploaded_by,
          created_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        m.id().value(),
        m.courier(),
        m.number(),
        m.on(),
        m.state().name(),
        m.job(),
        m.rows(),
        m.remitted().paise(),
        m.deducted().paise(),
        m.uploadedBy(),
        m.createdAt());
    sql.change(
        """
        INSERT INTO cod_mis_line (mis_id, n, awb, utr, cod_paise, remitted_paise, deducted_paise, result)
        SELECT ?, t.n, t.awb, t.utr, t.cod, t.remitted, t.deducted, t.result
        FROM unnest(?, ?, ?, ?, ?, ?, ?) AS t (n, awb, utr, cod, remitted, deducted, result)
        """,
        m.id().value(),
        numbers(lines),
        lines.stream().map(Line::awb).toArray(String[]::new),
        lines.stream().map(Line::utr).toArray(String[]::new),
        lines.stream().map(l -> l.cod().paise()).toArray(Long[]::new),
        lines.stream().map(l -> l.remitted().paise()).toArray(Long[]::new),
        lines.stream().map(l -> l.deducted().paise()).toArray(Long[]::new),
        lines.stream().map(l -> l.result().name()).toArray(String[]::new));
  }

  private static Long[] numbers(List<Line> lines) {
    return lines.stream().map(l -> (long) l.n()).toArray(Long[]::new);
  }

  @Override
  public List<Mis> page(@Nullable UUID before, int most) {
    return sql.list(
        SELECT + "WHERE id < ? ORDER BY id DESC LIMIT ?",
        JdbcMisBook::read,
        Sql.before(before),
        most);
  }

  private static Mis read(ResultSet row) throws SQLException {
    return new Mis(
        new MisId(Sql.uuid(row, "id")),
        row.getString("courier"),
        row.getString("number"),
        row.getObject("mis_on", LocalDate.class),
        MisState.valueOf(row.getString("state")),
        Sql.uuid(row, "job_id"),
        row.getInt("rows"),
        new Money(row.getLong("remitted_paise")),
        new Money(row.getLong("deducted_paise")),
        row.getString("uploaded_by"),
        Sql.instant(row, "created_at"));
  }

  @Override
  public List<Line> lines(MisId id, @Nullable MisResult result, int after, int most) {
    var where = new StringBuilder("WHERE mis_id = ? AND n > ?");
    var parameters = new ArrayList<@Nullable Object>();
    parameters.add(id.value());
    parameters.add(after);
    Sql.narrow(where, parameters, " AND result = ?", result == null ? null : result.name());
    parameters.add(most);
    return sql.list(
        "SELECT n, awb, utr, cod_paise, remitted_paise, deducted_paise, result, shipment_id FROM cod_mis_line "
            + where
            + " ORDER BY n LIMIT ?",
        JdbcMisBook::line,
        parameters.toArray());
  }

  private static Line line(ResultSet row) throws SQLException {
    var shipment = row.getObject("shipment_id", UUID.class);
    return new Line(
        row.getInt("n"),
        row.getString("awb"),
        row.getString("utr"),
        new Money(row.getLong("cod_paise")),
        new Money(row.getLong("remitted_paise")),
        new Money(row.getLong("deducted_paise")),
        MisResult.valueOf(row.getString("result")),
        shipment == null ? null : new ShipmentId(shipment));
  }

  @Override
  public void judge(MisId id, List<Line> lines) {
    sql.change(
        """
        UPDATE cod_mis_line l SET result = t.result, shipment_id = t.shipment, is_applied = t.shipment IS NOT NULL
        FROM (SELECT n, result, nullif(shipment, '')::uuid AS shipment FROM unnest(?, ?, ?) AS t (n, result, shipment)) t
        WHERE l.mis_id = ? AND l.n = t.n
        """,
        numbers(lines),
        lines.stream().map(l -> l.result().name()).toArray(String[]::new),
        lines.stream().map(JdbcMisBook::shipment).toArray(String[]::new),
        id.value());
  }

  private static String shipment(Line line) {
    var shipment = line.shipment();
    return shipment == null ? "" : shipment.value().toString();
  }

  @Override
  public void posted(MisId id, Instant at) {
    sql.changeOne(
        "list",
        "UPDATE cod_mis SET state = 'POSTED', posted_at = ? WHERE id = ? AND state = 'UNBALANCED'",
        at,
        id.value());
  }

  private record Sum(String utr, Money money) {}

  private static Map<String, Money> byUtr(List<Sum> sums) {
    var map = new HashMap<String, Money>();
    for (var sum : sums) map.put(sum.utr(), sum.money());
    return map;
  }

  @Override
  public Map<String, Money> posted(Collection<String> utrs) {
    return byUtr(
        sql.list(
            """
            SELECT l.utr, sum(l.remitted_paise) FROM cod_mis_line l JOIN cod_mis m ON m.id = l.mis_id AND m.state = 'POSTED'
            WHERE l.utr = ANY (?) GROUP BY l.utr
            """,
            row -> new Sum(row.getString(1), new Money(row.getLong(2))),
            (Object) utrs.toArray(String[]::new)));
  }

  @Override
  public Map<String, Money> credits(Collection<String> utrs) {
    return byUtr(
        sql.list(
            "SELECT utr, amount_paise FROM bank_credit WHERE utr = ANY (?)",
            row -> new Sum(row.getString(1), new Money(row.getLong(2))),
            (Object) utrs.toArray(String[]::new)));
  }

  @Override
  public void credit(String utr, Money amount, LocalDate valueOn, String actor, Instant at) {
    sql.change(
        """
        INSERT INTO bank_credit (utr, amount_paise, value_on, stated_by, stated_at) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (utr) DO UPDATE SET amount_paise = excluded.amount_paise, value_on = excluded.value_on,
          stated_by = excluded.stated_by, stated_at = excluded.stated_at
        """,
        utr,
        amount.paise(),
        valueOn,
        actor,
        at);
  }

  @Override
  public List<MisId> waitingFor(Collection<String> utrs) {
    return sql.list(
        """
        SELECT DISTINCT m.id FROM cod_mis m JOIN cod_mis_line l ON l.mis_id = m.id
        WHERE m.state = 'UNBALANCED' AND l.utr = ANY (?) ORDER BY m.id
        """,
        row -> new MisId(Objects.requireNonNull(Sql.uuid(row, "id"))),
        (Object) utrs.toArray(String[]::new));
  }

  // Lists are a few a day, and a transfer that is not stated yet has no row to lock.
  @Override
  public void oneAtATime() {
    sql.list("SELECT pg_advisory_xact_lock(hashtextextended('cod_mis', 8))", row -> 1);
  }
}
