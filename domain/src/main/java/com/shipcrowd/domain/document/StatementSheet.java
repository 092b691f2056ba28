package com.shipcrowd.domain.document;

import com.shipcrowd.domain.money.Money;
import java.time.LocalDate;
import java.util.List;

/// A wallet's statement of a period. Source: documents.md section 10.
///
/// @param company as it is called
/// @param from first day
/// @param to last day
/// @param opening balance before the first line
/// @param closing balance after the last line
/// @param rows oldest first
public record StatementSheet(
    String company, LocalDate from, LocalDate to, Money opening, Money closing, List<Row> rows) {
  /// One movement.
  ///
  /// @param key names the cause
  /// @param awb empty when it is about no parcel
  /// @param change above zero into the wallet
  /// @param balance after it
  public record Row(
      LocalDate on, String key, String text, String awb, Money change, Money balance) {}
}
