package com.shipcrowd.domain.shipment;

import java.util.regex.Pattern;

/// A courier's number for a shipment; unique with its courier.
///
/// @param number 4 to 40 letters, digits or dashes, as the courier spells it
public record Awb(String number) {
  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9-]{4,40}");

  /// @throws IllegalArgumentException when the text cannot be printed as a Code 128 barcode on a label
  public Awb {
    if (!isWellFormed(number)) throw new IllegalArgumentException("not an AWB");
  }

  /// Whether a text can be an AWB.
  public static boolean isWellFormed(String text) {
    return SHAPE.matcher(text).matches();
  }

  @Override
  public String toString() {
    return number;
  }
}
