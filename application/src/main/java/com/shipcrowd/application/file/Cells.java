package com.shipcrowd.application.file;

import com.shipcrowd.domain.place.Pincode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the cells of one record and collects everything wrong with them. Every method answers a usable value, a
/// stand-in when it complained; look at `isFine` before using any of them. Source: files.md section 1.
public final class Cells {
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,12}([.][0-9]{1,6})?");
  private static final Pattern GROUPED =
      Pattern.compile("[0-9]{1,3}(,[0-9]{2,3})*,[0-9]{3}([.][0-9]{1,6})?");
  private static final Pattern DAY =
      Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})|([0-9]{2})[-/]([0-9]{2})[-/]([0-9]{4})");
  private static final Pincode ANY_PINCODE = new Pincode("110001");
  private static final int SHOWN = 40;

  private final Sheet.Row row;
  private final List<Finding> findings = new ArrayList<>();

  public Cells(Sheet.Row row) {
    this.row = row;
    var tooLong = row.tooLong();
    if (tooLong != null) {
      refuse("TOO_LONG", tooLong, "A cell has at most " + Shape.MOST_CHARACTERS + " characters");
    }
  }

  /// The record's number.
  public int row() {
    return row.number();
  }

  /// Everything found so far.
  public List<Finding> findings() {
    return findings;
  }

  /// Whether the record may be taken.
  public boolean isFine() {
    return findings.stream().noneMatch(Finding::isError);
  }

  /// Notes something that no method here knows.
  public void refuse(String code, String field, String message) {
    findings.add(Finding.error(row.number(), code, field, message));
  }

  /// Notes something that leaves the record standing.
  public void warn(String code, String field, String message) {
    findings.add(Finding.warning(row.number(), code, field, message));
  }

  /// Whether something stands there.
  public boolean has(String field) {
    return !row.cell(field).isEmpty();
  }

  /// A text that may be empty.
  public String text(String field, int max) {
    var cell = row.cell(field);
    if (cell.codePointCount(0, cell.length()) <= max) return cell;
    refuse("TOO_LONG", field, "At most " + max + " characters");
    return "";
  }

  /// A text that must be there.
  public String required(String field, int max) {
    var text = text(field, max);
    if (row.cell(field).isEmpty()) refuse("REQUIRED", field, "Must not be empty");
    return text;
  }

  /// Y or N in any of the usual spellings; must be there.
  public boolean flag(String field) {
    var cell = row.cell(field);
    switch (cell.toLowerCase(Locale.ROOT)) {
      case "y", "yes", "true", "1" -> {
        return true;
      }
      case "n", "no", "false", "0" -> {
        return false;
      }
      case "" -> refuse("REQUIRED", field, "Must be Y or N");
      default -> refuse("ENUM_INVALID", field, "Must be Y or N: '" + shown(cell) + "'");
    }
    return false;
  }

  /// The same with an answer for an empty cell.
  public boolean flag(String field, boolean usual) {
    return has(field) ? flag(field) : usual;
  }

  /// Six digits; whether the directory has them is the caller's question.
  public Pincode pincode(String field) {
    var cell = row.cell(field);
    if (Pincode.isWellFormed(cell)) return new Pincode(cell);
    if (cell.isEmpty()) {
      refuse("REQUIRED", field, "Must not be empty");
    } else {
      refuse(
          "PINCODE_INVALID",
          field,
          "Pincode must be 6 digits and not start with 0: '" + shown(cell) + "'");
    }
    return ANY_PINCODE;
  }

  /// A number with at most so many decimals, in units of the last one (rupees with 2 decimals are paise); null when the
  /// cell is empty.
  ///
  /// @param min in the same small units
  public @Nullable Long scaled(String field, int decimals, long min, long max) {
    var cell = row.cell(field);
    if (cell.isEmpty()) return null;
    if (!NUMBER.matcher(cell).matches() && !GROUPED.matcher(cell).matches()) {
      refuse("NUMBER_INVALID", field, "Must be a plain number: '" + shown(cell) + "'");
      return null;
    }
    var number = new BigDecimal(cell.replace(",", "")).stripTrailingZeros();
    if (number.scale() > decimals) {
      refuse("NUMBER_INVALID", field, "At most " + decimals + " decimals: '" + shown(cell) + "'");
      return null;
    }
    long units = number.movePointRight(decimals).longValueExact();
    if (units < min || units > max) {
      refuse(
          "LIMIT_EXCEEDED",
          field,
          "Must be from "
              + BigDecimal.valueOf(min, decimals).toPlainString()
              + " to "
              + BigDecimal.valueOf(max, decimals).toPlainString()
              + ": '"
              + shown(cell)
              + "'");
      return null;
    }
    return units;
  }

  /// A day in one of three spellings; null when the cell is empty.
  public @Nullable LocalDate day(String field) {
    var cell = row.cell(field);
    if (cell.isEmpty()) return null;
    var parts = DAY.matcher(cell);
    if (parts.matches()) {
      try {
        var day =
            parts.group(1) != null
                ? LocalDate.of(
                    number(parts.group(1)), number(parts.group(2)), number(parts.group(3)))
                : LocalDate.of(
                    number(parts.group(6)), number(parts.group(5)), number(parts.group(4)));
        if (day.getYear() >= 2000 && day.getYear() <= 2100) return day;
      } catch (DateTimeException noSuchDay) {
        // Told below.
      }
    }
    refuse(
        "DATE_INVALID",
        field,
        "Must be a day like 2026-11-21 or 21-11-2026: '" + shown(cell) + "'");
    return null;
  }

  /// One of an enum's names, ignoring case; the stand-in when it is none.
  public <E extends Enum<E>> E oneOf(String field, E standIn) {
    var cell = row.cell(field);
    for (var one : standIn.getDeclaringClass().getEnumConstants()) {
      if (one.name().equalsIgnoreCase(cell)) return one;
    }
    refuse(
        cell.isEmpty() ? "REQUIRED" : "ENUM_INVALID",
        field,
        "Must be one of "
            + List.of(standIn.getDeclaringClass().getEnumConstants())
            + ": '"
            + shown(cell)
            + "'");
    return standIn;
  }

  /// A cell as messages show it.
  public static String shown(String cell) {
    return cell.length() > SHOWN ? cell.substring(0, SHOWN) + "…" : cell;
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }
}
