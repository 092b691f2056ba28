package com.shipcrowd.application.cod;

import java.time.LocalDate;
import java.util.List;

/// The days on which banks pay nothing out. A change counts for every payout that was not decided yet.
public interface KeepBankHolidays {
  /// A day and why.
  record Holiday(LocalDate day, String name) {}

  /// Those of a year, in order.
  List<Holiday> of(int year);

  /// Adds one, or gives it another name.
  void put(Holiday holiday, String actor);

  /// Takes one away; one that is not there changes nothing.
  void remove(LocalDate day);
}
