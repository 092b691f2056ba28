package com.shipcrowd.bootstrap.journey;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.OwnTime;
import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// The real time and whatever a test adds to it.
@Singleton
@Primary
public class MovableClock implements Clock {
  private volatile Duration ahead;

  MovableClock(
      @Property(name = "shipcrowd.test.clock-ahead", defaultValue = "PT0S") Duration ahead) {
    this.ahead = ahead;
  }

  @Override
  public Instant now() {
    return Instant.now().plus(ahead).plus(OwnTime.ahead()).truncatedTo(ChronoUnit.MICROS);
  }

  /// The Indian day that the program takes for today.
  public LocalDate today() {
    return LocalDate.ofInstant(now(), IST);
  }

  /// What was added so far.
  public Duration ahead() {
    return ahead;
  }

  /// Lets time pass.
  public void pass(Duration by) {
    ahead = ahead.plus(by);
  }
}
