package com.shipcrowd.domain.cod;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PayoutCalendarTest {
  private static final PayoutCalendar PLAIN = new PayoutCalendar(Set.of());
  private static final PayoutCalendar HOLIDAYS =
      new PayoutCalendar(
          Set.of(
              LocalDate.parse("2026-04-13"),
              LocalDate.parse("2026-04-17"),
              LocalDate.parse("2026-04-14")));

  @Test
  void the_worked_month_is_paid_on_its_days() {
    var s2 = LocalDate.parse("2026-04-08").plusDays(CodPlan.STANDARD.days());
    var s8 = LocalDate.parse("2026-04-10").plusDays(CodPlan.EARLY_D2.days());

    assertThat(s2).isEqualTo("2026-04-16");
    assertThat(PLAIN.payDay(CodPlan.STANDARD, s2)).isEqualTo("2026-04-17");
    assertThat(s8).isEqualTo("2026-04-12");
    assertThat(PLAIN.payDay(CodPlan.EARLY_D2, s8)).isEqualTo("2026-04-13");
  }

  @ParameterizedTest
  @CsvSource({
    "STANDARD,2026-04-11,2026-04-15",
    "STANDARD,2026-04-13,2026-04-15",
    "STANDARD,2026-04-16,2026-04-20",
    "STANDARD,2026-04-17,2026-04-20",
    "EARLY_D2,2026-04-12,2026-04-15",
    "EARLY_D3,2026-04-17,2026-04-20",
    "EARLY_D4,2026-04-15,2026-04-15"
  })
  void a_holiday_moves_the_day_to_the_next_working_one(CodPlan plan, String due, String paid) {
    assertThat(HOLIDAYS.payDay(plan, LocalDate.parse(due))).isEqualTo(paid);
  }

  @ParameterizedTest
  @EnumSource(CodPlan.class)
  void what_is_paid_today_is_exactly_what_has_its_day_today_or_before(CodPlan plan) {
    for (var today = LocalDate.parse("2026-04-01");
        today.isBefore(LocalDate.parse("2026-05-15"));
        today = today.plusDays(1)) {
      var last = HOLIDAYS.paidUpTo(plan, today);
      for (int back = 0; back < 20; back++) {
        var due = today.minusDays(back);
        boolean isToday = HOLIDAYS.payDay(plan, due).equals(today);
        if (isToday) assertThat(last).as(plan + " " + today).isPresent();
        boolean isPaid = last.isPresent() && !due.isAfter(last.get());
        if (isPaid) assertThat(HOLIDAYS.payDay(plan, due)).isBeforeOrEqualTo(today);
        if (last.isPresent() && due.isAfter(last.get()))
          assertThat(HOLIDAYS.payDay(plan, due)).isAfter(today);
      }
    }
  }

  @Test
  void nobody_is_paid_on_weekends_and_holidays() {
    for (var day : java.util.List.of("2026-04-11", "2026-04-12", "2026-04-13", "2026-04-17"))
      for (var plan : CodPlan.values())
        assertThat(HOLIDAYS.paidUpTo(plan, LocalDate.parse(day))).as(day + plan).isEmpty();
  }

  @Test
  void a_day_that_stands_in_for_a_holiday_pays_what_was_due_until_the_holiday() {
    var wednesday = LocalDate.parse("2026-04-22");
    var calendar = new PayoutCalendar(Set.of(wednesday));
    assertThat(calendar.paidUpTo(CodPlan.STANDARD, wednesday)).isEmpty();
    assertThat(calendar.paidUpTo(CodPlan.STANDARD, wednesday.plusDays(1))).contains(wednesday);
    assertThat(PLAIN.paidUpTo(CodPlan.STANDARD, wednesday.plusDays(1))).isEmpty();
  }
}
