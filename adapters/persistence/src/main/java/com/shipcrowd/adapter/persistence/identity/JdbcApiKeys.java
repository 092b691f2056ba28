package com.shipcrowd.adapter.persistence.identity;

import com.shipcrowd.adapter.persistence.Sql;
import com.shipcrowd.application.identity.needs.ApiKeys;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.company.CompanyStatus;
import com.shipcrowd.domain.company.Role;
import com.shipcrowd.domain.identity.ApiKey;
import com.shipcrowd.domain.identity.ApiKeyId;
import com.shipcrowd.domain.identity.KeyMode;
import com.shipcrowd.domain.identity.Scope;
import com.shipcrowd.domain.identity.UserId;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
final class JdbcApiKeys implements ApiKeys {
  private static final String COLUMNS =
      "k.id, k.company_id, k.created_by, k.name, k.mode, k.prefix, k.scopes, k.created_at,"
          + " k.expires_at, k.last_used_at, k.revoked_at";

  private final Sql sql;

  JdbcApiKeys(Sql sql) {
    this.sql = sql;
  }

  @Override
  public void lock(CompanyId company) {
    sql.list(
        "select pg_advisory_xact_lock(hashtextextended(?, 2))",
        row -> 1,
        company.value().toString());
  }

  @Override
  public int countActive(CompanyId company, Instant now) {
    return sql.list(
            "select count(*) as n from api_key where company_id = ? and revoked_at is null and"
                + " expires_at > ?",
            row -> row.getInt("n"),
            company.value(),
            now)
        .getFirst();
  }

  @Override
  public void add(ApiKey key, String hash) {
    sql.change(
        """
        insert into api_key (id, company_id, created_by, name, mode, prefix, hash, scopes, created_at, expires_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        key.id().value(),
        key.company().value(),
        key.createdBy().value(),
        key.name(),
        key.mode().name(),
        key.prefix(),
        hash,
        key.scopes().stream().map(Scope::name).toArray(String[]::new),
        key.createdAt(),
        key.expiresAt());
  }

  @Override
  public List<ApiKey> page(CompanyId company, @Nullable UUID before, int most) {
    return sql.list(
        "select "
            + COLUMNS
            + " from api_key k where k.company_id = ? and k.id < ? order by k.id desc limit ?",
        JdbcApiKeys::read,
        company.value(),
        Sql.before(before),
        most);
  }

  @Override
  public boolean revoke(CompanyId company, ApiKeyId key, Instant at) {
    return sql.change(
            "update api_key set revoked_at = coalesce(revoked_at, ?) where company_id = ? and id ="
                + " ?",
            at,
            company.value(),
            key.value())
        == 1;
  }

  @Override
  public Optional<Holder> byHash(String hash) {
    return sql.first(
        "select "
            + COLUMNS
            + """
            , c.twin_id, c.status, m.role
            from api_key k
            join company c on c.id = k.company_id
            left join membership m on m.company_id = k.company_id and m.user_id = k.created_by
              and exists (select from app_user u where u.id = k.created_by and u.disabled_at is null)
            where k.hash = ?
            """,
        row -> {
          var role = row.getString("role");
          return new Holder(
              read(row),
              new CompanyId(Sql.uuid(row, "twin_id")),
              CompanyStatus.valueOf(row.getString("status")),
              role == null ? null : Role.valueOf(role));
        },
        hash);
  }

  @Override
  public void touched(ApiKeyId key, Instant at) {
    sql.change("update api_key set last_used_at = ? where id = ?", at, key.value());
  }

  private static ApiKey read(ResultSet row) throws SQLException {
    var scopes = EnumSet.noneOf(Scope.class);
    for (var name : (String[]) row.getArray("scopes").getArray()) scopes.add(Scope.valueOf(name));
    return new ApiKey(
        new ApiKeyId(Sql.uuid(row, "id")),
        new CompanyId(Sql.uuid(row, "company_id")),
        new UserId(Sql.uuid(row, "created_by")),
        row.getString("name"),
        KeyMode.valueOf(row.getString("mode")),
        row.getString("prefix"),
        scopes,
        Sql.instant(row, "created_at"),
        Sql.instant(row, "expires_at"),
        Sql.instantOrNull(row, "last_used_at"),
        Sql.instantOrNull(row, "revoked_at"));
  }
}
