package com.shipcrowd.adapter.persistence.tracking;

import com.shipcrowd.adapter.persistence.Sql;
import com.shipcrowd.application.tracking.needs.Polls;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.courier.CourierAccountId;
import com.shipcrowd.domain.courier.TokenBucket;
import com.shipcrowd.domain.shipment.Awb;
import com.shipcrowd.domain.shipment.ShipmentId;
import com.shipcrowd.domain.shipment.ShipmentStatus;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
final class JdbcPolls implements Polls {
  // The promise counts from the pickup, or from the booking while nobody collected.
  private static final String COLUMNS =
      """
       s.id, s.company_id, s.awb, s.status, s.created_at,
       (SELECT max(c.received_at) FROM scan c WHERE c.shipment_id = s.id) AS heard_at,
       coalesce(s.picked_up_at, s.created_at) + make_interval(days => (s.facts ->> 'promisedDays')::int) AS promised_by
      """;

  private final Sql sql;

  JdbcPolls(Sql sql) {
    this.sql = sql;
  }

  @Override
  public TokenBucket lock(CourierAccountId account, Instant now) {
    var fresh = TokenBucket.fresh(now);
    sql.change(
        "INSERT INTO poll_allowance (account_id, millionths, filled_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
        account.value(),
        fresh.millionths(),
        fresh.filledAt());
    return sql.first(
            "SELECT millionths, filled_at FROM poll_allowance WHERE account_id = ? FOR UPDATE",
            row -> new TokenBucket(row.getLong("millionths"), Sql.instant(row, "filled_at")),
            account.value())
        .orElseThrow();
  }

  @Override
  public void keep(CourierAccountId account, TokenBucket bucket) {
    sql.change(
        "UPDATE poll_allowance SET millionths = ?, filled_at = ? WHERE account_id = ?",
        bucket.millionths(),
        bucket.filledAt(),
        account.value());
  }

  @Override
  public List<Parcel> takeDue(CourierAccountId account, Instant now, Instant leaseUntil, int most) {
    return sql.list(
        "WITH due AS (SELECT id FROM shipment WHERE account_id = ? AND poll_due_at <= ?"
            + " ORDER BY poll_due_at LIMIT ? FOR UPDATE SKIP LOCKED)"
            + " UPDATE shipment s SET poll_due_at = ? FROM due WHERE s.id = due.id AND s.awb IS NOT NULL RETURNING "
            + COLUMNS,
        JdbcPolls::read,
        account.value(),
        now,
        most,
        leaseUntil);
  }

  @Override
  public List<Parcel> again(List<ShipmentId> ids) {
    return sql.list(
        "SELECT " + COLUMNS + " FROM shipment s WHERE s.id = ANY (?) AND s.awb IS NOT NULL",
        JdbcPolls::read,
        (Object) ids.stream().map(ShipmentId::value).toArray(UUID[]::new));
  }

  @Override
  public void next(Map<ShipmentId, @Nullable Instant> due) {
    if (due.isEmpty()) return;
    var ids = new ArrayList<UUID>();
    var times = new ArrayList<@Nullable String>();
    due.forEach(
        (id, at) -> {
          ids.add(id.value());
          times.add(at == null ? null : at.toString());
        });
    sql.change(
        """
        UPDATE shipment s SET poll_due_at = t.at::timestamptz
        FROM unnest(?::uuid[], ?::text[]) AS t (id, at) WHERE s.id = t.id
        """,
        ids.toArray(UUID[]::new),
        times.toArray(String[]::new));
  }

  private static Parcel read(ResultSet row) throws SQLException {
    return new Parcel(
        new ShipmentId(Sql.uuid(row, "id")),
        new CompanyId(Sql.uuid(row, "company_id")),
        new Awb(row.getString("awb")),
        ShipmentStatus.valueOf(row.getString("status")),
        Sql.instant(row, "created_at"),
        Sql.instantOrNull(row, "heard_at"),
        Sql.instantOrNull(row, "promised_by"));
  }
}
