package com.shipcrowd.adapter.persistence.courier;

import com.shipcrowd.adapter.persistence.Sql;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.courier.CallStanding;
import com.shipcrowd.application.courier.needs.CallStandings;
import com.shipcrowd.domain.courier.CourierAccountId;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Singleton
final class JdbcCallStandings implements CallStandings {
  private final Sql sql;
  private final UnitOfWork work;

  JdbcCallStandings(Sql sql, UnitOfWork work) {
    this.sql = sql;
    this.work = work;
  }

  @Override
  public void keep(String node, List<CallStanding> standings, Instant now, Instant forgetBefore) {
    var _ =
        work.acrossCompanies(
            () -> {
              for (var standing : standings) keep(node, standing, now);
              return sql.change("DELETE FROM call_standing WHERE written_at < ?", forgetBefore);
            });
  }

  private void keep(String node, CallStanding s, Instant now) {
    sql.change(
        """
        INSERT INTO call_standing (node, account_id, operation, breaker, calls, failures, held_back, underway, p50_ms,
          p99_ms, last_error, last_error_at, paused_until, token_age_s, written_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::timestamptz, ?::timestamptz, ?::bigint, ?)
        ON CONFLICT (node, account_id, operation) DO UPDATE SET breaker = excluded.breaker, calls = excluded.calls,
          failures = excluded.failures, held_back = excluded.held_back, underway = excluded.underway,
          p50_ms = excluded.p50_ms, p99_ms = excluded.p99_ms, last_error = excluded.last_error,
          last_error_at = excluded.last_error_at, paused_until = excluded.paused_until,
          token_age_s = excluded.token_age_s, written_at = excluded.written_at
        """,
        node,
        s.account().value(),
        s.operation(),
        s.breaker(),
        s.calls(),
        s.failures(),
        s.heldBack(),
        s.underway(),
        s.p50Ms(),
        s.p99Ms(),
        s.lastError(),
        s.lastErrorAt(),
        s.pausedUntil(),
        s.tokenAgeSeconds(),
        now);
  }

  @Override
  public List<Written> since(Instant from) {
    return sql.aloneAcross(
        """
        SELECT node, account_id, operation, breaker, calls, failures, held_back, underway, p50_ms, p99_ms, last_error,
          last_error_at, paused_until, token_age_s, written_at
        FROM call_standing WHERE written_at >= ? ORDER BY account_id, operation, node
        """,
        JdbcCallStandings::read,
        from);
  }

  private static Written read(ResultSet row) throws SQLException {
    long age = row.getLong("token_age_s");
    @Nullable Long tokenAge = row.wasNull() ? null : age;
    return new Written(
        row.getString("node"),
        new CallStanding(
            new CourierAccountId(Sql.uuid(row, "account_id")),
            row.getString("operation"),
            row.getString("breaker"),
            row.getLong("calls"),
            row.getLong("failures"),
            row.getLong("held_back"),
            row.getInt("underway"),
            row.getLong("p50_ms"),
            row.getLong("p99_ms"),
            row.getString("last_error"),
            Sql.instantOrNull(row, "last_error_at"),
            Sql.instantOrNull(row, "paused_until"),
            tokenAge),
        Sql.instant(row, "written_at"));
  }
}
