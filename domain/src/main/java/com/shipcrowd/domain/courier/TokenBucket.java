package com.shipcrowd.domain.courier;

import java.time.Duration;
import java.time.Instant;

/// How many calls an account may make right now. However it is used, no span of sixty seconds sees more calls than the
/// rate: what a full bucket holds beyond one call is taken off what flows in.
///
/// @param millionths of calls that are in it
/// @param filledAt when that was counted
public record TokenBucket(long millionths, Instant filledAt) {
  private static final long CALL = 1_000_000;
  private static final long MINUTE_MICROS = 60_000_000;

  /// A new one holds one call.
  public static TokenBucket fresh(Instant now) {
    return new TokenBucket(CALL, now);
  }

  /// The bucket as it is later; a clock that went back adds nothing.
  ///
  /// @param perMinute at least 1
  public TokenBucket at(Instant now, int perMinute) {
    if (!now.isAfter(filledAt)) return this;
    long holds = holds(perMinute);
    long flows = holds == 1 ? perMinute : perMinute - holds;
    // A bucket is full after a minute at the latest.
    long micros = Math.min(MINUTE_MICROS, Duration.between(filledAt, now).toNanos() / 1_000);
    return new TokenBucket(
        Math.min(holds * CALL, millionths + flows * micros * CALL / MINUTE_MICROS), now);
  }

  /// Whole calls in it.
  public int calls() {
    return (int) (millionths / CALL);
  }

  /// After so many calls.
  public TokenBucket without(int calls) {
    return new TokenBucket(millionths - calls * CALL, filledAt);
  }

  // What flows in within a second: whoever looks every second loses nothing.
  private static long holds(int perMinute) {
    return (perMinute + 59) / 60;
  }
}
