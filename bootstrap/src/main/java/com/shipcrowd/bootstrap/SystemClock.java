package com.shipcrowd.bootstrap;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.OwnTime;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// The machine's clock, or that of the sandbox company this thread works for, cut to what PostgreSQL keeps, so that what is read back equals what was written.
@Singleton
final class SystemClock implements Clock {
  @Override
  public Instant now() {
    return Instant.now().plus(OwnTime.ahead()).truncatedTo(ChronoUnit.MICROS);
  }
}
