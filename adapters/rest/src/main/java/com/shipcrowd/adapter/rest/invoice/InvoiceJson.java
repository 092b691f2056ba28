package com.shipcrowd.adapter.rest.invoice;

import com.shipcrowd.application.invoice.needs.InvoiceMails;
import com.shipcrowd.domain.document.InvoiceSheet;
import com.shipcrowd.domain.invoice.Invoice;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An invoice as it is told.
record InvoiceJson(
    String id,
    String companyId,
    @Nullable String number,
    String status,
    @Nullable LocalDate issuedOn,
    LocalDate periodFrom,
    LocalDate periodTo,
    String placeOfSupply,
    String currency,
    long taxablePaise,
    long cgstPaise,
    long sgstPaise,
    long igstPaise,
    long totalPaise,
    long paidPaise,
    long creditedPaise,
    long outstandingPaise,
    @Nullable LocalDate dueOn,
    String note,
    @Nullable String irn,
    List<LineJson> lines,
    List<MailJson> mails,
    String pdfUrl) {

  static InvoiceJson of(Invoice i) {
    return of(i, null, List.of(), List.of());
  }

  static InvoiceJson of(
      Invoice i, @Nullable String irn, List<LineJson> lines, List<MailJson> mails) {
    return new InvoiceJson(
        i.id().text(),
        i.company().text(),
        i.number(),
        i.status().name(),
        i.issuedOn(),
        i.periodFrom(),
        i.periodTo(),
        i.placeOfSupply().name(),
        "INR",
        i.totals().taxable().paise(),
        i.totals().cgst().paise(),
        i.totals().sgst().paise(),
        i.totals().igst().paise(),
        i.totals().total().paise(),
        i.paid().paise(),
        i.credited().paise(),
        i.outstanding().paise(),
        i.dueOn(),
        i.note(),
        irn,
        lines,
        mails,
        "/v1/invoices/" + i.id().text() + "/pdf");
  }

  record LineJson(
      String head,
      String sac,
      int shipments,
      long taxablePaise,
      long cgstPaise,
      long sgstPaise,
      long igstPaise) {
    static LineJson of(InvoiceSheet.Line l) {
      return new LineJson(
          l.head(),
          l.sac(),
          l.shipments(),
          l.taxable().paise(),
          l.cgst().paise(),
          l.sgst().paise(),
          l.igst().paise());
    }
  }

  /// One mail of it.
  record MailJson(String recipient, String askedBy, Instant queuedAt) {
    static MailJson of(InvoiceMails.Sent sent) {
      return new MailJson(sent.to(), sent.askedBy(), sent.at());
    }
  }
}
