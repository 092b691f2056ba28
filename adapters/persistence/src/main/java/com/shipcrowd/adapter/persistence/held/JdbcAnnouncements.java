package com.shipcrowd.adapter.persistence.held;

import com.shipcrowd.adapter.persistence.Sql;
import com.shipcrowd.application.held.needs.Announcements;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;

@Singleton
final class JdbcAnnouncements implements Announcements {
  private final Sql sql;

  JdbcAnnouncements(Sql sql) {
    this.sql = sql;
  }

  @Override
  public void announce(String topic) {
    sql.change(
        """
        insert into announcement (topic, number) values (?, 1)
        on conflict (topic) do update set number = announcement.number + 1
        """,
        topic);
    // NOTIFY locks the whole database at commit; announcements are rare, so nobody notices.
    sql.list("select pg_notify('shipcrowd_held', ?)", row -> "", topic);
  }

  @Override
  public Map<String, Long> numbers() {
    var numbers = new HashMap<String, Long>();
    sql.aloneAcross(
        "select topic, number from announcement",
        row -> numbers.put(row.getString(1), row.getLong(2)));
    return numbers;
  }
}
