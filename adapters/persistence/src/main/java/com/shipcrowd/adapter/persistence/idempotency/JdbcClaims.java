package com.shipcrowd.adapter.persistence.idempotency;

import com.shipcrowd.adapter.persistence.Sql;
import com.shipcrowd.application.idempotency.StoredAnswer;
import com.shipcrowd.application.idempotency.needs.Claims;
import com.shipcrowd.domain.company.CompanyId;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

@Singleton
final class JdbcClaims implements Claims {
  private static final int TRIES = 5;

  private final Sql sql;

  JdbcClaims(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Found claim(
      CompanyId company,
      String key,
      String fingerprint,
      String holder,
      Instant now,
      Instant leaseUntil,
      Instant keepUntil) {
    // A row that another transaction wrote after our snapshot blocks the insert and is not seen by
    // the select; the
    // next snapshot sees it.
    for (int i = 0; i < TRIES; i++) {
      var found =
          sql.alone(
              company,
              """
              with mine as (
                insert into idempotency_claim as c (company_id, key, fingerprint, holder, lease_until, keep_until)
                values (?, ?, ?, ?, ?, ?)
                on conflict (company_id, key) do update set fingerprint = excluded.fingerprint,
                  holder = excluded.holder, lease_until = excluded.lease_until, keep_until = excluded.keep_until,
                  status = null, content_type = null, location = null, body = null
                where c.keep_until <= ?
                  or (c.status is null and c.lease_until <= ? and c.fingerprint = excluded.fingerprint)
                returning 1)
              select true as mine, null::text as fingerprint, null::integer as status, null::text as content_type,
                null::text as location, null::bytea as body
              from mine
              union all
              select false, fingerprint, status, content_type, location, body from idempotency_claim
              where company_id = ? and key = ? and not exists (select from mine)
              """,
              JdbcClaims::read,
              company.value(),
              key,
              fingerprint,
              holder,
              leaseUntil,
              keepUntil,
              now,
              now,
              company.value(),
              key);
      if (!found.isEmpty()) return found.getFirst();
    }
    return new Found.Held(fingerprint);
  }

  private static Found read(ResultSet row) throws SQLException {
    if (row.getBoolean("mine")) return new Found.Mine();
    var fingerprint = row.getString("fingerprint");
    int status = row.getInt("status");
    if (row.wasNull()) return new Found.Held(fingerprint);
    return new Found.Answered(
        fingerprint,
        new StoredAnswer(
            status,
            row.getString("content_type"),
            row.getBytes("body"),
            row.getString("location")));
  }

  @Override
  public void finish(CompanyId company, String key, String holder, StoredAnswer answer) {
    sql.alone(
        company,
        """
        update idempotency_claim set status = ?, content_type = ?, location = ?, body = ?
        where company_id = ? and key = ? and holder = ? and status is null
        """,
        row -> 1,
        answer.status(),
        answer.contentType(),
        answer.location(),
        answer.body(),
        company.value(),
        key,
        holder);
  }

  @Override
  public void release(CompanyId company, String key, String holder) {
    sql.alone(
        company,
        "delete from idempotency_claim where company_id = ? and key = ? and holder = ? and status"
            + " is null",
        row -> 1,
        company.value(),
        key,
        holder);
  }
}
