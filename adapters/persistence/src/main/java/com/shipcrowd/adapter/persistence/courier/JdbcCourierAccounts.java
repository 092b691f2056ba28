package com.shipcrowd.adapter.persistence.courier;

import com.shipcrowd.adapter.persistence.RowJson;
import com.shipcrowd.adapter.persistence.SealedSecrets;
import com.shipcrowd.adapter.persistence.Sql;
import com.shipcrowd.application.Clock;
import com.shipcrowd.application.courier.needs.AccountBook;
import com.shipcrowd.application.courier.needs.CourierAccount;
import com.shipcrowd.application.courier.needs.CourierAccounts;
import com.shipcrowd.application.held.needs.ShortMemory;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.courier.CourierAccountId;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// There are few accounts and every booking needs one, so they are kept in memory for a few seconds.
@Singleton
final class JdbcCourierAccounts implements CourierAccounts, ShortMemory {
  private static final Logger LOG = LoggerFactory.getLogger(JdbcCourierAccounts.class);
  private static final Duration FRESH = Duration.ofSeconds(5);

  private final Sql sql;
  private final SealedSecrets secrets;
  private final Clock clock;
  private final Set<CourierAccountId> unopened = ConcurrentHashMap.newKeySet();
  private volatile @Nullable Known known;

  JdbcCourierAccounts(Sql sql, SealedSecrets secrets, Clock clock) {
    this.sql = sql;
    this.secrets = secrets;
    this.clock = clock;
  }

  private record Known(
      Map<CourierAccountId, CourierAccount> byId,
      Map<CourierAccountId, CompanyId> owners,
      Instant readAt) {}

  private record Row(CourierAccount account, @Nullable CompanyId company) {}

  /// Only for the columns, so that `RowJson` has a type to read.
  record Texts(Map<String, String> values) {}

  @Override
  public String topic() {
    return AccountBook.TOPIC;
  }

  @Override
  public void forget() {
    known = null;
  }

  @Override
  public Optional<CourierAccount> find(CourierAccountId id) {
    return Optional.ofNullable(known().byId.get(id));
  }

  @Override
  public List<CourierAccount> all() {
    return List.copyOf(known().byId.values());
  }

  @Override
  public Optional<CompanyId> company(CourierAccountId id) {
    return Optional.ofNullable(known().owners.get(id));
  }

  @Override
  public void keep(CourierAccount a) {
    var sealed = secrets.seal(RowJson.write(new Texts(a.credentials())).text(), a.id().text());
    sql.aloneAcross(
        """
        INSERT INTO courier_account (id, courier, base_url, credentials, credential_names, sealed_under, settings, active,
          credentials_at, created_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, true, ?, ?)
        ON CONFLICT (id) DO UPDATE SET base_url = excluded.base_url, credentials = excluded.credentials,
          credential_names = excluded.credential_names, sealed_under = excluded.sealed_under, settings = excluded.settings
        RETURNING 1
        """,
        _ -> 1,
        a.id().value(),
        a.courier(),
        a.baseUrl(),
        sealed,
        a.credentials().keySet().stream().sorted().toArray(String[]::new),
        secrets.newest(),
        RowJson.write(new Texts(a.settings())),
        clock.now(),
        clock.now());
    known = null;
  }

  private Known known() {
    var now = clock.now();
    var present = known;
    if (present != null
        && now.isBefore(present.readAt.plus(FRESH))
        && !now.isBefore(present.readAt)) return present;
    var read =
        sql.aloneAcross(
            "SELECT id, company_id, courier, base_url, credentials, settings::text AS settings FROM courier_account WHERE active",
            this::read);
    var rows = read.stream().flatMap(Optional::stream).toList();
    var owners = new HashMap<CourierAccountId, CompanyId>();
    for (var row : rows) if (row.company != null) owners.put(row.account.id(), row.company);
    var fresh =
        new Known(
            rows.stream()
                .map(Row::account)
                .collect(Collectors.toMap(CourierAccount::id, Function.identity())),
            Map.copyOf(owners),
            now);
    known = fresh;
    return fresh;
  }

  /// Empty when the credentials do not open: the other couriers go on.
  private Optional<Row> read(ResultSet row) throws SQLException {
    var id = new CourierAccountId(Sql.uuid(row, "id"));
    var owner = row.getObject("company_id", UUID.class);
    var company = owner == null ? null : new CompanyId(owner);
    var courier = row.getString("courier");
    var baseUrl = row.getString("base_url");
    var settings = RowJson.read(row.getString("settings"), Texts.class).values;
    return opened(row.getBytes("credentials"), id, courier)
        .map(
            credentials ->
                new Row(new CourierAccount(id, courier, baseUrl, credentials, settings), company));
  }

  private Optional<Map<String, String>> opened(byte[] sealed, CourierAccountId id, String courier) {
    try {
      var credentials = RowJson.read(secrets.open(sealed, id.text()), Texts.class).values;
      unopened.remove(id);
      return Optional.of(credentials);
    } catch (RuntimeException closed) {
      // Its message may quote what was opened, so only its kind is told, and once.
      if (unopened.add(id)) {
        LOG.error(
            "courier account {} ({}) is passed over: its credentials do not open ({})",
            id.text(),
            courier,
            closed.getClass().getSimpleName());
      }
      return Optional.empty();
    }
  }
}
