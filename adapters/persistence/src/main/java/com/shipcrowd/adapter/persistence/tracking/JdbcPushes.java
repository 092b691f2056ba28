package com.shipcrowd.adapter.persistence.tracking;

import com.shipcrowd.adapter.persistence.Sql;
import com.shipcrowd.application.tracking.needs.Pushes;
import com.shipcrowd.domain.courier.CourierAccountId;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

@Singleton
final class JdbcPushes implements Pushes {
  private final Sql sql;

  JdbcPushes(Sql sql) {
    this.sql = sql;
  }

  @Override
  public void keep(Push push, Instant at, Instant due) {
    sql.aloneAcross(
        """
        INSERT INTO inbound_push (id, source, account_id, body_hash, body, received_at, state, due_at)
        VALUES (?, ?, ?, ?, ?, ?, 'NEW', ?) RETURNING 1
        """,
        _ -> 1,
        push.id(),
        push.courier(),
        push.account().value(),
        hash(push.body()),
        push.body(),
        at,
        due);
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
  public void done(UUID id) {
    sql.aloneAcross(
        "UPDATE inbound_push SET state = 'DONE', note = '' WHERE id = ? RETURNING 1", _ -> 1, id);
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

  private static String hash(byte[] body) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
