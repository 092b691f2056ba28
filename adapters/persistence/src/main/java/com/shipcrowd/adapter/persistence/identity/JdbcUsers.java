package com.shipcrowd.adapter.persistence.identity;

import com.shipcrowd.adapter.persistence.Sql;
import com.shipcrowd.application.identity.needs.Users;
import com.shipcrowd.domain.company.Role;
import com.shipcrowd.domain.identity.EmailAddress;
import com.shipcrowd.domain.identity.EmailTaken;
import com.shipcrowd.domain.identity.User;
import com.shipcrowd.domain.identity.UserId;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Singleton
final class JdbcUsers implements Users {
  private static final String COLUMNS =
      "select id, email, name, phone, password_hash, platform_role, email_verified_at, disabled_at,"
          + " created_at from app_user";

  private final Sql sql;

  JdbcUsers(Sql sql) {
    this.sql = sql;
  }

  @Override
  public void add(User user) {
    var role = user.platformRole();
    try {
      sql.change(
          """
          insert into app_user (id, email, name, phone, password_hash, platform_role, email_verified_at, disabled_at,
            created_at)
          values (?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
          user.id().value(),
          user.email().text(),
          user.name(),
          user.phone(),
          user.passwordHash(),
          role == null ? null : role.name(),
          user.emailVerifiedAt(),
          user.disabledAt(),
          user.createdAt());
    } catch (Sql.AlreadyThere taken) {
      if (taken.constraint().equals("app_user_email")) throw new EmailTaken();
      throw taken;
    }
  }

  @Override
  public Optional<User> byEmail(EmailAddress email) {
    return sql.first(COLUMNS + " where email = ?", JdbcUsers::read, email.text());
  }

  @Override
  public Optional<User> find(UserId user) {
    return sql.first(COLUMNS + " where id = ?", JdbcUsers::read, user.value());
  }

  @Override
  public void verified(UserId user, Instant at) {
    sql.change(
        "update app_user set email_verified_at = ? where id = ? and email_verified_at is null",
        at,
        user.value());
  }

  @Override
  public boolean appoint(EmailAddress email, @Nullable Role role) {
    return sql.change(
            "update app_user set platform_role = ? where email = ?",
            role == null ? null : role.name(),
            email.text())
        == 1;
  }

  private static User read(ResultSet row) throws SQLException {
    var role = row.getString("platform_role");
    return new User(
        new UserId(Sql.uuid(row, "id")),
        new EmailAddress(row.getString("email")),
        row.getString("name"),
        row.getString("phone"),
        row.getString("password_hash"),
        role == null ? null : Role.valueOf(role),
        Sql.instantOrNull(row, "email_verified_at"),
        Sql.instantOrNull(row, "disabled_at"),
        Sql.instant(row, "created_at"));
  }
}
