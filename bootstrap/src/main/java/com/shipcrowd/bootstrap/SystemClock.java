package com.shipcrowd.bootstrap;

import com.shipcrowd.application.Clock;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// The machine's clock, cut to what PostgreSQL keeps, so that what is read back equals what was written.
@Singleton
final class SystemClock implements Clock {
  @Override
  public Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS);
  }
}
