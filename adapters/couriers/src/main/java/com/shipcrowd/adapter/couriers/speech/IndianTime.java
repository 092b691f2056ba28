package com.shipcrowd.adapter.couriers.speech;

import com.shipcrowd.application.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Times without a zone, which are Indian.
public final class IndianTime {
  // Year first or day first; dashes, slashes or spaces between; seconds and their fraction are
  // optional.
  private static final Pattern YEAR_FIRST =
      Pattern.compile(
          "(\\d{4})[-/](\\d{2})[-/](\\d{2})[T ](\\d{2}:\\d{2})(:\\d{2})?(\\.\\d{1,9})?\\d*\\s*(Z|[+-]\\d{2}:?\\d{2})?");
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(\\d{2})[-/ ](\\d{2})[-/ ](\\d{4})[T ](\\d{2}:\\d{2})(:\\d{2})?(\\.\\d{1,9})?");

  private IndianTime() {}

  /// Reads `2026-07-15 09:12`, `2026-07-15T09:12:01.1234567+0530`, `15-07-2026 09:12:00`, `15 07 2026 09:12:00`;
  /// null for anything else. A zone, if ever, is believed.
  public static @Nullable Instant read(@Nullable String text) {
    if (text == null) return null;
    var plain = text.strip();
    try {
      var year = YEAR_FIRST.matcher(plain);
      if (year.matches()) {
        var local =
            local(
                year.group(1),
                year.group(2),
                year.group(3),
                year.group(4),
                year.group(5),
                year.group(6));
        var zone = year.group(7);
        if (zone == null) return LocalDateTime.parse(local).atZone(Clock.IST).toInstant();
        var colon = zone.length() == 5 ? zone.substring(0, 3) + ":" + zone.substring(3) : zone;
        return OffsetDateTime.parse(local + colon).toInstant();
      }
      var day = DAY_FIRST.matcher(plain);
      if (!day.matches()) return null;
      var local =
          local(day.group(3), day.group(2), day.group(1), day.group(4), day.group(5), day.group(6));
      return LocalDateTime.parse(local).atZone(Clock.IST).toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static String local(
      String year,
      String month,
      String day,
      String minutes,
      @Nullable String seconds,
      @Nullable String fraction) {
    return year
        + "-"
        + month
        + "-"
        + day
        + "T"
        + minutes
        + (seconds == null ? ":00" : seconds)
        + (fraction == null ? "" : fraction);
  }
}
