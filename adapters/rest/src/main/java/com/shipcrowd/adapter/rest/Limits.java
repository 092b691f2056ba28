package com.shipcrowd.adapter.rest;

import com.shipcrowd.application.Clock;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// How many requests somebody may make a minute. Counted on this node only; what is lost with it is not worth keeping.
@Singleton
final class Limits {
  private static final int WINDOW_SECONDS = 60;
  private static final int MOST_KNOWN = 100_000;

  private final Map<String, Window> windows = new ConcurrentHashMap<>();
  private final Clock clock;
  private final int perMinute;

  Limits(
      Clock clock,
      @Property(name = "shipcrowd.limits.requests-per-minute", defaultValue = "600")
          int perMinute) {
    this.clock = clock;
    this.perMinute = perMinute;
  }

  private record Window(long number, int used) {}

  /// @param left requests in this window after the present one; below zero when it is too many
  /// @param resetSeconds until the next window begins
  record Standing(int quota, int left, int resetSeconds) {
    boolean isOver() {
      return left < 0;
    }

    String policyHeader() {
      return "\"default\";q=" + quota + ";w=" + WINDOW_SECONDS;
    }

    String header() {
      return "\"default\";r=" + Math.max(left, 0) + ";t=" + resetSeconds;
    }
  }

  /// Counts one more request of somebody.
  Standing count(String who) {
    long second = clock.now().getEpochSecond();
    long number = second / WINDOW_SECONDS;
    if (windows.size() > MOST_KNOWN) windows.values().removeIf(w -> w.number() != number);
    int used =
        windows
            .merge(
                who,
                new Window(number, 1),
                (old, one) -> old.number() == number ? new Window(number, old.used() + 1) : one)
            .used();
    return new Standing(
        perMinute, perMinute - used, (int) (WINDOW_SECONDS - second % WINDOW_SECONDS));
  }
}
