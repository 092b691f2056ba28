package com.shipcrowd.adapter.persistence.identity;

import com.shipcrowd.adapter.persistence.Sql;
import com.shipcrowd.application.identity.needs.RefreshTokens;
import com.shipcrowd.domain.identity.SessionId;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

@Singleton
final class JdbcRefreshTokens implements RefreshTokens {
  private final Sql sql;

  JdbcRefreshTokens(Sql sql) {
    this.sql = sql;
  }

  @Override
  public void add(Stored token) {
    sql.change(
        "insert into refresh_token (hash, session_id, expires_at, used_at) values (?, ?, ?, ?)",
        token.hash(),
        token.session().value(),
        token.expiresAt(),
        token.usedAt());
  }

  @Override
  public Optional<Stored> lock(String hash) {
    return sql.first(
        "select hash, session_id, expires_at, used_at from refresh_token where hash = ? for update",
        row ->
            new Stored(
                row.getString("hash"),
                new SessionId(Sql.uuid(row, "session_id")),
                Sql.instant(row, "expires_at"),
                Sql.instantOrNull(row, "used_at")),
        hash);
  }

  @Override
  public void used(String hash, Instant at) {
    sql.change("update refresh_token set used_at = ? where hash = ?", at, hash);
  }
}
