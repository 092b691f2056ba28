package com.shipcrowd.adapter.persistence.ratecard;

import com.shipcrowd.adapter.persistence.RowJson;
import com.shipcrowd.adapter.persistence.Sql;
import com.shipcrowd.application.ratecard.needs.LiveQuotes;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.ratecard.LiveRate.Asked;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

@Singleton
final class JdbcLiveQuotes implements LiveQuotes {
  private final Sql sql;

  JdbcLiveQuotes(Sql sql) {
    this.sql = sql;
  }

  /// Only for the column, so that `RowJson` has a type to read.
  record Prices(Map<String, Asked> byService) {}

  @Override
  public boolean keep(
      CompanyId company,
      String quoteId,
      Instant now,
      Instant expiresAt,
      Map<String, Asked> prices) {
    return sql.change(
            """
            with gone as (delete from live_quote where company_id = ? and expires_at < ?)
            insert into live_quote (id, company_id, expires_at, prices) values (?, ?, ?, ?)
            on conflict (id) do nothing
            """,
            company.value(),
            now,
            quoteId,
            company.value(),
            expiresAt,
            RowJson.write(new Prices(prices)))
        == 1;
  }

  @Override
  public Optional<Map<String, Asked>> of(CompanyId company, String quoteId) {
    return sql.first(
        "select prices::text from live_quote where company_id = ? and id = ?",
        row -> RowJson.read(row.getString(1), Prices.class).byService,
        company.value(),
        quoteId);
  }
}
