package com.shipcrowd.adapter.persistence.tracking;

import com.shipcrowd.adapter.persistence.Sql;
import com.shipcrowd.application.tracking.needs.Pushes;
import com.shipcrowd.domain.courier.CourierAccountId;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@Singleton
final class JdbcPushes implements Pushes {
  private final Sql sql;
  private final PushWriter writer;

  JdbcPushes(Sql sql, PushWriter writer) {
    this.sql = sql;
    this.writer = writer;
  }

  @Override
  public void keep(Push push, Instant at, Instant due) {
    writer.write(push, at, due);
  }

  @Override
  public List<Push> take(Instant now, Instant leaseUntil, int most) {
    return sql.aloneAcross(
        """
        UPDATE inbound_push SET due_at = ?, tries = tries + 1 WHERE id IN
          (SELECT id FROM inbound_push WHERE state = 'NEW' AND due_at <= ? ORDER BY due_at LIMIT ? FOR UPDATE SKIP LOCKED)
        RETURNING id, source, account_id, body, tries - 1 AS tries
        """,
        row ->
            new Push(
                Sql.uuid(row, "id"),
                row.getString("source"),
                new CourierAccountId(Sql.uuid(row, "account_id")),
                row.getBytes("body"),
                row.getInt("tries")),
        leaseUntil,
        now,
        most);
  }

  @Override
  public void done(List<UUID> ids) {
    if (ids.isEmpty()) return;
    sql.aloneAcross(
        "UPDATE inbound_push SET state = 'DONE', note = '' WHERE id = ANY (?) RETURNING 1",
        _ -> 1,
        (Object) ids.toArray(UUID[]::new));
  }

  @Override
  public void later(UUID id, Instant due, String note, boolean park) {
    sql.aloneAcross(
        "UPDATE inbound_push SET state = ?, due_at = ?, note = ? WHERE id = ? RETURNING 1",
        _ -> 1,
        park ? "PARKED" : "NEW",
        due,
        note.length() > 500 ? note.substring(0, 500) : note,
        id);
  }
}
