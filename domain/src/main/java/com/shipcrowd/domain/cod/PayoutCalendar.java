package com.shipcrowd.domain.cod;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/// On which days cash is paid out. Banks work from Monday to Friday but for their holidays. Early plans are paid on every
/// working day, the standard one on Mondays, Wednesdays and Fridays; when such a day is a holiday, on the next working
/// day. Source: lifecycle.md section 8.
///
/// @param holidays days on which banks pay nothing out
public record PayoutCalendar(Set<LocalDate> holidays) {
  private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
  private static final Set<DayOfWeek> STANDARD =
      Set.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY);
  // Longer than any row of holidays.
  private static final int FAR = 40;

  public PayoutCalendar {
    holidays = Set.copyOf(holidays);
  }

  /// Whether banks work.
  public boolean isWorkingDay(LocalDate day) {
    return !WEEKEND.contains(day.getDayOfWeek()) && !holidays.contains(day);
  }

  /// The day on which something due is paid at the earliest.
  public LocalDate payDay(CodPlan plan, LocalDate due) {
    var day = due;
    if (!plan.isEarly()) while (!STANDARD.contains(day.getDayOfWeek())) day = day.plusDays(1);
    while (!isWorkingDay(day)) day = day.plusDays(1);
    return day;
  }

  /// The last due day that is paid today; empty when nothing of the plan is paid today.
  public Optional<LocalDate> paidUpTo(CodPlan plan, LocalDate today) {
    var due = today;
    for (int i = 0; i < FAR; i++) {
      var paid = payDay(plan, due);
      if (paid.equals(today)) return Optional.of(due);
      if (paid.isBefore(today)) return Optional.empty();
      due = due.minusDays(1);
    }
    return Optional.empty();
  }
}
