package com.shipcrowd.domain.company;

import com.shipcrowd.domain.place.State;
import java.util.Optional;
import java.util.regex.Pattern;

/// A GST registration number with a right check digit. Source: lifecycle.md section 11, "Formats".
public record Gstin(String text) {
  private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final Pattern SHAPE =
      Pattern.compile("[0-9]{2}[A-Z]{5}[0-9]{4}[A-Z][1-9A-Z]Z[0-9A-Z]");

  /// @throws MalformedGstin when the shape, the state or the check digit is wrong
  public Gstin {
    if (!isWellFormed(text)) throw new MalformedGstin();
  }

  /// Whether a text is a GSTIN: shape, state code and check digit.
  public static boolean isWellFormed(String text) {
    return SHAPE.matcher(text).matches()
        && State.ofGstCode(text.substring(0, 2)).isPresent()
        && text.charAt(14) == checkDigit(text);
  }

  /// The state that gave it out.
  public Optional<State> state() {
    return State.ofGstCode(text.substring(0, 2));
  }

  private static char checkDigit(String text) {
    int sum = 0;
    for (int i = 0; i < 14; i++) {
      int product = ALPHABET.indexOf(text.charAt(i)) * (i % 2 == 0 ? 1 : 2);
      sum += product / 36 + product % 36;
    }
    return ALPHABET.charAt((36 - sum % 36) % 36);
  }
}
