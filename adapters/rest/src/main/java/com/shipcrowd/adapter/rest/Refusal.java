package com.shipcrowd.adapter.rest;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A request that is refused for its form, before anybody looked at its meaning.
public final class Refusal extends RuntimeException {
  private final String code;
  private final List<InputError> errors;
  private final Map<String, Object> values;

  Refusal(String code, String message, List<InputError> errors, Map<String, Object> values) {
    super(message, null, false, false);
    this.code = code;
    this.errors = List.copyOf(errors);
    this.values = Map.copyOf(values);
  }

  public Refusal(String code, String message) {
    this(code, message, List.of(), Map.of());
  }

  /// A bad query parameter.
  ///
  /// @param code a row of the catalog: `INVALID_PARAMETER` unless there is a better one
  public Refusal(String code, String message, String parameter) {
    this(code, message, List.of(), Map.of("parameter", parameter));
  }

  /// More at once than there is room for.
  public static Refusal crowded(String message, int retryAfterSeconds) {
    return new Refusal(
        "RATE_LIMITED", message, List.of(), Map.of("retry_after_s", retryAfterSeconds));
  }

  String code() {
    return code;
  }

  List<InputError> errors() {
    return errors;
  }

  Map<String, Object> values() {
    return values;
  }

  /// One thing wrong with a body.
  ///
  /// @param pointer where, as JSON pointer
  /// @param value what was there, when it is short and no secret
  record InputError(String pointer, String code, String message, @Nullable Object value) {}
}
