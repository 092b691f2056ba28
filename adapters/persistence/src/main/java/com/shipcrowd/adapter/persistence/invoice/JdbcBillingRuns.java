package com.shipcrowd.adapter.persistence.invoice;

import com.shipcrowd.adapter.persistence.Sql;
import com.shipcrowd.application.invoice.BillingRun;
import com.shipcrowd.application.invoice.needs.BillingRuns;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.invoice.BillingCadence;
import com.shipcrowd.domain.invoice.BillingPeriod;
import com.shipcrowd.domain.invoice.BillingRunId;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
final class JdbcBillingRuns implements BillingRuns {
  private final Sql sql;

  JdbcBillingRuns(Sql sql) {
    this.sql = sql;
  }

  @Override
  public void open(
      BillingRunId id, BillingCadence cadence, BillingPeriod period, String by, Instant at) {
    sql.change(
        """
        INSERT INTO billing_run (id, cadence, period_from, period_to, state, companies, invoices, started_by, started_at)
        VALUES (?, ?, ?, ?, 'RUNNING', 0, 0, ?, ?) ON CONFLICT (cadence, period_from, period_to) DO NOTHING
        """,
        id.value(),
        cadence.name(),
        period.from(),
        period.to(),
        by,
        at);
  }

  @Override
  public void again(BillingRunId id) {
    sql.change(
        "UPDATE billing_run SET state = 'RUNNING', last_company = NULL, finished_at = NULL WHERE id = ? AND state = 'DONE'",
        id.value());
  }

  @Override
  public Optional<BillingRun> find(BillingCadence cadence, BillingPeriod period) {
    return sql.first(
        "SELECT * FROM billing_run WHERE cadence = ? AND period_from = ? AND period_to = ?",
        JdbcBillingRuns::read,
        cadence.name(),
        period.from(),
        period.to());
  }

  @Override
  public Optional<BillingRun> find(BillingRunId id) {
    return sql.first("SELECT * FROM billing_run WHERE id = ?", JdbcBillingRuns::read, id.value());
  }

  @Override
  public Optional<BillingRun> takeOpen() {
    return sql.first(
        "SELECT * FROM billing_run WHERE state = 'RUNNING' ORDER BY started_at LIMIT 1 FOR UPDATE SKIP LOCKED",
        JdbcBillingRuns::read);
  }

  @Override
  public void advance(BillingRunId id, CompanyId lastCompany, int companies, int invoices) {
    sql.change(
        "UPDATE billing_run SET last_company = ?, companies = companies + ?, invoices = invoices + ? WHERE id = ?",
        lastCompany.value(),
        companies,
        invoices,
        id.value());
  }

  @Override
  public void finish(BillingRunId id, Instant at) {
    sql.change(
        "UPDATE billing_run SET state = 'DONE', finished_at = ? WHERE id = ?", at, id.value());
  }

  @Override
  public List<BillingRun> page(@Nullable UUID before, int size) {
    return sql.list(
        "SELECT * FROM billing_run WHERE id < ? ORDER BY id DESC LIMIT ?",
        JdbcBillingRuns::read,
        Sql.before(before),
        size);
  }

  private static BillingRun read(ResultSet row) throws SQLException {
    var last = row.getObject("last_company", UUID.class);
    return new BillingRun(
        new BillingRunId(Sql.uuid(row, "id")),
        BillingCadence.valueOf(row.getString("cadence")),
        new BillingPeriod(
            row.getObject("period_from", LocalDate.class),
            row.getObject("period_to", LocalDate.class)),
        row.getString("state").equals("DONE"),
        last == null ? null : new CompanyId(last),
        row.getLong("companies"),
        row.getLong("invoices"),
        row.getString("started_by"),
        Sql.instant(row, "started_at"),
        Sql.instantOrNull(row, "finished_at"));
  }
}
