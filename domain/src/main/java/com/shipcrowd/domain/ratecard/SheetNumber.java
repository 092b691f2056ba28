package com.shipcrowd.domain.ratecard;

import java.util.OptionalLong;
import java.util.regex.Pattern;

/// Numbers of rate sheets: plain decimals with up to two places, rupees or percent alike.
final class SheetNumber {
  private static final Pattern HUNDREDTHS = Pattern.compile("([0-9]{1,13})(?:\\.([0-9]{1,2}))?");
  private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");

  private SheetNumber() {}

  /// `32`, `32.5` and `32.50` as hundredths: paise of rupees, basis points of percent.
  static OptionalLong hundredths(String text) {
    var number = HUNDREDTHS.matcher(text);
    if (!number.matches()) return OptionalLong.empty();
    var cents = number.group(2) == null ? "" : number.group(2);
    return OptionalLong.of(
        Long.parseLong(number.group(1)) * 100 + Long.parseLong((cents + "00").substring(0, 2)));
  }

  static OptionalLong whole(String text) {
    return WHOLE.matcher(text).matches()
        ? OptionalLong.of(Long.parseLong(text))
        : OptionalLong.empty();
  }

  /// Always with two places.
  static String text(long hundredths) {
    return hundredths / 100 + (hundredths % 100 < 10 ? ".0" : ".") + hundredths % 100;
  }
}
