package com.shipcrowd.adapter.persistence.pickup;

import com.shipcrowd.adapter.persistence.Sql;
import com.shipcrowd.application.StaleWrite;
import com.shipcrowd.application.pickup.needs.Pickups;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.courier.CourierAccountId;
import com.shipcrowd.domain.pickup.Pickup;
import com.shipcrowd.domain.pickup.PickupId;
import com.shipcrowd.domain.pickup.PickupState;
import com.shipcrowd.domain.shipment.ShipmentId;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
final class JdbcPickups implements Pickups {
  private static final String COLUMNS =
      "id, company_id, warehouse_id, account_id, courier, pickup_on, from_time, state, token, words, attempt, tries,"
          + " shipments, due_at, created_at, version";
  private static final int LONGEST_WORDS = 500;

  private final Sql sql;

  JdbcPickups(Sql sql) {
    this.sql = sql;
  }

  @Override
  public void add(Pickup p) {
    onlyOne(
        () ->
            sql.change(
                "INSERT INTO pickup ("
                    + COLUMNS
                    + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::timestamptz, ?, ?)",
                p.id().value(),
                p.company().value(),
                p.warehouse(),
                p.account().value(),
                p.courier(),
                p.on(),
                p.from().toString(),
                p.state().name(),
                p.token(),
                words(p),
                p.attempt(),
                p.tries(),
                shipments(p),
                p.dueAt(),
                p.createdAt(),
                p.version()));
  }

  @Override
  public void keep(Pickup p) {
    onlyOne(
        () ->
            sql.changeOne(
                "pickup",
                """
                UPDATE pickup SET pickup_on = ?, from_time = ?, state = ?, token = ?, words = ?, attempt = ?, tries = ?,
                  shipments = ?, due_at = ?::timestamptz, version = ?
                WHERE company_id = ? AND id = ? AND version = ?
                """,
                p.on(),
                p.from().toString(),
                p.state().name(),
                p.token(),
                words(p),
                p.attempt(),
                p.tries(),
                shipments(p),
                p.dueAt(),
                p.version(),
                p.company().value(),
                p.id().value(),
                p.version() - 1));
  }

  private static void onlyOne(Runnable change) {
    try {
      change.run();
    } catch (Sql.AlreadyThere e) {
      throw new StaleWrite("pickup");
    }
  }

  private static String words(Pickup p) {
    var words = p.words();
    return words.length() > LONGEST_WORDS ? words.substring(0, LONGEST_WORDS) : words;
  }

  private static UUID[] shipments(Pickup p) {
    return p.shipments().stream().map(ShipmentId::value).toArray(UUID[]::new);
  }

  @Override
  public Optional<Pickup> find(CompanyId company, PickupId id) {
    return sql.first(
        "SELECT " + COLUMNS + " FROM pickup WHERE company_id = ? AND id = ?",
        JdbcPickups::read,
        company.value(),
        id.value());
  }

  @Override
  public Optional<Pickup> open(
      CompanyId company, UUID warehouse, CourierAccountId account, LocalDate on) {
    return sql.first(
        "SELECT "
            + COLUMNS
            + " FROM pickup WHERE company_id = ? AND warehouse_id = ? AND account_id = ? AND pickup_on = ?"
            + " AND state <> 'REFUSED'",
        JdbcPickups::read,
        company.value(),
        warehouse,
        account.value(),
        on);
  }

  @Override
  public List<Pickup> page(CompanyId company, @Nullable UUID before, int size) {
    return sql.list(
        "SELECT "
            + COLUMNS
            + " FROM pickup WHERE company_id = ? AND id < ? ORDER BY id DESC LIMIT ?",
        JdbcPickups::read,
        company.value(),
        Sql.before(before),
        size);
  }

  @Override
  public List<ShipmentId> waiting(CompanyId company, UUID warehouse, String courier) {
    return sql.list(
        """
        SELECT id FROM shipment
        WHERE company_id = ? AND status IN ('AWB_ASSIGNED', 'PICKUP_FAILED') AND courier = ? AND facts->>'warehouse' = ?
        ORDER BY id LIMIT 500
        """,
        row -> new ShipmentId(Sql.uuid(row, "id")),
        company.value(),
        courier,
        warehouse.toString());
  }

  @Override
  public List<Pickup> takeDue(Instant now, Instant leaseUntil, int most) {
    return sql.list(
        "UPDATE pickup SET due_at = ? WHERE id IN"
            + " (SELECT id FROM pickup WHERE due_at <= ? ORDER BY due_at LIMIT ? FOR UPDATE SKIP LOCKED) RETURNING "
            + COLUMNS,
        JdbcPickups::read,
        leaseUntil,
        now,
        most);
  }

  private static Pickup read(ResultSet row) throws SQLException {
    return new Pickup(
        new PickupId(Sql.uuid(row, "id")),
        new CompanyId(Sql.uuid(row, "company_id")),
        Sql.uuid(row, "warehouse_id"),
        new CourierAccountId(Sql.uuid(row, "account_id")),
        row.getString("courier"),
        row.getObject("pickup_on", LocalDate.class),
        LocalTime.parse(row.getString("from_time")),
        PickupState.valueOf(row.getString("state")),
        row.getString("token"),
        row.getString("words"),
        row.getInt("attempt"),
        row.getInt("tries"),
        Arrays.stream((UUID[]) row.getArray("shipments").getArray()).map(ShipmentId::new).toList(),
        Sql.instantOrNull(row, "due_at"),
        Sql.instant(row, "created_at"),
        row.getLong("version"));
  }
}
