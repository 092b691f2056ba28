package com.shipcrowd.domain.identity;

import java.util.Locale;
import java.util.regex.Pattern;

/// A mail address in lower case: two spellings of it are one account.
public record EmailAddress(String text) {
  private static final Pattern SHAPE =
      Pattern.compile(
          "[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-z0-9-]{1,63}(\\.[a-z0-9-]{1,63}){1,8}");

  /// @throws MalformedEmail when the text has another shape
  public EmailAddress {
    text = text.trim().toLowerCase(Locale.ROOT);
    if (!isWellFormed(text)) throw new MalformedEmail();
  }

  /// Whether a text has the shape of a mail address; nobody may live there.
  public static boolean isWellFormed(String text) {
    var lower = text.trim().toLowerCase(Locale.ROOT);
    return lower.length() <= 254
        && SHAPE.matcher(lower).matches()
        && !lower.startsWith(".")
        && !lower.contains("..")
        && !lower.contains(".@");
  }

  @Override
  public String toString() {
    return "EmailAddress[hidden]";
  }
}
