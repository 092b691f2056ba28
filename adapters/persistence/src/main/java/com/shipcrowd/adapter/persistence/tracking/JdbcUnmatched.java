package com.shipcrowd.adapter.persistence.tracking;

import com.shipcrowd.adapter.persistence.Sql;
import com.shipcrowd.application.tracking.MendTracking.Parked;
import com.shipcrowd.application.tracking.MendTracking.UnknownCode;
import com.shipcrowd.application.tracking.PushId;
import com.shipcrowd.application.tracking.needs.Unmatched;
import com.shipcrowd.domain.courier.CourierAccountId;
import com.shipcrowd.domain.shipment.Awb;
import com.shipcrowd.domain.shipment.CourierScan;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
final class JdbcUnmatched implements Unmatched {
  private static final UUID FIRST = new UUID(0, 0);

  private final Sql sql;

  JdbcUnmatched(Sql sql) {
    this.sql = sql;
  }

  @Override
  public List<Parked> parked(@Nullable String courier, @Nullable UUID before, int most) {
    return sql.list(
        """
        SELECT id, source, account_id, received_at, tries, note, length(body) AS bytes FROM inbound_push
        WHERE state = 'PARKED' AND id < ? AND (?::text IS NULL OR source = ?::text) ORDER BY id DESC LIMIT ?
        """,
        row -> {
          var account = row.getObject("account_id", UUID.class);
          return new Parked(
              new PushId(Sql.uuid(row, "id")),
              row.getString("source"),
              account == null ? null : new CourierAccountId(account),
              Sql.instant(row, "received_at"),
              row.getInt("tries"),
              row.getString("note"),
              row.getInt("bytes"));
        },
        Sql.before(before),
        courier,
        courier,
        most);
  }

  @Override
  public boolean wake(PushId push, Instant now) {
    return sql.change(
            "UPDATE inbound_push SET state = 'NEW', due_at = ?, tries = 0 WHERE id = ? AND state = 'PARKED'",
            now,
            push.value())
        == 1;
  }

  @Override
  public int wakeAll(String courier, Instant now, int most) {
    return sql.change(
        """
        UPDATE inbound_push SET state = 'NEW', due_at = ?, tries = 0 WHERE id IN
          (SELECT id FROM inbound_push WHERE state = 'PARKED' AND source = ? ORDER BY id LIMIT ?)
        """,
        now,
        courier,
        most);
  }

  @Override
  public List<UnknownCode> codes(@Nullable String courier, int most) {
    return sql.list(
        """
        SELECT s.courier, c.courier_code, count(*) AS scans, min(c.received_at) AS first_at, max(c.received_at) AS last_at,
          max(c.remark) AS remark
        FROM scan c JOIN shipment s ON s.id = c.shipment_id
        WHERE c.status IS NULL AND (?::text IS NULL OR s.courier = ?::text)
          AND NOT EXISTS (SELECT 1 FROM tracking_mapping m WHERE m.courier = s.courier AND m.code = c.courier_code)
        GROUP BY s.courier, c.courier_code ORDER BY scans DESC, 1, 2 LIMIT ?
        """,
        row ->
            new UnknownCode(
                row.getString("courier"),
                row.getString("courier_code"),
                row.getLong("scans"),
                Sql.instant(row, "first_at"),
                Sql.instant(row, "last_at"),
                row.getString("remark")),
        courier,
        courier,
        most);
  }

  @Override
  public List<Stored> scans(String courier, String code, @Nullable Stored after, int most) {
    return sql.list(
        """
        SELECT c.shipment_id, c.scan_id, s.awb, c.courier_code, c.at, c.time_suspect, c.location, c.remark, c.received_at
        FROM scan c JOIN shipment s ON s.id = c.shipment_id
        WHERE c.status IS NULL AND c.courier_code = ? AND s.courier = ? AND s.awb IS NOT NULL
          AND (c.shipment_id, c.scan_id) > (?, ?)
        ORDER BY c.shipment_id, c.scan_id LIMIT ?
        """,
        row ->
            new Stored(
                Sql.uuid(row, "shipment_id"),
                row.getString("scan_id"),
                new CourierScan(
                    new Awb(row.getString("awb")),
                    row.getString("courier_code"),
                    null,
                    // A time that could not be true was replaced by that of its arrival.
                    row.getBoolean("time_suspect") ? null : Sql.instant(row, "at"),
                    row.getString("location"),
                    null,
                    row.getString("remark")),
                Sql.instant(row, "received_at")),
        code,
        courier,
        after == null ? FIRST : after.shipment(),
        after == null ? "" : after.scanId(),
        most);
  }
}
