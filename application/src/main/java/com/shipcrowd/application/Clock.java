package com.shipcrowd.application;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// The time, as the application sees it. Tests and sandboxes own theirs.
public interface Clock {
  /// Business days are days in India.
  ZoneId IST = com.shipcrowd.domain.IndianDay.ZONE;

  /// Now, to the microsecond at best.
  Instant now();

  /// The calendar day in India.
  default LocalDate today() {
    return LocalDate.ofInstant(now(), IST);
  }
}
