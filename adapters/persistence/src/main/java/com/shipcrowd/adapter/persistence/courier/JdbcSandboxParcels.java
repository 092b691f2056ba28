package com.shipcrowd.adapter.persistence.courier;

import com.shipcrowd.adapter.persistence.Sql;
import com.shipcrowd.application.courier.needs.SandboxCourier.Fault;
import com.shipcrowd.application.courier.needs.SandboxParcels;
import com.shipcrowd.domain.courier.CourierAccountId;
import com.shipcrowd.domain.shipment.Awb;
import com.shipcrowd.domain.shipment.ShipmentId;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Singleton
final class JdbcSandboxParcels implements SandboxParcels {
  private static final String[] FORBIDDING =
      Arrays.stream(Fault.values())
          .filter(f -> f.hitsBooking() && !f.makesParcel())
          .map(Enum::name)
          .toArray(String[]::new);
  private static final String SELECT =
      "SELECT awb, account_id, company, reference, booked_at, due_at, story, version FROM sandbox_parcel ";
  private static final String TAKE_FAULT =
      """
      DELETE FROM sandbox_fault WHERE id =
        (SELECT id FROM sandbox_fault WHERE account_id = ? AND company = ? AND hits_booking = ? ORDER BY id LIMIT 1
         FOR UPDATE SKIP LOCKED)
      RETURNING fault
      """;

  private final Sql sql;

