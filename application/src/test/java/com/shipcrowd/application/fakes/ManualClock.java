package com.shipcrowd.application.fakes;

import com.shipcrowd.application.Clock;
import java.time.Duration;
import java.time.Instant;

/// A clock that the test moves.
public final class ManualClock implements Clock {
  private volatile Instant now;

  public ManualClock(Instant start) {
    this.now = start;
  }

  @Override
  public Instant now() {
    return now;
  }

  public void pass(Duration time) {
    now = now.plus(time);
  }
}
