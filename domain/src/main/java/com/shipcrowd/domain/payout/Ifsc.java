package com.shipcrowd.domain.payout;

import java.util.regex.Pattern;

/// The code of a bank's branch: four letters of the bank, a zero, six letters or digits of the branch.
///
/// @param code eleven characters, upper case
public record Ifsc(String code) {
  private static final Pattern SHAPE = Pattern.compile("[A-Z]{4}0[A-Z0-9]{6}");

  /// @throws IllegalArgumentException when the text has another shape; ask `isWellFormed` first
  public Ifsc {
    if (!isWellFormed(code)) throw new IllegalArgumentException("no IFSC");
  }

  /// Whether a text is one.
  public static boolean isWellFormed(String text) {
    return SHAPE.matcher(text).matches();
  }
}
