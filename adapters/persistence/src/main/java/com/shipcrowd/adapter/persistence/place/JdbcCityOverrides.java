package com.shipcrowd.adapter.persistence.place;

import com.shipcrowd.adapter.persistence.Sql;
import com.shipcrowd.application.place.needs.CityOverrides;
import com.shipcrowd.domain.place.Pincode;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;

@Singleton
final class JdbcCityOverrides implements CityOverrides {
  private final Sql sql;

  JdbcCityOverrides(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Map<String, Map<Pincode, String>> all() {
    var all = new HashMap<String, Map<Pincode, String>>();
    sql.list(
        "select service, pincode, city_key from city_override",
        row ->
            all.computeIfAbsent(row.getString(1), s -> new HashMap<>())
                .put(new Pincode(row.getString(2)), row.getString(3)));
    return all;
  }

  @Override
  public void replace(String service, Map<Pincode, String> keys) {
    sql.change("delete from city_override where service = ?", service);
    var pincodes = keys.keySet().stream().map(p -> (long) p.number()).toArray(Long[]::new);
    var cities = keys.values().toArray(String[]::new);
    sql.change(
        """
        insert into city_override (service, pincode, city_key)
        select ?, pincode, city_key from unnest(?::bigint[], ?::text[]) as t (pincode, city_key)
        """,
        service,
        pincodes,
        cities);
  }
}
