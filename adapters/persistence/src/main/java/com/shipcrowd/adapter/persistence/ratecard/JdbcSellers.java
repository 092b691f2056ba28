package com.shipcrowd.adapter.persistence.ratecard;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.shipcrowd.adapter.persistence.Sql;
import com.shipcrowd.application.held.needs.ShortMemory;
import com.shipcrowd.application.ratecard.needs.Sellers;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.place.State;
import jakarta.inject.Singleton;
import java.time.Duration;

/// Every quote asks, so the answer is kept for five seconds.
@Singleton
final class JdbcSellers implements Sellers, ShortMemory {
  private static final Duration FRESH = Duration.ofSeconds(5);
  private static final int MOST = 50_000;

  private final Sql sql;
  private final LoadingCache<CompanyId, Seller> known =
      Caffeine.newBuilder().expireAfterWrite(FRESH).maximumSize(MOST).build(this::read);

  JdbcSellers(Sql sql) {
    this.sql = sql;
  }

  @Override
  public String topic() {
    return "sellers";
  }

  @Override
  public void forget() {
    known.invalidateAll();
  }

  @Override
  public Seller of(CompanyId company) {
    return known.get(company);
  }

  private Seller read(CompanyId company) {
    return sql.alone(
            company,
            "SELECT name, coalesce(gstin, '') AS gstin, mode FROM company WHERE id = ?",
            row -> {
              var gstin = row.getString("gstin");
              var state =
                  gstin.isEmpty() ? null : State.ofGstCode(gstin.substring(0, 2)).orElse(null);
              return new Seller(
                  row.getString("name"), gstin, state, row.getString("mode").equals("SANDBOX"));
            },
            company.value())
        .getFirst();
  }
}
