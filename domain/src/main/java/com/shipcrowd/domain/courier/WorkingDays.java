package com.shipcrowd.domain.courier;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/// The days a warehouse hands over or a service delivers, in the calendar of India.
///
/// @param weekdays at least one
/// @param holidays single days off
public record WorkingDays(Set<DayOfWeek> weekdays, Set<LocalDate> holidays) {
  /// Monday to Saturday, no holidays.
  public static final WorkingDays ALL_BUT_SUNDAY =
      new WorkingDays(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.SATURDAY), Set.of());

  /// @throws IllegalArgumentException without any weekday
  public WorkingDays {
    weekdays = Set.copyOf(weekdays);
    holidays = Set.copyOf(holidays);
    if (weekdays.isEmpty()) throw new IllegalArgumentException("a week without a working day");
  }

  /// Whether work is done on that day.
  public boolean include(LocalDate day) {
    return weekdays.contains(day.getDayOfWeek()) && !holidays.contains(day);
  }

  /// That day when it is a working day, else the next one.
  public LocalDate onOrAfter(LocalDate day) {
    var next = day;
    while (!include(next)) next = next.plusDays(1);
    return next;
  }
}
