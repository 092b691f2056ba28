package com.shipcrowd.adapter.rest.courierbill;

import com.shipcrowd.application.courierbill.AuditCourierInvoices.Audited;
import com.shipcrowd.application.courierbill.needs.CourierInvoices.Sum;
import com.shipcrowd.domain.courierbill.CourierInvoice;
import com.shipcrowd.domain.job.JobId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A courier's invoice as it is shown.
///
/// @param summary null in lists
record CourierInvoiceJson(
    String id,
    String courier,
    String number,
    @Nullable LocalDate invoicedOn,
    String status,
    String jobId,
    String currency,
    long payablePaise,
    long inputTaxPaise,
    long paidPaise,
    String uploadedBy,
    Instant uploadedAt,
    @Nullable String acceptedBy,
    @Nullable Instant acceptedAt,
    @Nullable List<SumJson> summary) {

  record SumJson(
      String result, long lines, long billedPaise, long expectedPaise, long differencePaise) {
    static SumJson of(Sum s) {
      return new SumJson(
          s.result().name(),
          s.lines(),
          s.billed().paise(),
          s.expected().paise(),
          s.billed().minus(s.expected()).paise());
    }
  }

  static CourierInvoiceJson of(Audited audited) {
    return of(audited.invoice(), audited.sums().stream().map(SumJson::of).toList());
  }

  static CourierInvoiceJson of(CourierInvoice invoice) {
    return of(invoice, null);
  }

  private static CourierInvoiceJson of(CourierInvoice i, @Nullable List<SumJson> sums) {
    return new CourierInvoiceJson(
        i.id().text(),
        i.courier(),
        i.number(),
        i.invoicedOn(),
        i.status().name(),
        new JobId(i.job()).text(),
        "INR",
        i.payable().paise(),
        i.tax().paise(),
        i.paid().paise(),
        i.uploadedBy(),
        i.uploadedAt(),
        i.acceptedBy(),
        i.acceptedAt(),
        sums);
  }
}