  JdbcSandboxParcels(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Entry book(Parcel candidate) {
    var desk = candidate.desk();
    var entry =
        sql.aloneAcross(
                "WITH fault AS ("
                    + TAKE_FAULT
                    + "),"
                    + """
                     known AS (SELECT * FROM sandbox_parcel WHERE account_id = ? AND reference = ?),
                     clock AS (
                      SELECT coalesce(max(ahead_micros), 0) * interval '1 microsecond' AS ahead FROM sandbox_clock
                      WHERE account_id = ? AND company = ?),
                     made AS (
                      INSERT INTO sandbox_parcel (awb, account_id, company, reference, booked_at, due_at, story)
                      SELECT ?, ?, ?, ?, ?::timestamptz + ahead, ?::timestamptz + ahead, ? FROM clock
                      WHERE NOT EXISTS (SELECT FROM known)
                        AND NOT EXISTS (SELECT FROM fault WHERE fault = ANY (?))
                      ON CONFLICT DO NOTHING RETURNING *)
                    SELECT fault, p.* FROM (SELECT 1) AS one
                    LEFT JOIN (SELECT * FROM known UNION ALL SELECT * FROM made) AS p ON true
                    LEFT JOIN fault ON true
                    """,
                row ->
                    new Entry(row.getString("awb") == null ? null : parcel(row), faultOrNull(row)),
                desk.account().value(),
                desk.company(),
                true,
                desk.account().value(),
                candidate.reference().value(),
                desk.account().value(),
                desk.company(),
                candidate.awb().number(),
                desk.account().value(),
                desk.company(),
                candidate.reference().value(),
                candidate.bookedAt(),
                candidate.dueAt(),
                candidate.story(),
                FORBIDDING)
            .getFirst();
    var fault = entry.fault();
    if (entry.parcel() != null || (fault != null && !fault.makesParcel())) return entry;
    // Either the number is another parcel's, or the same reference was booked while we waited: our
    // snapshot is older.
    return new Entry(withReference(desk.account(), candidate.reference()).orElse(null), fault);
  }

  @Override
  public List<Parcel> withAwbs(CourierAccountId account, List<Awb> awbs) {
    return sql.aloneAcross(
        SELECT + "WHERE awb = ANY (?) AND account_id = ?",
        JdbcSandboxParcels::parcel,
        awbs.stream().map(Awb::number).toArray(String[]::new),
        account.value());
  }

  @Override
  public Optional<Parcel> withReference(CourierAccountId account, ShipmentId reference) {
    return sql
        .aloneAcross(
            SELECT + "WHERE account_id = ? AND reference = ?",
            JdbcSandboxParcels::parcel,
            account.value(),
            reference.value())
        .stream()
        .findFirst();
  }

  @Override
  public List<Parcel> due(Desk desk, Instant until, int limit) {
    return sql.aloneAcross(
        SELECT + "WHERE account_id = ? AND company = ? AND due_at <= ? ORDER BY due_at LIMIT ?",
        JdbcSandboxParcels::parcel,
        desk.account().value(),
        desk.company(),
        until,
        limit);
  }

  // Locked in the order of their numbers, so that two batches never wait for each other.
  @Override
  public List<Awb> replace(List<Parcel> changed) {
    return sql.aloneAcross(
        """
        WITH change AS (
          SELECT * FROM unnest(?, ?, ?, ?) AS t (awb, due_at, story, version)),
        fit AS (
          SELECT p.awb FROM sandbox_parcel p JOIN change c ON c.awb = p.awb AND c.version = p.version
          ORDER BY p.awb FOR UPDATE OF p)
        UPDATE sandbox_parcel p SET due_at = c.due_at::timestamptz, story = c.story, version = p.version + 1
        FROM change c JOIN fit ON fit.awb = c.awb
        WHERE p.awb = c.awb AND p.version = c.version
        RETURNING p.awb
        """,
        row -> new Awb(row.getString(1)),
        changed.stream().map(p -> p.awb().number()).toArray(String[]::new),
        changed.stream().map(Parcel::dueAt).map(JdbcSandboxParcels::text).toArray(String[]::new),
        changed.stream().map(Parcel::story).toArray(String[]::new),
        changed.stream().map(p -> (long) p.version()).toArray(Long[]::new));
  }

  private static @Nullable String text(@Nullable Instant at) {
    return at == null ? null : at.toString();
  }

  @Override
  public void script(Desk desk, List<Fault> faults) {
    sql.aloneAcross(
        """
        INSERT INTO sandbox_fault (account_id, company, hits_booking, fault)
        SELECT ?, ?, t.fault = ANY (?), t.fault FROM unnest(?) WITH ORDINALITY AS t (fault, place) ORDER BY t.place
        RETURNING 1
        """,
        _ -> 1,
        desk.account().value(),
        desk.company(),
        faults.stream().filter(Fault::hitsBooking).map(Enum::name).toArray(String[]::new),
        faults.stream().map(Enum::name).toArray(String[]::new));
  }

  @Override
  public Optional<Fault> takePushFault(Desk desk) {
    return sql
        .aloneAcross(
            TAKE_FAULT,
            row -> Fault.valueOf(row.getString("fault")),
            desk.account().value(),
            desk.company(),
            false)
        .stream()
        .findFirst();
  }

  // Every scan asks for the time, so reading must not write.
  @Override
  public Duration shift(Desk desk, Duration by) {
    var moved =
        by.isZero()
            ? sql.aloneAcross(
                "SELECT ahead_micros FROM sandbox_clock WHERE account_id = ? AND company = ?",
                row -> row.getLong(1),
                desk.account().value(),
                desk.company())
            : sql.aloneAcross(
                """
                INSERT INTO sandbox_clock (account_id, company, ahead_micros) VALUES (?, ?, ?)
                ON CONFLICT (account_id, company)
                DO UPDATE SET ahead_micros = sandbox_clock.ahead_micros + excluded.ahead_micros
                RETURNING ahead_micros
                """,
                row -> row.getLong(1),
                desk.account().value(),
                desk.company(),
                by.toNanos() / 1000);
    return moved.isEmpty() ? Duration.ZERO : Duration.of(moved.getFirst(), ChronoUnit.MICROS);
  }

  private static @Nullable Fault faultOrNull(ResultSet row) throws SQLException {
    var name = row.getString("fault");
    return name == null ? null : Fault.valueOf(name);
  }

  private static Parcel parcel(ResultSet row) throws SQLException {
    return new Parcel(
        new Desk(new CourierAccountId(Sql.uuid(row, "account_id")), row.getString("company")),
        new ShipmentId(Sql.uuid(row, "reference")),
        new Awb(row.getString("awb")),
        Sql.instant(row, "booked_at"),
        Sql.instantOrNull(row, "due_at"),
        row.getString("story"),
        row.getInt("version"));
  }
}
