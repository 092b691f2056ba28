package com.shipcrowd.adapter.simulators;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// A webhook call as a courier makes it.
///
/// @param headers names in lower case, `content-type` among them
public record Push(Map<String, String> headers, Map<String, String> query, byte[] body) {
  /// The path with this push's query, as it is called.
  public String addressed(String path) {
    if (query.isEmpty()) return path;
    return path
        + "?"
        + query.entrySet().stream()
            .map(e -> escaped(e.getKey()) + "=" + escaped(e.getValue()))
            .collect(Collectors.joining("&"));
  }

  private static String escaped(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /// A JSON push with these headers and nothing in the address.
  public static Push json(String body, Map<String, String> headers) {
    var all = new HashMap<>(headers);
    all.put("content-type", "application/json");
    return new Push(Map.copyOf(all), Map.of(), body.getBytes(StandardCharsets.UTF_8));
  }
}
