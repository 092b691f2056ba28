package com.shipcrowd.adapter.persistence.courier;

import com.shipcrowd.adapter.persistence.RowJson;
import com.shipcrowd.adapter.persistence.SealedSecrets;
import com.shipcrowd.adapter.persistence.Sql;
import com.shipcrowd.application.courier.AccountEntry;
import com.shipcrowd.application.courier.needs.AccountBook;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.courier.CourierAccountId;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

@Singleton
final class JdbcAccountBook implements AccountBook {
  private static final String COLUMNS =
      "id, company_id, courier, title, base_url, credential_names, settings::text AS settings, active,"
          + " credentials_at, created_at, version";

  private final Sql sql;
  private final SealedSecrets secrets;

  JdbcAccountBook(Sql sql, SealedSecrets secrets) {
    this.sql = sql;
    this.secrets = secrets;
  }

  @Override
  public List<AccountEntry> all() {
    return sql.list(
        "SELECT " + COLUMNS + " FROM courier_account ORDER BY created_at, id",
        JdbcAccountBook::read);
  }

  @Override
  public Optional<AccountEntry> lock(CourierAccountId id) {
    return sql.first(
        "SELECT " + COLUMNS + " FROM courier_account WHERE id = ? FOR UPDATE",
        JdbcAccountBook::read,
        id.value());
  }

  @Override
  public boolean isCompany(CompanyId company) {
    return sql.first("SELECT 1 FROM company WHERE id = ?", _ -> true, company.value()).isPresent();
  }

  @Override
  public void add(AccountEntry e, Map<String, String> credentials) {
    var company = e.company();
    sql.change(
        """
        INSERT INTO courier_account (id, company_id, courier, title, base_url, credentials, credential_names, sealed_under,
          settings, active, credentials_at, created_at, version)
        VALUES (?, ?::uuid, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        e.id().value(),
        company == null ? null : company.value().toString(),
        e.courier(),
        e.title(),
        e.baseUrl(),
        sealed(e, credentials),
        e.credentials().toArray(String[]::new),
        secrets.newest(),
        RowJson.write(new JdbcCourierAccounts.Texts(e.settings())),
        e.active(),
        e.credentialsAt(),
        e.createdAt(),
        e.version());
  }

  @Override
  public void save(AccountEntry e) {
    sql.changeOne(
        "courier account",
        """
        UPDATE courier_account SET title = ?, base_url = ?, settings = ?, active = ?, version = ?
        WHERE id = ? AND version = ?
        """,
        e.title(),
        e.baseUrl(),
        RowJson.write(new JdbcCourierAccounts.Texts(e.settings())),
        e.active(),
        e.version(),
        e.id().value(),
        e.version() - 1);
  }

  @Override
  public void seal(AccountEntry e, Map<String, String> credentials) {
    sql.changeOne(
        "courier account",
        """
        UPDATE courier_account SET credentials = ?, credential_names = ?, sealed_under = ?, credentials_at = ?, version = ?
        WHERE id = ? AND version = ?
        """,
        sealed(e, credentials),
        e.credentials().toArray(String[]::new),
        secrets.newest(),
        e.credentialsAt(),
        e.version(),
        e.id().value(),
        e.version() - 1);
  }

  private record Old(UUID id, byte[] sealed) {}

  @Override
  public int reseal() {
    var old =
        sql.list(
            "SELECT id, credentials FROM courier_account WHERE sealed_under <> ? ORDER BY id FOR UPDATE SKIP LOCKED",
            row -> new Old(Sql.uuid(row, "id"), row.getBytes("credentials")),
            secrets.newest());
    int done = 0;
    for (var row : old) {
      var name = new CourierAccountId(row.id).text();
      try {
        var sealed = secrets.seal(secrets.open(row.sealed, name), name);
        done +=
            sql.change(
                "UPDATE courier_account SET credentials = ?, sealed_under = ? WHERE id = ?",
                sealed,
                secrets.newest(),
                row.id);
      } catch (IllegalStateException closed) {
        // Told where accounts are read; its key may come back.
        continue;
      }
    }
    return done;
  }

  private byte[] sealed(AccountEntry e, Map<String, String> credentials) {
    return secrets.seal(
        RowJson.write(new JdbcCourierAccounts.Texts(credentials)).text(), e.id().text());
  }

  private static AccountEntry read(ResultSet row) throws SQLException {
    var company = row.getObject("company_id", UUID.class);
    return new AccountEntry(
        new CourierAccountId(Sql.uuid(row, "id")),
        company == null ? null : new CompanyId(company),
        row.getString("courier"),
        row.getString("title"),
        row.getString("base_url"),
        List.of((String[]) row.getArray("credential_names").getArray()),
        RowJson.read(row.getString("settings"), JdbcCourierAccounts.Texts.class).values(),
        row.getBoolean("active"),
        Sql.instant(row, "credentials_at"),
        Sql.instant(row, "created_at"),
        row.getLong("version"));
  }
}
