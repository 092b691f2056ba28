package com.shipcrowd.bootstrap;

import java.util.regex.Pattern;

/// Takes out of a log line what must not be in one: phone numbers, mail addresses, tokens, keys, passwords.
final class LogMask {
  private static final Pattern SECRET =
      Pattern.compile(
          "(?i)\\b(sk_(?:live|test)_|rt_|ev_)[0-9A-Za-z]{8,}"
              + "|\\beyJ[0-9A-Za-z_-]{8,}\\.[0-9A-Za-z_-]+\\.?[0-9A-Za-z_-]*"
              + "|\\b(bearer|basic)\\s+\\S{8,}"
              + "|(\"?(?:password|secret|token|refresh_token|access_token|authorization)\"?\\s*[=:]\\s*)\"?[^\\s\",}]+");
  private static final Pattern MAIL =
      Pattern.compile(
          "[0-9A-Za-z.!#$%&'*+/=?^_`{|}~-]{1,64}@(?=[0-9A-Za-z-]{1,63}\\.)[0-9A-Za-z.-]{1,253}");
  private static final Pattern PHONE =
      Pattern.compile(
          "(?<![0-9A-Za-z-])(?:\\+?91[ -]?|0)?[6-9][0-9]{4}[ -]?[0-9]{5}(?![0-9A-Za-z-])");

  private LogMask() {}

  static String masked(String text) {
    var noSecrets =
        SECRET
            .matcher(text)
            .replaceAll(
                m -> {
                  var head =
                      m.group(1) != null
                          ? m.group(1)
                          : m.group(2) != null ? m.group(2) + " " : m.group(3);
                  return java.util.regex.Matcher.quoteReplacement(
                      (head == null ? "" : head) + "***");
                });
    return PHONE.matcher(MAIL.matcher(noSecrets).replaceAll("***@***")).replaceAll("**********");
  }
}
