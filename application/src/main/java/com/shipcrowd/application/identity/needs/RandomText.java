package com.shipcrowd.application.identity.needs;

/// Unguessable text.
public interface RandomText {
  /// Letters and digits, each equally likely; 43 of them hold 256 bits.
  String base62(int length);

  /// Decimal digits, each equally likely.
  default String digits(int length) {
    var digits = new StringBuilder(length);
    while (digits.length() < length) {
      base62(64).chars().filter(c -> c <= '9').forEach(c -> digits.append((char) c));
    }
    return digits.substring(0, length);
  }
}
