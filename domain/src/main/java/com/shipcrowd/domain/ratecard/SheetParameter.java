package com.shipcrowd.domain.ratecard;

import com.shipcrowd.domain.Id;
import com.shipcrowd.domain.place.State;
import com.shipcrowd.domain.zone.ZoneSetId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The parameters of a parcel sheet, by the names of its file. What is left out takes the default of `RateLine`. Source:
/// files.md section 5, zones-and-rates.md sections 2, 4 and 6.
enum SheetParameter {
  DIVISOR(Kind.WHOLE, 1_000, 10_000),
  MIN_G(Kind.WHOLE, 1, 1_000_000),
  TOLERANCE_G(Kind.WHOLE, 0, 10_000),
  COD_FLAT(Kind.MONEY, 0, 10_000_00),
  COD_PERCENT(Kind.PERCENT, 0, 50_00),
  MAX_COD(Kind.MONEY, 1, 10_00_000_00),
  FUEL_PERCENT(Kind.PERCENT, 0, 100_00),
  FUEL_INDEX_PERCENT(Kind.PERCENT, 0, 100_00),
  FUEL_INDEX_PRICE(Kind.MONEY, 1, 1_000_00),
  FUEL_INDEX_STEP(Kind.MONEY, 1, 1_000_00),
  FUEL_INDEX_STEP_PERCENT(Kind.PERCENT, 0, 100_00),
  ODA_FLAT(Kind.MONEY, 0, 100_000_00),
  HANDLING_FLAT(Kind.MONEY, 0, 100_000_00),
  QC_FLAT(Kind.MONEY, 0, 100_000_00),
  RTO_PERCENT(Kind.PERCENT, 0, 300_00),
  INSURANCE_PERCENT(Kind.PERCENT, 0, 100_00),
  INSURANCE_ABOVE(Kind.MONEY, 0, 10_00_000_00),
  INSURANCE_MIN(Kind.MONEY, 0, 100_000_00),
  EXTENDED_METROS(Kind.FLAG, 0, 1),
  SPECIAL_OVERRIDES_LOCAL(Kind.FLAG, 0, 1),
  EXTRA_SPECIAL_STATES(Kind.STATES, 0, 0),
  ZONE_SET(Kind.ZONE_SET, 0, 0),
  /// Percent, first day, last day, zones it is for: the only one that may stand more than once.
  SEASON(Kind.SEASON, 0, 300_00);

  enum Kind {
    WHOLE,
    MONEY,
    PERCENT,
    FLAG,
    STATES,
    ZONE_SET,
    SEASON
  }

  private final Kind kind;
  private final long min;
  private final long max;

  SheetParameter(Kind kind, long min, long max) {
    this.kind = kind;
    this.min = min;
    this.max = max;
  }

  Kind kind() {
    return kind;
  }

  /// The name in the file.
  String field() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<SheetParameter> named(String field) {
    return Arrays.stream(values()).filter(p -> p.field().equals(field)).findFirst();
  }

  static List<String> fields() {
    return Arrays.stream(values()).map(SheetParameter::field).toList();
  }

  /// The one way to write a value, or why it cannot be one.
  ///
  /// @param canonical null when it is refused
  /// @param rule what it must be
  record Value(@Nullable String canonical, String rule) {}

  /// Reads one cell; seasons have more and read their percentage here.
  Value read(String text) {
    return switch (kind) {
      case WHOLE -> {
        var number = SheetNumber.whole(text);
        yield number.isPresent() && isInside(number.getAsLong())
            ? new Value(Long.toString(number.getAsLong()), "")
            : new Value(null, "must be a whole number from " + min + " to " + max);
      }
      case MONEY, PERCENT, SEASON -> {
        var number = SheetNumber.hundredths(text);
        yield number.isPresent() && isInside(number.getAsLong())
            ? new Value(SheetNumber.text(number.getAsLong()), "")
            : new Value(
                null,
                "must be a number from "
                    + SheetNumber.text(min)
                    + " to "
                    + SheetNumber.text(max)
                    + " with up to two decimals");
      }
      case FLAG -> flag(text);
      case STATES -> states(text);
      case ZONE_SET -> zoneSet(text);
    };
  }

  private boolean isInside(long number) {
    return number >= min && number <= max;
  }

  private static Value flag(String text) {
    return switch (text.toUpperCase(Locale.ROOT)) {
      case "Y", "YES", "TRUE", "1" -> new Value("Y", "");
      case "N", "NO", "FALSE", "0" -> new Value("N", "");
      default -> new Value(null, "must be Y or N");
    };
  }

  private static Value states(String text) {
    var codes =
        Arrays.stream(text.toUpperCase(Locale.ROOT).split("[ ;]+"))
            .filter(c -> !c.isEmpty())
            .sorted()
            .distinct()
            .toList();
    boolean known =
        codes.stream()
            .allMatch(c -> Arrays.stream(State.values()).anyMatch(s -> s.name().equals(c)));
    return known && !codes.isEmpty()
        ? new Value(String.join(" ", codes), "")
        : new Value(null, "must be state codes with a space between them");
  }

  private static Value zoneSet(String text) {
    return Id.decode(ZoneSetId.PREFIX, text)
        .map(id -> new Value(new ZoneSetId(id).text(), ""))
        .orElseGet(() -> new Value(null, "must be the id of a zone set"));
  }
}
