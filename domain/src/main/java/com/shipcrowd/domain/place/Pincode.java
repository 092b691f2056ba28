package com.shipcrowd.domain.place;

import java.util.regex.Pattern;

/// An Indian postal code: six digits, the first from 1 to 9.
public record Pincode(String digits) implements Comparable<Pincode> {
  private static final Pattern SHAPE = Pattern.compile("[1-9][0-9]{5}");

  /// @throws MalformedPincode when the text has another shape
  public Pincode {
    if (!SHAPE.matcher(digits).matches()) throw new MalformedPincode(digits);
  }

  /// Whether a text has the shape of a pincode; it may still name no place.
  public static boolean isWellFormed(String text) {
    return SHAPE.matcher(text).matches();
  }

  /// The six digits as a number from 100000 to 999999, an index into directory tables.
  public int number() {
    return Integer.parseInt(digits);
  }

  @Override
  public int compareTo(Pincode other) {
    return digits.compareTo(other.digits);
  }

  @Override
  public String toString() {
    return digits;
  }
}
