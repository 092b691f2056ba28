package com.shipcrowd.adapter.persistence.cod;

import com.shipcrowd.adapter.persistence.Sql;
import com.shipcrowd.application.cod.KeepBankHolidays.Holiday;
import com.shipcrowd.application.cod.needs.BankHolidays;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;

@Singleton
final class JdbcBankHolidays implements BankHolidays {
  private final Sql sql;

  JdbcBankHolidays(Sql sql) {
    this.sql = sql;
  }

  @Override
  public List<Holiday> between(LocalDate from, LocalDate to) {
    return sql.list(
        "select day, name from bank_holiday where day between ? and ? order by day",
        row -> new Holiday(row.getObject("day", LocalDate.class), row.getString("name")),
        from,
        to);
  }

  @Override
  public void put(Holiday holiday, String actor) {
    sql.change(
        """
        insert into bank_holiday (day, name, added_by) values (?, ?, ?)
        on conflict (day) do update set name = excluded.name, added_by = excluded.added_by
        """,
        holiday.day(),
        holiday.name(),
        actor);
  }

  @Override
  public void remove(LocalDate day) {
    sql.change("delete from bank_holiday where day = ?", day);
  }
}
