package com.shipcrowd.adapter.calls;

import com.shipcrowd.adapter.calls.HttpReply.Answered;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/// How long a partner that answers 429 wants no further call. Source: RFC 9110 section 10.2.3: seconds, or a day and
/// time, which is read against the partner's own `Date`, so that our clock and theirs need not agree.
final class RetryAfter {
  /// What a 429 without a readable word means.
  static final Duration UNSAID = Duration.ofSeconds(1);

  /// A partner cannot switch itself off for longer by mistake.
  static final Duration LONGEST = Duration.ofMinutes(10);

  private RetryAfter() {}

  static Duration of(Answered reply) {
    var said = reply.header("retry-after").trim();
    if (said.matches("[0-9]{1,9}")) return bounded(Duration.ofSeconds(Long.parseLong(said)));
    try {
      return said.isEmpty()
          ? UNSAID
          : bounded(Duration.between(time(reply.header("date").trim()), time(said)));
    } catch (DateTimeException e) {
      return UNSAID;
    }
  }

  private static ZonedDateTime time(String text) {
    return ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
  }

  private static Duration bounded(Duration wait) {
    if (wait.isNegative()) return Duration.ZERO;
    return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
  }
}
