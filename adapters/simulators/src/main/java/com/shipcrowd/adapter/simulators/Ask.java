package com.shipcrowd.adapter.simulators;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// A request as it came in.
///
/// @param path below the courier's own address, with its leading slash, without the query
/// @param query by name, unescaped, the first value of each
/// @param headers names in lower case
/// @param url path and query as they came
public record Ask(
    String method,
    String path,
    Map<String, String> query,
    Map<String, String> headers,
    String body,
    String url) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /// A header by any spelling, empty when absent.
  public String header(String name) {
    return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
  }

  /// A query parameter, empty when absent.
  public String query(String name) {
    return query.getOrDefault(name, "");
  }

  /// The body as JSON; a missing node when it is not JSON.
  public JsonNode json() {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }

  /// The body as an urlencoded form.
  public Map<String, String> form() {
    return pairs(body);
  }

  /// Whether method and path are these; the path may be a regular expression.
  public boolean is(String wantedMethod, String wantedPath) {
    return method.equals(wantedMethod) && path.matches(wantedPath);
  }

  /// The path's last part.
  public String lastPart() {
    var trimmed = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    return trimmed.substring(trimmed.lastIndexOf('/') + 1);
  }

  /// A text as it was before it was escaped for an address or a form.
  public static String unescaped(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  static Map<String, String> pairs(String text) {
    var pairs = new LinkedHashMap<String, String>();
    for (var pair : text.split("&")) {
      int eq = pair.indexOf('=');
      if (eq > 0)
        pairs.putIfAbsent(unescaped(pair.substring(0, eq)), unescaped(pair.substring(eq + 1)));
    }
    return pairs;
  }
}
