package com.shipcrowd.bootstrap.journey;

import com.shipcrowd.application.Clock;
import io.micronaut.context.annotation.Primary;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// The real time and whatever a test adds to it.
@Singleton
@Primary
public class MovableClock implements Clock {
  private volatile Duration ahead = Duration.ZERO;

  @Override
  public Instant now() {
    return Instant.now().plus(ahead).truncatedTo(ChronoUnit.MICROS);
  }

  /// Lets time pass.
  public void pass(Duration by) {
    ahead = ahead.plus(by);
  }
}
