package com.shipcrowd.adapter.persistence.ratecard;

import com.shipcrowd.adapter.persistence.Sql;
import com.shipcrowd.application.ratecard.PreferCouriers.Kept;
import com.shipcrowd.application.ratecard.needs.Preferences;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.courier.QuotePreference;
import com.shipcrowd.domain.courier.RankingProfile;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

@Singleton
final class JdbcPreferences implements Preferences {
  private static final String COLUMNS =
      "select company_id, profile, cost_weight_bp, reliability_bp, favourites, excluded, set_by, set_at from quote_preference";

  private final Sql sql;

  JdbcPreferences(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Optional<Kept> find(CompanyId company) {
    return sql.first(
        COLUMNS + " where company_id = ?",
        row -> new Kept(read(row), row.getString("set_by"), Sql.instant(row, "set_at")),
        company.value());
  }

  @Override
  public void keep(CompanyId company, Kept kept) {
    var one = kept.preference();
    sql.change(
        """
        insert into quote_preference (company_id, profile, cost_weight_bp, reliability_bp, favourites, excluded, set_by,
          set_at)
        values (?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (company_id) do update set profile = excluded.profile, cost_weight_bp = excluded.cost_weight_bp,
          reliability_bp = excluded.reliability_bp, favourites = excluded.favourites, excluded = excluded.excluded,
          set_by = excluded.set_by, set_at = excluded.set_at
        """,
        company.value(),
        one.profile().name(),
        one.costBp(),
        one.reliabilityBp(),
        one.favourites().toArray(String[]::new),
        new TreeSet<>(one.excluded()).toArray(String[]::new),
        kept.by(),
        kept.at());
  }

  @Override
  public Map<CompanyId, QuotePreference> all() {
    var found = new HashMap<CompanyId, QuotePreference>();
    sql.list(COLUMNS, row -> found.put(new CompanyId(Sql.uuid(row, "company_id")), read(row)));
    return found;
  }

  private static QuotePreference read(ResultSet row) throws SQLException {
    return new QuotePreference(
        RankingProfile.valueOf(row.getString("profile")),
        row.getInt("cost_weight_bp"),
        row.getInt("reliability_bp"),
        List.of((String[]) row.getArray("favourites").getArray()),
        Set.of((String[]) row.getArray("excluded").getArray()));
  }
}
