package com.shipcrowd.domain;

import java.util.Map;

/// Something a caller should not have asked. The code is stable: programs outside rely on it, and the
/// public error pages are keyed by it.
public abstract class DomainError extends RuntimeException {
  private final String code;
  private final Map<String, Object> values;

  /// @param code upper snake case, unique in the house
  /// @param message what went wrong, for a person; holds no secret and no personal data
  /// @param values the facts behind the message, named as in the API (`available_paise`)
  protected DomainError(String code, String message, Map<String, Object> values) {
    super(message, null, false, false);
    this.code = code;
    this.values = Map.copyOf(values);
  }

  /// An error without further facts.
  protected DomainError(String code, String message) {
    this(code, message, Map.of());
  }

  /// The stable name of the error.
  public String code() {
    return code;
  }

  /// The facts behind it, for the answer's extra members.
  public Map<String, Object> values() {
    return values;
  }
}
