package com.shipcrowd.adapter.rest;

import io.micronaut.http.HttpRequest;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The name under which all that happens for one request is found again, by W3C Trace Context.
///
/// @param id 32 hexadecimal digits
record Trace(String id) {
  static final String ATTRIBUTE = "shipcrowd.trace";
  private static final Pattern PARENT =
      Pattern.compile(
          "(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}.{0,200}");

  /// The request's trace: the caller's when `traceparent` is sound, else a new one.
  static Trace of(@Nullable HttpRequest<?> request) {
    if (request == null) return fresh();
    var known = request.getAttribute(ATTRIBUTE, Trace.class);
    if (known.isPresent()) return known.get();
    var trace = read(request.getHeaders().get("traceparent"));
    request.setAttribute(ATTRIBUTE, trace);
    return trace;
  }

  private static Trace read(@Nullable String parent) {
    if (parent == null || parent.length() > 255) return fresh();
    var matcher = PARENT.matcher(parent);
    return matcher.matches() ? new Trace(matcher.group(1)) : fresh();
  }

  private static Trace fresh() {
    var random = ThreadLocalRandom.current();
    var hex = HexFormat.of();
    return new Trace(hex.toHexDigits(random.nextLong() | 1) + hex.toHexDigits(random.nextLong()));
  }
}
