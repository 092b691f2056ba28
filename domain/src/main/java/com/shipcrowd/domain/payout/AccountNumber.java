package com.shipcrowd.domain.payout;

import java.util.regex.Pattern;

/// The number of a bank account. It shows its last four characters only, wherever it is written.
///
/// @param digits 5 to 35 letters and digits. Source: razorpay.md section 6.2
public record AccountNumber(String digits) {
  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9]{5,35}");

  /// @throws IllegalArgumentException when the text has another shape; ask `isWellFormed` first
  public AccountNumber {
    if (!isWellFormed(digits)) throw new IllegalArgumentException("no account number");
  }

  /// Whether a text is one.
  public static boolean isWellFormed(String text) {
    return SHAPE.matcher(text).matches();
  }

  /// What anybody may see.
  public String lastFour() {
    return digits.substring(digits.length() - 4);
  }

  @Override
  public String toString() {
    return "…" + lastFour();
  }
}
