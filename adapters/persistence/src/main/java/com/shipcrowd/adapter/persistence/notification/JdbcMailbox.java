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
    var enclosed = mail.enclosed();
    sql.change(
        """
        insert into mail (id, recipient, subject, body, status, due_at, attempts, created_at, paper_id, paper_name)
        values (?, ?, ?, ?, 'QUEUED', ?, 0, ?, ?, ?)
        """,
        mail.id(),
        mail.to(),
        mail.subject(),
        mail.text(),
        at,
        at,
        enclosed == null ? null : enclosed.paper(),
        enclosed == null ? null : enclosed.name());
  }

  @Override
  public List<Letter> take(Instant now, Instant leaseUntil, int most) {
    return sql.list(
        """
        update mail set attempts = attempts + 1, due_at = ?
        where id in (
          select id from mail where status = 'QUEUED' and due_at <= ? order by due_at limit ? for update skip locked)
        returning id, recipient, subject, body, attempts, paper_id, paper_name
        """,
        row ->
            new Letter(
                new Mail(
                    Sql.uuid(row, "id"),
                    row.getString("recipient"),
                    row.getString("subject"),
                    row.getString("body"),
                    row.getString("paper_name") == null
                        ? null
                        : new Mail.Enclosed(
                            Sql.uuid(row, "paper_id"), row.getString("paper_name"))),
                row.getInt("attempts")),
        leaseUntil,
        now,
        most);
  }

  @Override
  public byte[] bytes(UUID paper) {
    return sql.first("select body from paper where id = ?", row -> row.getBytes(1), paper)
        .orElse(new byte[0]);
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
