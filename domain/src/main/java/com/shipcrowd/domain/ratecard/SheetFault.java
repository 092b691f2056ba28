package com.shipcrowd.domain.ratecard;

/// Something wrong with a rate sheet.
///
/// @param row in the file, the header counting as 1; 0 when the whole sheet is meant
/// @param field the column, or the parameter
/// @param code stable, upper snake case
/// @param message for a person, with the value that is wrong
/// @param warning whether the sheet may be submitted nevertheless
public record SheetFault(int row, String field, String code, String message, boolean warning) {
  /// Something that keeps the sheet from being submitted.
  public static SheetFault error(int row, String field, String code, String message) {
    return new SheetFault(row, field, code, message, false);
  }

  static SheetFault warning(int row, String field, String code, String message) {
    return new SheetFault(row, field, code, message, true);
  }
}
