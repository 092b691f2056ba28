package com.shipcrowd.adapter.persistence.identity;

import com.shipcrowd.adapter.persistence.Sql;
import com.shipcrowd.application.identity.needs.StepUpCodes;
import com.shipcrowd.domain.identity.SessionId;
import com.shipcrowd.domain.identity.UserId;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

@Singleton
final class JdbcStepUpCodes implements StepUpCodes {
  private final Sql sql;

  JdbcStepUpCodes(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Optional<Sent> locked(UserId user) {
    return sql.first(
        """
        select session_id, hash, expires_at, tries, window_from, codes_in_window from step_up_code
        where user_id = ? for update
        """,
        row ->
            new Sent(
                user,
                new SessionId(Sql.uuid(row, "session_id")),
                row.getString("hash"),
                Sql.instant(row, "expires_at"),
                row.getInt("tries"),
                Sql.instant(row, "window_from"),
                row.getInt("codes_in_window")),
        user.value());
  }

  @Override
  public void keep(Sent s) {
    sql.change(
        """
        insert into step_up_code (user_id, session_id, hash, expires_at, tries, window_from, codes_in_window)
        values (?, ?, ?, ?, ?, ?, ?)
        on conflict (user_id) do update set session_id = excluded.session_id, hash = excluded.hash,
          expires_at = excluded.expires_at, tries = excluded.tries, window_from = excluded.window_from,
          codes_in_window = excluded.codes_in_window
        """,
        s.user().value(),
        s.session().value(),
        s.hash(),
        s.expiresAt(),
        s.tries(),
        s.windowFrom(),
        s.codesInWindow());
  }

  @Override
  public void elevate(SessionId session, Instant until) {
    sql.change("update session set elevated_until = ? where id = ?", until, session.value());
  }
}
