package com.shipcrowd.adapter.persistence.tracking;

import com.shipcrowd.adapter.persistence.Sql;
import com.shipcrowd.application.held.needs.ShortMemory;
import com.shipcrowd.application.tracking.Mapping;
import com.shipcrowd.application.tracking.needs.Mappings;
import com.shipcrowd.domain.shipment.NdrReason;
import com.shipcrowd.domain.shipment.ShipmentStatus;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// There are few, and every unknown code asks, so they are kept in memory until one changes, a few seconds at most.
@Singleton
final class JdbcMappings implements Mappings, ShortMemory {
  private static final long FRESH_NANOS = 5_000_000_000L;
  private static final String SELECT =
      "SELECT courier, code, status, reason, note, actor, changed_at FROM tracking_mapping ORDER BY courier, code";

  private final Sql sql;
  private volatile @Nullable Known known;

  JdbcMappings(Sql sql) {
    this.sql = sql;
  }

  private record Key(String courier, String code) {}

  private record Known(Map<Key, Mapping> all, long readAt) {}

  @Override
  public String topic() {
    return TOPIC;
  }

  @Override
  public void forget() {
    known = null;
  }

  @Override
  public Optional<Mapping> find(String courier, String code) {
    var present = known;
    if (present == null || System.nanoTime() - present.readAt > FRESH_NANOS) {
      var all = new HashMap<Key, Mapping>();
      long readAt = System.nanoTime();
      for (var mapping : sql.aloneAcross(SELECT, JdbcMappings::read))
        all.put(new Key(mapping.courier(), mapping.code()), mapping);
      present = new Known(all, readAt);
      known = present;
    }
    return Optional.ofNullable(present.all.get(new Key(courier, code)));
  }

  @Override
  public List<Mapping> all() {
    return sql.list(SELECT, JdbcMappings::read);
  }

  @Override
  public void keep(Mapping m) {
    var reason = m.reason();
    sql.change(
        """
        INSERT INTO tracking_mapping (courier, code, status, reason, note, actor, changed_at)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (courier, code) DO UPDATE SET status = excluded.status, reason = excluded.reason,
          note = excluded.note, actor = excluded.actor, changed_at = excluded.changed_at
        """,
        m.courier(),
        m.code(),
        m.status().name(),
        reason == null ? null : reason.name(),
        m.note(),
        m.actor(),
        m.changedAt());
  }

  @Override
  public boolean remove(String courier, String code) {
    return sql.change("DELETE FROM tracking_mapping WHERE courier = ? AND code = ?", courier, code)
        == 1;
  }

  private static Mapping read(ResultSet row) throws SQLException {
    var reason = row.getString("reason");
    return new Mapping(
        row.getString("courier"),
        row.getString("code"),
        ShipmentStatus.valueOf(row.getString("status")),
        reason == null ? null : NdrReason.valueOf(reason),
        row.getString("note"),
        row.getString("actor"),
        Sql.instant(row, "changed_at"));
  }
}
