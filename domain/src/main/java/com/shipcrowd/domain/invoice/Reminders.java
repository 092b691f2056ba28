package com.shipcrowd.domain.invoice;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// When somebody who has not paid is told. Source: lifecycle.md section 9: D+1, D+3, D+7, and no booking from D+7.
public final class Reminders {
  private static final List<Integer> DAYS = List.of(1, 3, 7);

  private Reminders() {}

  /// How many reminders are due a number of days after the due date.
  public static int dueBy(LocalDate dueOn, LocalDate today) {
    long late = ChronoUnit.DAYS.between(dueOn, today);
    return (int) DAYS.stream().filter(d -> d <= late).count();
  }

  /// The day of the next reminder after `sent` ones; null when all were sent.
  public static @Nullable LocalDate next(LocalDate dueOn, int sent) {
    return sent >= DAYS.size() ? null : dueOn.plusDays(DAYS.get(sent));
  }

  /// Whether bookings stop.
  public static boolean blocks(LocalDate dueOn, LocalDate today) {
    return dueBy(dueOn, today) == DAYS.size();
  }
}
