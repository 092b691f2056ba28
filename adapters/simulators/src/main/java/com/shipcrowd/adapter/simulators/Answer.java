package com.shipcrowd.adapter.simulators;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// What a simulator says.
///
/// @param delayMs how long it keeps the caller waiting
/// @param isCut the connection breaks instead of an answer
public record Answer(
    int status, Map<String, String> headers, byte[] body, int delayMs, boolean isCut) {
  /// JSON with HTTP 200.
  public static Answer ok(JsonNode body) {
    return json(200, body.toString());
  }

  /// JSON with HTTP 200, as text.
  public static Answer ok(String body) {
    return json(200, body);
  }

  /// JSON with any status.
  public static Answer json(int status, String body) {
    return text(status, "application/json", body);
  }

  /// Anything.
  public static Answer text(int status, String type, String body) {
    return new Answer(
        status, Map.of("Content-Type", type), body.getBytes(StandardCharsets.UTF_8), 0, false);
  }

  /// A small PDF file.
  public static Answer pdf(String words) {
    return text(200, "application/pdf", "%PDF-1.4\n% " + words + "\n%%EOF");
  }

  /// The body as text.
  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  Answer with(byte[] other) {
    return new Answer(status, headers, other, delayMs, isCut);
  }

  Answer late(int ms) {
    return new Answer(status, headers, body, ms, isCut);
  }

  Answer cut() {
    return new Answer(status, headers, body, delayMs, true);
  }
}
