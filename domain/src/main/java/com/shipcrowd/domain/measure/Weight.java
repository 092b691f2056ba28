package com.shipcrowd.domain.measure;

/// A weight in whole grams; anything computed was rounded up on the way in.
///
/// @param grams from 0 to 100,000,000 (100 tonnes)
public record Weight(int grams) implements Comparable<Weight> {
  /// Nothing on the scale.
  public static final Weight NONE = new Weight(0);

  /// @throws IllegalArgumentException outside the range
  public Weight {
    if (grams < 0 || grams > 100_000_000)
      throw new IllegalArgumentException("weight out of range: " + grams + " g");
  }

  public Weight max(Weight other) {
    return grams >= other.grams ? this : other;
  }

  public Weight plus(Weight other) {
    return new Weight(Math.addExact(grams, other.grams));
  }

  @Override
  public int compareTo(Weight other) {
    return Integer.compare(grams, other.grams);
  }
}
