package com.shipcrowd.application.file;

/// One thing about one record of a file.
///
/// @param row number of the record, the header being 1
/// @param isError whether the record is left out; else it is only a warning
/// @param code one of files.md section 2
/// @param field the column; empty for the record as a whole
/// @param message for the person who made the file
public record Finding(int row, boolean isError, String code, String field, String message) {
  /// A record that is left out.
  public static Finding error(int row, String code, String field, String message) {
    return new Finding(row, true, code, field, message);
  }

  /// A record that is taken all the same.
  public static Finding warning(int row, String code, String field, String message) {
    return new Finding(row, false, code, field, message);
  }
}
