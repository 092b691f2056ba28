package com.shipcrowd.domain.money;

import java.util.Collection;

/// An amount of Indian rupees, kept as whole paise so that sums are exact. Below zero is allowed: a refund is a
/// charge with the sign turned. Every operation throws `ArithmeticException` instead of overflowing.
///
/// @param paise hundredths of a rupee
public record Money(long paise) implements Comparable<Money> {
  /// Nothing.
  public static final Money ZERO = new Money(0);

  /// Reads `"1499"`, `"1499.5"` or `"-12.34"`; for tests, seeds and files.
  ///
  /// @throws ArithmeticException when there are more than two decimals
  public static Money ofRupees(String rupees) {
    return new Money(new java.math.BigDecimal(rupees).movePointRight(2).longValueExact());
  }

  /// The sum of all, zero for none.
  public static Money sum(Collection<Money> parts) {
    var total = ZERO;
    for (var part : parts) total = total.plus(part);
    return total;
  }

  public Money plus(Money other) {
    return new Money(Math.addExact(paise, other.paise));
  }

  public Money minus(Money other) {
    return new Money(Math.subtractExact(paise, other.paise));
  }

  public Money times(long count) {
    return new Money(Math.multiplyExact(paise, count));
  }

  public Money negated() {
    return new Money(Math.negateExact(paise));
  }

  public Money max(Money other) {
    return new Money(Math.max(paise, other.paise));
  }

  public Money min(Money other) {
    return new Money(Math.min(paise, other.paise));
  }

  public boolean isZero() {
    return paise == 0;
  }

  public boolean isNegative() {
    return paise < 0;
  }

  public boolean isPositive() {
    return paise > 0;
  }

  public boolean isMoreThan(Money other) {
    return paise > other.paise;
  }

  @Override
  public int compareTo(Money other) {
    return Long.compare(paise, other.paise);
  }

  /// Indian grouping, last three then twos: `Rs 1,23,456.78`. Source: documents.md, head.
  @Override
  public String toString() {
    // Without a format: every quote says several amounts.
    var shown = new StringBuilder(32).append(Math.abs(paise / 100));
    for (int at = shown.length() - 3; at > 0; at -= 2) shown.insert(at, ',');
    long rest = Math.abs(paise % 100);
    shown.append(rest < 10 ? ".0" : ".").append(rest);
    return shown.insert(0, paise < 0 ? "Rs -" : "Rs ").toString();
  }
}
