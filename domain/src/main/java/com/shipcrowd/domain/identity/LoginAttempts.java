package com.shipcrowd.domain.identity;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Failed logins on one mail address, whether or not anybody has it: an attacker must not learn that from the lock.
/// Five failures within 15 minutes lock it for 30, doubling with each lock up to a day.
/// Source: lifecycle.md section 12, "Account lock".
///
/// @param failures since the window began
/// @param windowStart the first failure that still counts
/// @param lockedUntil null when never locked since the last success
/// @param locks how often it was locked since the last success
public record LoginAttempts(
    int failures, Instant windowStart, @Nullable Instant lockedUntil, int locks) {
  private static final int ALLOWED = 5;
  private static final Duration WINDOW = Duration.ofMinutes(15);
  private static final Duration FIRST_LOCK = Duration.ofMinutes(30);
  private static final Duration LONGEST_LOCK = Duration.ofHours(24);

  /// Nobody failed yet.
  public static LoginAttempts none(Instant now) {
    return new LoginAttempts(0, now, null, 0);
  }

  /// Whether a right password would be refused now.
  public boolean isLocked(Instant now) {
    return lockedUntil != null && now.isBefore(lockedUntil);
  }

  /// After one more failure.
  public LoginAttempts failed(Instant now) {
    boolean stale = !now.isBefore(windowStart.plus(WINDOW));
    int count = stale ? 1 : failures + 1;
    if (count < ALLOWED)
      return new LoginAttempts(count, stale ? now : windowStart, lockedUntil, locks);
    var pause = FIRST_LOCK.multipliedBy(1L << Math.min(locks, 6));
    return new LoginAttempts(
        0, now, now.plus(pause.compareTo(LONGEST_LOCK) > 0 ? LONGEST_LOCK : pause), locks + 1);
  }
}
