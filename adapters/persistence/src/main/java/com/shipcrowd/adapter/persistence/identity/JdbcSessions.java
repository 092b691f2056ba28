package com.shipcrowd.adapter.persistence.identity;

import com.shipcrowd.adapter.persistence.Sql;
import com.shipcrowd.application.identity.needs.Sessions;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.company.CompanyStatus;
import com.shipcrowd.domain.company.Role;
import com.shipcrowd.domain.identity.Membership;
import com.shipcrowd.domain.identity.Session;
import com.shipcrowd.domain.identity.SessionId;
import com.shipcrowd.domain.identity.UserId;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Singleton
final class JdbcSessions implements Sessions {
  private final Sql sql;

  JdbcSessions(Sql sql) {
    this.sql = sql;
  }

  @Override
  public void add(Session session) {
    sql.change(
        "insert into session (id, user_id, company_id, started_at, expires_at, ended_at) values (?,"
            + " ?, ?, ?, ?, ?)",
        session.id().value(),
        session.user().value(),
        session.company().value(),
        session.startedAt(),
        session.expiresAt(),
        session.endedAt());
  }

  /// One row for each membership, or one without any.
  private record Row(
      Session session,
      boolean disabled,
      @Nullable Role role,
      @Nullable Membership membership,
      @Nullable Instant elevatedUntil) {}

  @Override
  public Optional<Standing> standing(SessionId session) {
    var rows =
        sql.list(
            """
            select s.id, s.user_id, s.company_id, s.started_at, s.expires_at, s.ended_at,
              s.elevated_until, u.disabled_at is not null as disabled, u.platform_role,
              m.company_id as member_of, m.role, c.twin_id, c.status
            from session s
            join app_user u on u.id = s.user_id
            left join membership m on m.user_id = s.user_id
            left join company c on c.id = m.company_id
            where s.id = ?
            order by m.created_at, m.company_id
            """,
            JdbcSessions::read,
            session.value());
    if (rows.isEmpty()) return Optional.empty();
    var first = rows.getFirst();
    List<Membership> memberships =
        rows.stream().map(Row::membership).filter(Objects::nonNull).toList();
    return Optional.of(
        new Standing(
            first.session(), first.disabled(), first.role(), memberships, first.elevatedUntil()));
  }

  private static Row read(ResultSet row) throws SQLException {
    var user = new UserId(Sql.uuid(row, "user_id"));
    var session =
        new Session(
            new SessionId(Sql.uuid(row, "id")),
            user,
            new CompanyId(Sql.uuid(row, "company_id")),
            Sql.instant(row, "started_at"),
            Sql.instant(row, "expires_at"),
            Sql.instantOrNull(row, "ended_at"));
    var platformRole = row.getString("platform_role");
    var membership =
        row.getString("role") == null
            ? null
            : new Membership(
                user,
                new CompanyId(Sql.uuid(row, "member_of")),
                new CompanyId(Sql.uuid(row, "twin_id")),
                CompanyStatus.valueOf(row.getString("status")),
                Role.valueOf(row.getString("role")));
    return new Row(
        session,
        row.getBoolean("disabled"),
        platformRole == null ? null : Role.valueOf(platformRole),
        membership,
        Sql.instantOrNull(row, "elevated_until"));
  }

  @Override
  public void end(SessionId session, Instant at) {
    sql.change(
        "update session set ended_at = ? where id = ? and ended_at is null", at, session.value());
  }
}
