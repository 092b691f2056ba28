package com.shipcrowd.application.courier;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Map;

/// A call of a courier as it came in: what it proves, its hook judges.
///
/// @param headers names in lower case
/// @param query by name, the first value of each
/// @param body the raw bytes
public record Knock(Map<String, String> headers, Map<String, String> query, byte[] body) {
  /// Whether a header is exactly this secret; an empty secret fits nothing. Constant time.
  public boolean hasHeader(String name, String secret) {
    return isSame(headers.getOrDefault(name.toLowerCase(Locale.ROOT), ""), secret);
  }

  /// Whether a query parameter is exactly this secret; an empty secret fits nothing. Constant time.
  public boolean hasQuery(String name, String secret) {
    return isSame(query.getOrDefault(name, ""), secret);
  }

  private static boolean isSame(String given, String secret) {
    return !secret.isEmpty()
        && MessageDigest.isEqual(
            given.getBytes(StandardCharsets.UTF_8), secret.getBytes(StandardCharsets.UTF_8));
  }
}
