package com.shipcrowd.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// Days as the law and the couriers count them: in India, without summer time.
public final class IndianDay {
  /// Indian standard time.
  public static final ZoneId ZONE = ZoneId.of("Asia/Kolkata");

  private IndianDay() {}

  /// The day an instant falls on.
  public static LocalDate of(Instant at) {
    return LocalDate.ofInstant(at, ZONE);
  }

  /// The midnight a day begins with.
  public static Instant startOf(LocalDate day) {
    return day.atStartOfDay(ZONE).toInstant();
  }
}
