package com.shipcrowd.adapter.persistence.identity;

import com.shipcrowd.adapter.persistence.Sql;
import com.shipcrowd.application.identity.needs.Verifications;
import com.shipcrowd.domain.identity.UserId;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

@Singleton
final class JdbcVerifications implements Verifications {
  private final Sql sql;

  JdbcVerifications(Sql sql) {
    this.sql = sql;
  }

  @Override
  public void add(String hash, UserId user, Instant expiresAt) {
    sql.change(
        "insert into email_verification (hash, user_id, expires_at) values (?, ?, ?)",
        hash,
        user.value(),
        expiresAt);
  }

  @Override
  public Optional<UserId> use(String hash, Instant now) {
    return sql.first(
        """
        update email_verification set used_at = ? where hash = ? and used_at is null and expires_at > ?
        returning user_id
        """,
        row -> new UserId(Sql.uuid(row, "user_id")),
        now,
        hash,
        now);
  }
}
