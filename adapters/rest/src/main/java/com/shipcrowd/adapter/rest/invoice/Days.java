package com.shipcrowd.adapter.rest.invoice;

import com.shipcrowd.adapter.rest.Refusal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/// Days and months in query strings.
final class Days {
  private Days() {}

  /// A day like `2026-11-21` of the years 2000 to 2100.
  ///
  /// @throws Refusal when it is none
  static @Nullable LocalDate optional(String parameter, @Nullable String text) {
    if (text == null) return null;
    try {
      var day = LocalDate.parse(text);
      if (day.getYear() >= 2000 && day.getYear() <= 2100) return day;
    } catch (DateTimeParseException e) {
      // Told below.
    }
    throw new Refusal(
        "INVALID_PARAMETER",
        parameter + " must be a day like 2026-11-21, of the years 2000 to 2100",
        parameter);
  }

  /// A month like `2026-11`, which must be there.
  ///
  /// @throws Refusal when it is missing or none
  static YearMonth month(String parameter, @Nullable String text) {
    try {
      if (text != null && text.matches("20[0-9]{2}-[0-9]{2}")) return YearMonth.parse(text);
    } catch (DateTimeParseException e) {
      // Told below.
    }
    throw new Refusal("INVALID_PARAMETER", parameter + " must be a month like 2026-11", parameter);
  }
}
