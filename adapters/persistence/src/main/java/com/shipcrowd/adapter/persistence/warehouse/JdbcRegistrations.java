package com.shipcrowd.adapter.persistence.warehouse;

import com.shipcrowd.adapter.persistence.Sql;
import com.shipcrowd.application.warehouse.needs.Registrations;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.courier.CourierAccountId;
import com.shipcrowd.domain.warehouse.Registration;
import com.shipcrowd.domain.warehouse.WarehouseId;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@Singleton
final class JdbcRegistrations implements Registrations {
  private static final String COLUMNS =
      "company_id, warehouse_id, account_id, state, reference, words, tries, due_at, changed_at, generation";
  private static final int LONGEST_WORDS = 500;

  private final Sql sql;

  JdbcRegistrations(Sql sql) {
    this.sql = sql;
  }

  @Override
  public void want(
      CompanyId company, WarehouseId warehouse, CourierAccountId account, Instant now) {
    sql.change(
        """
        INSERT INTO warehouse_registration (warehouse_id, account_id, company_id, state, reference, words, tries, due_at,
          changed_at, generation)
        VALUES (?, ?, ?, 'PENDING', '', '', 0, ?, ?, 1)
        ON CONFLICT (warehouse_id, account_id) DO UPDATE SET state = 'PENDING', words = '', tries = 0,
          due_at = excluded.due_at, changed_at = excluded.changed_at,
          generation = warehouse_registration.generation + 1
        """,
        warehouse.value(),
        account.value(),
        company.value(),
        now,
        now);
  }

  @Override
  public List<Registration> of(CompanyId company, WarehouseId warehouse) {
    return sql.list(
        "SELECT "
            + COLUMNS
            + " FROM warehouse_registration WHERE company_id = ? AND warehouse_id = ? ORDER BY account_id",
        JdbcRegistrations::read,
        company.value(),
        warehouse.value());
  }

  @Override
  public Optional<Registration> find(
      CompanyId company, WarehouseId warehouse, CourierAccountId account) {
    return sql.first(
        "SELECT "
            + COLUMNS
            + " FROM warehouse_registration WHERE company_id = ? AND warehouse_id = ? AND account_id = ?",
        JdbcRegistrations::read,
        company.value(),
        warehouse.value(),
        account.value());
  }

  @Override
  public void keep(Registration r) {
    var words = r.words();
    sql.change(
        """
        UPDATE warehouse_registration SET state = ?, reference = ?, words = ?, tries = ?, due_at = ?::timestamptz,
          changed_at = ?
        WHERE company_id = ? AND warehouse_id = ? AND account_id = ? AND generation = ?
        """,
        r.state().name(),
        r.reference(),
        words.length() > LONGEST_WORDS ? words.substring(0, LONGEST_WORDS) : words,
        r.tries(),
        r.dueAt(),
        r.changedAt(),
        r.company().value(),
        r.warehouse().value(),
        r.account().value(),
        r.generation());
  }

  @Override
  public void hurry(CompanyId company, WarehouseId warehouse, Instant now) {
    sql.change(
        """
        UPDATE warehouse_registration SET state = CASE WHEN state = 'REFUSED' THEN 'PENDING' ELSE state END, due_at = ?
        WHERE company_id = ? AND warehouse_id = ? AND state <> 'REGISTERED'
        """,
        now,
        company.value(),
        warehouse.value());
  }

  @Override
  public List<Registration> takeDue(Instant now, Instant leaseUntil, int most) {
    return sql.list(
        "UPDATE warehouse_registration SET due_at = ? WHERE (warehouse_id, account_id) IN"
            + " (SELECT warehouse_id, account_id FROM warehouse_registration WHERE due_at <= ?"
            + " ORDER BY due_at LIMIT ? FOR UPDATE SKIP LOCKED) RETURNING "
            + COLUMNS,
        JdbcRegistrations::read,
        leaseUntil,
        now,
        most);
  }

  private static Registration read(ResultSet row) throws SQLException {
    return new Registration(
        new CompanyId(Sql.uuid(row, "company_id")),
        new WarehouseId(Sql.uuid(row, "warehouse_id")),
        new CourierAccountId(Sql.uuid(row, "account_id")),
        Registration.State.valueOf(row.getString("state")),
        row.getString("reference"),
        row.getString("words"),
        row.getInt("tries"),
        Sql.instantOrNull(row, "due_at"),
        Sql.instant(row, "changed_at"),
        row.getInt("generation"));
  }
}
