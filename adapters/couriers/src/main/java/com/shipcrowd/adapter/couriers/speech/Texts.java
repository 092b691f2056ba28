package com.shipcrowd.adapter.couriers.speech;

import com.shipcrowd.domain.place.Address;
import com.shipcrowd.domain.shipment.Awb;
import com.shipcrowd.domain.shipment.ShipmentId;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Texts as couriers can hold them.
public final class Texts {
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cntrl}]+");
  private static final Pattern TAGS = Pattern.compile("<[^>]{0,200}>");
  private static final Pattern NOT_ASCII = Pattern.compile("[^\\x20-\\x7E]|[\"'`]");
  private static final int DIGEST = 8;

  private Texts() {}

  /// At most so many characters and no half letter at the end.
  public static String cut(String text, int most) {
    if (text.length() <= most) return text;
    return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
  }

  /// On one line, runs of blanks made one.
  public static String line(String text) {
    return BLANKS.matcher(text).replaceAll(" ").strip();
  }

  /// On one line, in printable ASCII without quotes, as the labels of many carriers need it; the whole text when
  /// nothing readable would be left of it.
  public static String ascii(String text) {
    var plain = line(NOT_ASCII.matcher(text).replaceAll(" "));
    return plain.length() < 3 ? line(text) : plain;
  }

  /// What a courier said, without markup, for people; at most 250 characters.
  public static String said(String words) {
    return cut(line(TAGS.matcher(words).replaceAll(" ")), 250);
  }

  /// Both lines of an address in one.
  public static String street(Address address) {
    return line(
        address.line2().isBlank() ? address.line1() : address.line1() + ", " + address.line2());
  }

  /// The last characters of our order number: they hold all of its chance, so two orders do not meet.
  public static String tail(ShipmentId reference, int most) {
    var text = reference.text();
    return text.substring(Math.max(0, text.length() - most));
  }

  /// A name as it is when it is short enough, else its start and a digest of the whole: always the same for the same
  /// name.
  public static String shortName(String name, int most) {
    var plain = line(name);
    if (plain.length() <= most) return plain;
    return cut(plain, most - DIGEST - 1).strip() + "-" + digest(plain);
  }

  private static String digest(String text) {
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, DIGEST);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /// Whether a lower-cased text has one of the parts.
  public static boolean has(String text, String... parts) {
    var lower = text.toLowerCase(Locale.ROOT);
    return Arrays.stream(parts).anyMatch(lower::contains);
  }

  /// A number that can be an AWB.
  public static Optional<Awb> awb(String number) {
    return Optional.of(number.strip()).filter(Awb::isWellFormed).map(Awb::new);
  }

  /// Millimetres in centimetres: `25`, `4.5`.
  public static BigDecimal centimetres(int mm) {
    return plain(BigDecimal.valueOf(mm, 1));
  }

  /// Grams in kilograms: `0.45`.
  public static BigDecimal kilograms(int grams) {
    return plain(BigDecimal.valueOf(grams, 3));
  }

  private static BigDecimal plain(BigDecimal number) {
    var stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
