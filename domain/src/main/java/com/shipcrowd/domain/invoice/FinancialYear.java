package com.shipcrowd.domain.invoice;

import java.time.LocalDate;
import java.time.Month;

/// April to March; invoice numbers start anew in each.
///
/// @param startYear the year of its April
public record FinancialYear(int startYear) {
  /// The year a day belongs to.
  public static FinancialYear of(LocalDate day) {
    return new FinancialYear(
        day.getMonthValue() >= Month.APRIL.getValue() ? day.getYear() : day.getYear() - 1);
  }

  /// `26-27`.
  public String label() {
    return "%02d-%02d".formatted(startYear % 100, (startYear + 1) % 100);
  }

  /// `SC/26-27/000123`, at most 16 characters. Source: documents.md section 4.
  ///
  /// @param number from 1 to 9,999,999
  /// @throws IllegalArgumentException beyond that: the rule allows 16 characters
  public String invoiceNumber(String series, long number) {
    if (number < 1 || number > 9_999_999)
      throw new IllegalArgumentException("invoice number out of range");
    var text = "%s/%s/%06d".formatted(series, label(), number);
    if (text.length() > 16) throw new IllegalArgumentException("invoice number too long: " + text);
    return text;
  }
}
