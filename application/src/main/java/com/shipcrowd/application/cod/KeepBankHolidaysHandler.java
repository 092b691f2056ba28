package com.shipcrowd.application.cod;

import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.cod.needs.BankHolidays;
import java.time.LocalDate;
import java.util.List;

/// See {@link KeepBankHolidays}.
public final class KeepBankHolidaysHandler implements KeepBankHolidays {
  private final BankHolidays holidays;
  private final UnitOfWork work;

  public KeepBankHolidaysHandler(BankHolidays holidays, UnitOfWork work) {
    this.holidays = holidays;
    this.work = work;
  }

  @Override
  public List<Holiday> of(int year) {
    return work.acrossCompanies(
        () -> holidays.between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
  }

  @Override
  public void put(Holiday holiday, String actor) {
    work.acrossCompanies(() -> holidays.put(holiday, actor));
  }

  @Override
  public void remove(LocalDate day) {
    work.acrossCompanies(() -> holidays.remove(day));
  }
}
