package com.shipcrowd.domain.money;

/// A rate in hundredths of a percent: 18 % is 1800, 1.75 % is 175.
///
/// @param value from 0 up; above 10,000 is more than the whole and allowed
public record BasisPoints(int value) {
  /// @throws IllegalArgumentException below zero
  public BasisPoints {
    if (value < 0) throw new IllegalArgumentException("a rate below zero: " + value);
  }

  /// This share of an amount, rounded HALF_UP to the paisa.
  /// Source: zones-and-rates.md section 1, `(amount x bp + 5000) div 10000`.
  ///
  /// @throws IllegalArgumentException for an amount below zero: reversals copy the line with the sign changed
  public Money of(Money amount) {
    if (amount.isNegative()) throw new IllegalArgumentException("a share of a negative amount");
    return new Money(Math.addExact(Math.multiplyExact(amount.paise(), (long) value), 5000) / 10000);
  }
}
