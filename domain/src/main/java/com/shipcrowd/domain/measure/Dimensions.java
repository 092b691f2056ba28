package com.shipcrowd.domain.measure;

/// The outer size of a box in whole millimetres.
///
/// @param lengthMm from 1 to 10,000
/// @param breadthMm from 1 to 10,000
/// @param heightMm from 1 to 10,000
public record Dimensions(int lengthMm, int breadthMm, int heightMm) {
  /// @throws IllegalArgumentException outside the range
  public Dimensions {
    check(lengthMm);
    check(breadthMm);
    check(heightMm);
  }

  private static void check(int mm) {
    if (mm < 1 || mm > 10_000)
      throw new IllegalArgumentException("side out of range: " + mm + " mm");
  }

  /// Volume divided by the service's divisor, rounded up to the gram: mm³/divisor in grams equals cm³/divisor
  /// in kilograms. Source: zones-and-rates.md section 4.
  ///
  /// @param divisor cm³ per kilogram, 5000 for most air and surface services
  public Weight volumetric(int divisor) {
    return new Weight(Math.toIntExact(Math.ceilDiv(volumeMm3(), (long) divisor)));
  }

  /// Length x breadth x height, at most 10^12.
  public long volumeMm3() {
    return (long) lengthMm * breadthMm * heightMm;
  }

  /// The longest of the three.
  public int maxSideMm() {
    return Math.max(lengthMm, Math.max(breadthMm, heightMm));
  }
}
