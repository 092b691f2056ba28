package com.shipcrowd.domain.invoice;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/// Indian days that are billed together, both ends included.
///
/// @param from first day
/// @param to last day, not before the first
public record BillingPeriod(LocalDate from, LocalDate to) {
  /// @throws IllegalArgumentException when it ends before it begins
  public BillingPeriod {
    if (to.isBefore(from))
      throw new IllegalArgumentException("a period that ends before it begins");
  }

  /// A calendar month.
  public static BillingPeriod month(YearMonth month) {
    return new BillingPeriod(month.atDay(1), month.atEndOfMonth());
  }

  /// The week, Monday to Sunday, that a day lies in.
  public static BillingPeriod week(LocalDate day) {
    var monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return new BillingPeriod(monday, monday.plusDays(6));
  }

  /// The last period that was over before a day began.
  public static BillingPeriod lastOver(BillingCadence cadence, LocalDate today) {
    return switch (cadence) {
      case MONTHLY -> month(YearMonth.from(today).minusMonths(1));
      case WEEKLY -> week(today.minusWeeks(1));
    };
  }

  /// The same days cut at month ends, because an invoice is dated in the month of its services. Source: gst.md section 3.
  public List<BillingPeriod> byMonth() {
    var pieces = new ArrayList<BillingPeriod>();
    for (var start = from;
        !start.isAfter(to);
        start = YearMonth.from(start).plusMonths(1).atDay(1)) {
      var end = YearMonth.from(start).atEndOfMonth();
      pieces.add(new BillingPeriod(start, end.isBefore(to) ? end : to));
    }
    return pieces;
  }

  /// The date of an invoice over these days: their last one, or today while they still run. So an April invoice made in May
  /// stands in April's books, return and financial year. See the decision `invoices-are-dated-in-their-month`.
  public LocalDate documentDay(LocalDate today) {
    return today.isBefore(to) ? (today.isBefore(from) ? from : today) : to;
  }

  /// Whether the last day is over.
  public boolean isOver(LocalDate today) {
    return to.isBefore(today);
  }
}
