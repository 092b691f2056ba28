package com.shipcrowd.adapter.rest;

import com.shipcrowd.application.wallet.ReadWallet;
import com.shipcrowd.domain.place.Coordinates;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Filters in query strings.
public final class QueryText {
  private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
  private static final Instant END = Instant.parse("2101-01-01T00:00:00Z");

  private QueryText() {}

  /// An instant like `2026-11-21T10:00:00Z`, of the years 2000 to 2100.
  ///
  /// @throws Refusal when it is none
  public static @Nullable Instant instant(String parameter, @Nullable String text) {
    if (text == null) return null;
    try {
      var instant = Instant.parse(text);
      if (!instant.isBefore(FIRST) && instant.isBefore(END)) return instant;
    } catch (DateTimeParseException e) {
      // Told below.
    }
    throw new Refusal(
        "INVALID_PARAMETER",
        parameter + " must be an instant like 2026-11-21T10:00:00Z, of the years 2000 to 2100",
        parameter);
  }

  /// A period of days in India, both included; null when neither is said.
  ///
  /// @param mostDays how long it may be
  /// @throws Refusal when only one is said, one is no day, or they are the wrong way round or too far apart
  public static ReadWallet.@Nullable Period period(
      @Nullable String from, @Nullable String to, int mostDays) {
    if (from == null && to == null) return null;
    var first = day("from", from);
    var last = day("to", to);
    if (last.isBefore(first) || first.plusDays(mostDays).isBefore(last))
      throw new Refusal(
          "INVALID_PARAMETER",
          "to must not be before from, nor more than " + mostDays + " days after it",
          "to");
    return new ReadWallet.Period(first, last);
  }

  /// A calendar day like `2026-11-21`, of the years 2000 to 2100, that must be there.
  ///
  /// @throws Refusal when it is none
  public static LocalDate day(String parameter, @Nullable String text) {
    try {
      if (text != null) {
        var day = LocalDate.parse(text);
        if (day.getYear() >= 2000 && day.getYear() <= 2100) return day;
      }
    } catch (DateTimeParseException e) {
      // Told below.
    }
    throw new Refusal(
        "INVALID_PARAMETER",
        parameter + " must be a day like 2026-11-21, of the years 2000 to 2100",
        parameter);
  }

  /// One of an enum's names.
  ///
  /// @throws Refusal when it is none
  public static <E extends Enum<E>> @Nullable E oneOf(
      String parameter, @Nullable String text, Class<E> type) {
    if (text == null) return null;
    return Arrays.stream(type.getEnumConstants())
        .filter(e -> e.name().equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new Refusal(
                    "INVALID_PARAMETER",
                    parameter + " must be one of " + Arrays.toString(type.getEnumConstants()),
                    parameter));
  }

  /// A text of bounded length.
  ///
  /// @throws Refusal when it is longer
  public static @Nullable String text(String parameter, @Nullable String text, int max) {
    if (text == null || text.isEmpty()) return null;
    if (text.length() > max || text.indexOf('\0') >= 0) {
      throw new Refusal(
          "INVALID_PARAMETER", parameter + " must have at most " + max + " characters", parameter);
    }
    return text;
  }

  /// A whole number within bounds, with an answer when it is missing.
  ///
  /// @throws Refusal when it is none
  public static int number(
      String parameter, @Nullable String text, int least, int most, int usual) {
    if (text == null) return usual;
    if (text.matches("[0-9]{1,6}")) {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) return number;
    }
    throw new Refusal(
        "INVALID_PARAMETER", parameter + " must be from " + least + " to " + most, parameter);
  }

  /// A point of `latitude` and `longitude` in degrees; both are needed.
  ///
  /// @throws Refusal when they are none
  public static Coordinates point(@Nullable String latitude, @Nullable String longitude) {
    var north = degrees("latitude", latitude, 90);
    var east = degrees("longitude", longitude, 180);
    return Coordinates.of(north, east).orElseThrow();
  }

  private static BigDecimal degrees(String parameter, @Nullable String text, int most) {
    if (text != null && text.matches("-?[0-9]{1,3}(\\.[0-9]{1,15})?")) {
      var degrees = new BigDecimal(text);
      if (degrees.abs().compareTo(BigDecimal.valueOf(most)) <= 0) return degrees;
    }
    throw new Refusal(
        "INVALID_PARAMETER",
        parameter + " must be degrees from -" + most + " to " + most + ", as 12.9716",
        parameter);
  }
}
