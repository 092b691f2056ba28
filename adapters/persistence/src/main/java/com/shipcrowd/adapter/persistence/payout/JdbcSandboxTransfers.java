package com.shipcrowd.adapter.persistence.payout;

import com.shipcrowd.adapter.persistence.Sql;
import com.shipcrowd.application.payout.needs.SandboxTransfers;
import com.shipcrowd.domain.money.Money;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

@Singleton
final class JdbcSandboxTransfers implements SandboxTransfers {
  private final Sql sql;

  JdbcSandboxTransfers(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Transfer remember(Transfer first, Instant at) {
    return sql
        .aloneAcross(
            """
            with made as (
              insert into sandbox_transfer (reference, amount_paise, number_ends, state, reason, looks, told_at)
              values (?, ?, ?, ?, ?, 0, ?) on conflict do nothing returning *)
            select * from made union all select * from sandbox_transfer where reference = ? limit 1
            """,
            JdbcSandboxTransfers::read,
            first.reference(),
            first.amount().paise(),
            first.numberEnds(),
            first.state(),
            first.reason(),
            at,
            first.reference())
        .stream()
        .findFirst()
        // Another process was faster within the same instant; it meant the same.
        .orElse(first);
  }

  @Override
  public Optional<Transfer> look(String reference) {
    return sql
        .aloneAcross(
            "update sandbox_transfer set looks = looks + 1 where reference = ? returning *",
            JdbcSandboxTransfers::read,
            reference)
        .stream()
        .findFirst();
  }

  private static Transfer read(ResultSet row) throws SQLException {
    return new Transfer(
        row.getString("reference"),
        new Money(row.getLong("amount_paise")),
        row.getString("number_ends"),
        row.getString("state"),
        row.getString("reason"),
        row.getInt("looks"));
  }
}
