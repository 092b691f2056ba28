package com.shipcrowd.application.cod.needs;

import com.shipcrowd.application.cod.KeepBankHolidays.Holiday;
import java.time.LocalDate;
import java.util.List;

/// Days on which banks pay nothing out. All calls join the surrounding unit of work; changes need one over all companies.
public interface BankHolidays {
  /// In order, both ends included.
  List<Holiday> between(LocalDate from, LocalDate to);

  void put(Holiday holiday, String actor);

  void remove(LocalDate day);
}
