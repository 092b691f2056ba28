package com.shipcrowd.application.sandbox;

import com.shipcrowd.domain.DomainError;
import com.shipcrowd.domain.company.CompanyId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/// Lets time pass for a sandbox company alone, and everything happen that depends on it: deadlines, due dates, payouts,
/// billing, reminders. Time only goes forward.
public interface KeepOwnTime {
  /// How far one call may go.
  Duration MOST_AT_ONCE = Duration.ofDays(62);

  /// How far ahead a company may be altogether.
  Duration MOST_AHEAD = Duration.ofDays(800);

  /// How far a company is ahead; zero for those that never asked, and for live ones. Answered from memory.
  Duration ahead(CompanyId company);

  /// The company's time.
  Instant now(CompanyId company);

  /// Moves the clock, a day at most at a time, and does after each step whatever is due by then.
  ///
  /// @throws TooFar beyond the limits
  Instant advance(CompanyId company, Duration by);

  /// Does what is due for all companies with a clock of their own; returns how much.
  int work();

  /// Further than a sandbox's clock goes.
  final class TooFar extends DomainError {
    TooFar(long askedDays, long mostDays) {
      super(
          "CLOCK_TOO_FAR",
          "The sandbox clock does not go that far",
          Map.of("asked_days", askedDays, "most_days", mostDays));
    }
  }
}
