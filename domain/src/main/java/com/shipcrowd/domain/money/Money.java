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
    return paise >= other.paise ? this : other;
  }

  public Money min(Money other) {
    return paise <= other.paise ? this : other;
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
    var whole = Long.toString(Math.abs(paise / 100));
    var grouped = new StringBuilder(24).append(paise < 0 ? "Rs -" : "Rs ");
    int head = whole.length() - 3;
    for (int i = 0; i < whole.length(); i++) {
      if (i > 0 && (i == head || (i < head && (head - i) % 2 == 0))) grouped.append(',');
      grouped.append(whole.charAt(i));
    }
    long rest = Math.abs(paise % 100);
    return grouped.append(rest < 10 ? ".0" : ".").append(rest).toString();
  }
}
