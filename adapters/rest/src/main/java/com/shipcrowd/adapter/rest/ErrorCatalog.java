package com.shipcrowd.adapter.rest;

import io.micronaut.http.HttpStatus;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Every code a caller can meet: its status, and what to do about it. The pages under `/docs/errors` are made of it.
/// A new {@link com.shipcrowd.domain.DomainError} needs a row in {@link ErrorRows}; a test walks them all.
public final class ErrorCatalog {
  private static final Map<String, Row> ROWS = indexed(ErrorRows.all());
  private static final Row UNLISTED =
      new Row(
          "UNLISTED",
          HttpStatus.UNPROCESSABLE_ENTITY,
          "Refused",
          "A rule refused this.",
          "See the detail.",
          0);

  private ErrorCatalog() {}

  /// One code.
  ///
  /// @param title the same at every occurrence
  /// @param cause when it happens
  /// @param cure what the caller can do
  /// @param retryAfterSeconds for the header; 0 for none
  public record Row(
      String code,
      HttpStatus status,
      String title,
      String cause,
      String cure,
      int retryAfterSeconds) {}

  /// The row of a code; a plain 422 for one that was forgotten.
  public static Row row(String code) {
    return ROWS.getOrDefault(code, UNLISTED);
  }

  /// Whether a code has a row.
  public static boolean knows(String code) {
    return ROWS.containsKey(code);
  }

  /// All rows by code.
  public static List<Row> rows() {
    return List.copyOf(ROWS.values());
  }

  private static Map<String, Row> indexed(List<Row> rows) {
    var index = new TreeMap<String, Row>();
    for (var row : rows) {
      if (index.put(row.code(), row) != null)
        throw new IllegalStateException("two rows for " + row.code());
    }
    return index;
  }
}
