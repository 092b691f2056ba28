package com.shipcrowd.adapter.calls;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// One request to a partner.
///
/// @param account whose contract it is; breakers of different accounts know nothing of each other
/// @param operation the group that shares a breaker: `book`, `track`
/// @param method GET, POST, PUT, DELETE, PATCH
/// @param url without the query; its path appears in the log, so it holds no secret
/// @param query in the order given, values unescaped; never logged
/// @param headers never logged
/// @param contentType of the body, empty when there is none; with `FORM_OF_PARTS` the body is an urlencoded form that is
///     sent as one part for each field
public record HttpCall(
    String account,
    String operation,
    String method,
    URI url,
    Map<String, String> query,
    Map<String, String> headers,
    String contentType,
    byte[] body,
    Patience patience) {
  /// A form as parts; the boundary between them is made when it is sent.
  public static final String FORM_OF_PARTS = "multipart/form-data";

  /// A call without a body.
  public static HttpCall get(
      String account, String operation, URI url, Map<String, String> query, Patience patience) {
    return new HttpCall(account, operation, "GET", url, query, Map.of(), "", new byte[0], patience);
  }

  /// A call that hands something over.
  public static HttpCall post(
      String account,
      String operation,
      URI url,
      String contentType,
      byte[] body,
      Patience patience) {
    return new HttpCall(
        account, operation, "POST", url, Map.of(), Map.of(), contentType, body, patience);
  }

  /// The same with one more header.
  public HttpCall with(String header, String value) {
    var more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new HttpCall(account, operation, method, url, query, more, contentType, body, patience);
  }

  /// The address with its query, escaped.
  URI address() {
    if (query.isEmpty()) return url;
    return URI.create(
        url
            + (url.getRawQuery() == null ? "?" : "&")
            + query.entrySet().stream()
                .map(e -> escaped(e.getKey()) + "=" + escaped(e.getValue()))
                .collect(Collectors.joining("&")));
  }

  /// A text as it stands in a query or a form.
  public static String escaped(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /// Method, host and path only: the rest may be secret or personal.
  @Override
  public String toString() {
    return method + " " + url.getHost() + " " + url.getPath();
  }
}
