package com.shipcrowd.adapter.persistence.identity;

import com.shipcrowd.adapter.persistence.Sql;
import com.shipcrowd.application.identity.needs.LoginRecords;
import com.shipcrowd.domain.identity.LoginAttempts;
import jakarta.inject.Singleton;
import java.util.Optional;

@Singleton
final class JdbcLoginRecords implements LoginRecords {
  private final Sql sql;

  JdbcLoginRecords(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Optional<LoginAttempts> find(String emailHash) {
    return sql.first(
        "select failures, window_start, locked_until, locks from login_record where email_hash = ?",
        row ->
            new LoginAttempts(
                row.getInt("failures"),
                Sql.instant(row, "window_start"),
                Sql.instantOrNull(row, "locked_until"),
                row.getInt("locks")),
        emailHash);
  }

  // The first failure has no row to lock yet.
  @Override
  public Optional<LoginAttempts> lock(String emailHash) {
    sql.list("select pg_advisory_xact_lock(hashtextextended(?, 1))", row -> 1, emailHash);
    return find(emailHash);
  }

  @Override
  public void save(String emailHash, LoginAttempts attempts) {
    sql.change(
        """
        insert into login_record (email_hash, failures, window_start, locked_until, locks) values (?, ?, ?, ?, ?)
        on conflict (email_hash) do update set failures = excluded.failures, window_start = excluded.window_start,
          locked_until = excluded.locked_until, locks = excluded.locks
        """,
        emailHash,
        attempts.failures(),
        attempts.windowStart(),
        attempts.lockedUntil(),
        attempts.locks());
  }

  @Override
  public void clear(String emailHash) {
    sql.change("delete from login_record where email_hash = ?", emailHash);
  }
}
