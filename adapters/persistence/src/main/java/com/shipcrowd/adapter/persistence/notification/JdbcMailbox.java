package com.shipcrowd.adapter.persistence.notification;

import com.shipcrowd.adapter.persistence.Sql;
import com.shipcrowd.application.notification.Mail;
import com.shipcrowd.application.notification.needs.Mailbox;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@Singleton
final class JdbcMailbox implements Mailbox {
  private final Sql sql;

  JdbcMailbox(Sql sql) {
    this.sql = sql;
  }

  @Override
  public void put(Mail mail, Instant at) {
    sql.change(
        """
        insert into mail (id, recipient, subject, body, status, due_at, attempts, created_at)
        values (?, ?, ?, ?, 'QUEUED', ?, 0, ?)
        """,
        mail.id(),
        mail.to(),
        mail.subject(),
        mail.text(),
        at,
        at);
  }

  @Override
  public List<Letter> take(Instant now, Instant leaseUntil, int most) {
    return sql.list(
        """
        update mail set attempts = attempts + 1, due_at = ?
        where id in (
          select id from mail where status = 'QUEUED' and due_at <= ? order by due_at limit ? for update skip locked)
        returning id, recipient, subject, body, attempts
        """,
        row ->
            new Letter(
                new Mail(
                    Sql.uuid(row, "id"),
                    row.getString("recipient"),
                    row.getString("subject"),
                    row.getString("body")),
                row.getInt("attempts")),
        leaseUntil,
        now,
        most);
  }

  @Override
  public void sent(UUID mail, Instant at) {
    sql.change("update mail set status = 'SENT', sent_at = ?, body = '' where id = ?", at, mail);
  }

  @Override
  public void later(UUID mail, Instant at) {
    sql.change("update mail set due_at = ? where id = ?", at, mail);
  }

  @Override
  public void dead(UUID mail) {
    sql.change("update mail set status = 'DEAD' where id = ?", mail);
  }
}
