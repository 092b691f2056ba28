package com.shipcrowd.adapter.simulators;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/// A webhook call as a courier makes it.
///
/// @param headers names in lower case, `content-type` among them
public record Push(Map<String, String> headers, Map<String, String> query, byte[] body) {
  /// A JSON push with these headers and nothing in the address.
  public static Push json(String body, Map<String, String> headers) {
    var all = new java.util.HashMap<>(headers);
    all.put("content-type", "application/json");
    return new Push(Map.copyOf(all), Map.of(), body.getBytes(StandardCharsets.UTF_8));
  }
}
