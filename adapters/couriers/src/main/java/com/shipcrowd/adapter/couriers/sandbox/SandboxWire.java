package com.shipcrowd.adapter.couriers.sandbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The sandbox courier's JSON: what it pushes, and the story it keeps of each parcel.
final class SandboxWire {
  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private SandboxWire() {}

  static <T> Optional<T> read(byte[] body, Class<T> shape) {
    try {
      return Optional.ofNullable(JSON.readValue(body, shape));
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }

  static Story story(String text) {
    try {
      return JSON.readValue(text, Story.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a sandbox parcel's story was stored broken", e);
    }
  }

  static String write(Object body) {
    try {
      return JSON.writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("our own record is not JSON", e);
    }
  }

  /// @param desk whose parcels these are; missing when the account is one company's
  record Push(@Nullable String desk, @Nullable List<PushedScan> scans) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record PushedScan(
      @Nullable String awb,
      @Nullable String code,
      @Nullable String at,
      @Nullable String location,
      @Nullable String reason,
      @Nullable String remark) {}

  /// @param scans what happened, oldest first
  /// @param ahead what will happen if nobody interferes
  /// @param stands the status its last moving scan gave it
  record Story(
      String from,
      String to,
      int boxes,
      int grams,
      boolean cancelled,
      String stands,
      List<Scan> scans,
      List<Step> ahead) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Scan(String code, String at, String location, @Nullable String reason, String remark) {}

  /// @param after seconds since the scan before
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Step(String code, long after, String location, @Nullable String reason) {}
}
