package com.shipcrowd.application.file;

import com.shipcrowd.domain.DomainError;
import java.util.Map;

/// A file that is refused as a whole, before any of its records is looked at.
public final class FileRefused extends DomainError {
  private FileRefused(Why why, String message, Map<String, Object> values) {
    super(why.name(), message, values);
  }

  /// The stable codes. Source: files.md section 1.
  public enum Why {
    /// Not UTF-8.
    FILE_ENCODING,
    /// No record at all.
    FILE_EMPTY,
    /// Quotes that do not end.
    FILE_MALFORMED,
    /// A mandatory column is not there.
    FILE_COLUMN_MISSING,
    /// Two columns of one name.
    FILE_COLUMN_DUPLICATE,
    /// More than 64.
    FILE_TOO_MANY_COLUMNS,
    /// More records than this kind of file may have.
    FILE_TOO_MANY_ROWS,
    /// More bytes than this kind of file may have.
    FILE_TOO_LARGE
  }

  static FileRefused encoding() {
    return new FileRefused(
        Why.FILE_ENCODING, "The file is not UTF-8; save it as \"CSV UTF-8\"", Map.of());
  }

  static FileRefused empty() {
    return new FileRefused(Why.FILE_EMPTY, "The file has no records", Map.of());
  }

  static FileRefused malformed(String why) {
    return new FileRefused(Why.FILE_MALFORMED, "The file is no CSV: " + why, Map.of());
  }

  static FileRefused columnMissing(java.util.List<String> missing, java.util.List<String> there) {
    return new FileRefused(
        Why.FILE_COLUMN_MISSING,
        "The file lacks the column " + String.join(", ", missing),
        Map.of("missing", String.join(", ", missing), "columns_found", there));
  }

  static FileRefused columnTwice(String name) {
    return new FileRefused(
        Why.FILE_COLUMN_DUPLICATE,
        "The file has the column " + name + " twice",
        Map.of("column", name));
  }

  static FileRefused tooManyColumns(int columns, int most) {
    return new FileRefused(
        Why.FILE_TOO_MANY_COLUMNS,
        "A file has at most " + most + " columns",
        Map.of("columns", columns, "limit", most));
  }

  static FileRefused tooManyRows(int most) {
    return new FileRefused(
        Why.FILE_TOO_MANY_ROWS,
        "This file may have at most " + most + " records",
        Map.of("limit", most));
  }

  static FileRefused tooLarge(int bytes, int most) {
    return new FileRefused(
        Why.FILE_TOO_LARGE,
        "This file may have at most " + most + " bytes",
        Map.of("bytes", bytes, "limit_bytes", most));
  }
}
