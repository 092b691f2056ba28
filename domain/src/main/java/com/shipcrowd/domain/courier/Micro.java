package com.shipcrowd.domain.courier;

/// Decimals with six places in a `long`, HALF_UP at every step; all operands are zero or above.
final class Micro {
  static final long ONE = 1_000_000;

  private Micro() {}

  /// part / whole.
  static long ratio(long part, long whole) {
    return divide(Math.multiplyExact(part, ONE), whole);
  }

  /// Product of two such decimals.
  static long times(long one, long other) {
    return divide(one * other, ONE);
  }

  /// Plain division, HALF_UP.
  static long divide(long dividend, long divisor) {
    long quotient = dividend / divisor;
    // Compared this way round, because doubling the remainder may overflow.
    return dividend % divisor >= divisor - dividend % divisor ? quotient + 1 : quotient;
  }

  /// Writes `896349` as `0.896349`.
  static StringBuilder append(StringBuilder into, long micro) {
    into.append(micro / ONE).append('.');
    long rest = micro % ONE;
    for (long digit = ONE / 10; digit > 0; digit /= 10)
      into.append((char) ('0' + rest / digit % 10));
    return into;
  }

  /// `896349` as `0.896349`.
  static String text(long micro) {
    return append(new StringBuilder(12), micro).toString();
  }
}
