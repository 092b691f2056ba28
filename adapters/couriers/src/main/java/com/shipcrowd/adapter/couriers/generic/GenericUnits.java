package com.shipcrowd.adapter.couriers.generic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.shipcrowd.adapter.couriers.speech.IndianTime;
import com.shipcrowd.adapter.couriers.speech.LooseJson;
import com.shipcrowd.application.Clock;
import com.shipcrowd.domain.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Amounts and times as one partner writes them. What we measure is rounded up to their last digit.
///
/// @param units weight `g` or `kg`, length `mm`, `cm` or `inch`, money `paise` or `rupee`; how many digits after the
///     point in `weight_digits` and `length_digits`
/// @param zone of times that name none
/// @param formats of times, a pattern or several, or `epoch_s` or `epoch_ms`; ISO and the usual Indian ones are always
///     understood
record GenericUnits(JsonNode units, ZoneId zone, JsonNode formats) {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final BigDecimal INCH = new BigDecimal("25.4");
  private static final BigDecimal WITH_TAX = new BigDecimal("1.18");
  private static final BigDecimal DEAREST = new BigDecimal("100000000");
  private static final Pattern ZONED = Pattern.compile(".*\\d(Z|[+-]\\d{2}:?\\d{2})");

  JsonNode weight(int grams) {
    return is("weight", "kg")
        ? node(rounded(BigDecimal.valueOf(grams, 3), "weight_digits", 3))
        : NODES.numberNode(grams);
  }

  JsonNode length(int mm) {
    return switch (LooseJson.text(units.get("length"))) {
      case "mm" -> NODES.numberNode(mm);
      case "inch" ->
          node(
              BigDecimal.valueOf(mm)
                  .divide(INCH, digits("length_digits", 2), RoundingMode.CEILING));
      default -> node(rounded(BigDecimal.valueOf(mm, 1), "length_digits", 1));
    };
  }

  JsonNode money(Money money) {
    return is("money", "rupee")
        ? node(BigDecimal.valueOf(money.paise(), 2))
        : NODES.numberNode(money.paise());
  }

  /// An amount of theirs; empty when it is none, below zero or beyond any price.
  ///
  /// @param isTaxed whether it holds 18 per cent of GST, which is taken out
  Optional<Money> money(@Nullable JsonNode node, boolean isTaxed) {
    return LooseJson.decimal(node)
        .map(amount -> is("money", "rupee") ? amount.movePointRight(2) : amount)
        .filter(paise -> paise.signum() >= 0 && paise.compareTo(DEAREST) <= 0)
        .map(paise -> isTaxed ? paise.divide(WITH_TAX, 4, RoundingMode.HALF_UP) : paise)
        .map(paise -> new Money(paise.setScale(0, RoundingMode.HALF_UP).longValueExact()));
  }

  /// When something happened; null when nobody can tell.
  @Nullable Instant time(String text) {
    if (formats.isArray()) {
      for (var format : formats) {
        var read = time(text, LooseJson.text(format));
        if (read != null) return read;
      }
    } else if (formats.isTextual()) {
      var read = time(text, formats.textValue());
      if (read != null) return read;
    }
    var read = IndianTime.read(text);
    return read == null || zone.equals(Clock.IST) || ZONED.matcher(text.strip()).matches()
        ? read
        : read.atZone(Clock.IST).toLocalDateTime().atZone(zone).toInstant();
  }

  private @Nullable Instant time(String text, String format) {
    try {
      if (format.equals("epoch_s")) return Instant.ofEpochSecond(Long.parseLong(text));
      if (format.equals("epoch_ms")) return Instant.ofEpochMilli(Long.parseLong(text));
      var read =
          DateTimeFormatter.ofPattern(format, Locale.ENGLISH)
              .parseBest(text, OffsetDateTime::from, LocalDateTime::from);
      return read instanceof OffsetDateTime whole
          ? whole.toInstant()
          : LocalDateTime.from(read).atZone(zone).toInstant();
    } catch (DateTimeException | IllegalArgumentException e) {
      return null;
    }
  }

  private boolean is(String what, String unit) {
    return LooseJson.text(units.get(what)).equals(unit);
  }

  private int digits(String name, int usual) {
    return LooseJson.decimal(units.get(name)).map(BigDecimal::intValue).orElse(usual);
  }

  private BigDecimal rounded(BigDecimal number, String name, int usual) {
    return number.setScale(digits(name, usual), RoundingMode.CEILING);
  }

  // Whole numbers without a point, others without idle zeros.
  private static JsonNode node(BigDecimal number) {
    var plain = number.stripTrailingZeros();
    return plain.scale() <= 0 ? NODES.numberNode(plain.longValueExact()) : NODES.numberNode(plain);
  }
}
