package com.shipcrowd.adapter.persistence.sandbox;

import com.shipcrowd.adapter.persistence.Sql;
import com.shipcrowd.application.sandbox.needs.OwnClocks;
import com.shipcrowd.domain.company.CompanyId;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

@Singleton
final class JdbcOwnClocks implements OwnClocks {
  private final Sql sql;

  JdbcOwnClocks(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Map<CompanyId, Duration> all() {
    var all = new HashMap<CompanyId, Duration>();
    sql.list(
        "SELECT company_id, ahead_s FROM own_clock",
        row ->
            all.put(
                new CompanyId(Sql.uuid(row, "company_id")),
                Duration.ofSeconds(row.getLong("ahead_s"))));
    return all;
  }

  @Override
  public void put(CompanyId company, Duration ahead, Instant at) {
    sql.change(
        "INSERT INTO own_clock (company_id, ahead_s, moved_at) VALUES (?, ?, ?) ON CONFLICT (company_id)"
            + " DO UPDATE SET ahead_s = greatest(own_clock.ahead_s, excluded.ahead_s), moved_at = excluded.moved_at",
        company.value(),
        ahead.toSeconds(),
        at);
  }
}
