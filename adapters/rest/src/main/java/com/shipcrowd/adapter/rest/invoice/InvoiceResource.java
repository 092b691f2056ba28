package com.shipcrowd.adapter.rest.invoice;

import com.shipcrowd.adapter.rest.Caller;
import com.shipcrowd.adapter.rest.Input;
import com.shipcrowd.adapter.rest.PageJson;
import com.shipcrowd.adapter.rest.Paging;
import com.shipcrowd.adapter.rest.PathId;
import com.shipcrowd.application.NotFound;
import com.shipcrowd.application.document.PrintPapers;
import com.shipcrowd.application.invoice.IssueInvoices;
import com.shipcrowd.domain.company.Action;
import com.shipcrowd.domain.company.Category;
import com.shipcrowd.domain.document.InvoiceSheet;
import com.shipcrowd.domain.invoice.Invoice;
import com.shipcrowd.domain.invoice.InvoiceId;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// GST invoices of the platform to the caller.
@Controller("/v1/invoices")
final class InvoiceResource {
  private final IssueInvoices invoices;
  private final PrintPapers papers;

  InvoiceResource(IssueInvoices invoices, PrintPapers papers) {
    this.invoices = invoices;
    this.papers = papers;
  }

  record PeriodJson(@Nullable String periodFrom, @Nullable String periodTo) {}

  record IssuedJson(List<InvoiceJson> data) {}

  record InvoiceJson(
      String id,
      String number,
      String status,
      LocalDate issuedOn,
      LocalDate periodFrom,
      LocalDate periodTo,
      String placeOfSupply,
      String currency,
      long taxablePaise,
      long cgstPaise,
      long sgstPaise,
      long igstPaise,
      long totalPaise,
      List<LineJson> lines,
      String pdfUrl) {
    static InvoiceJson of(Invoice i, List<LineJson> lines) {
      return new InvoiceJson(
          i.id().text(),
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
          lines,
          "/v1/invoices/" + i.id().text() + "/pdf");
    }
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

  /// Invoices what was earned in a period and is on no invoice yet. Answers none when nothing is open.
  @Post
  HttpResponse<IssuedJson> issue(Caller caller, @Body PeriodJson body) {
    caller.requirePerson(Category.WALLET_BILLING, Action.CREATE);
    var in = new Input();
    var from = in.optionalDay("/period_from", body.periodFrom);
    var to = in.optionalDay("/period_to", body.periodTo);
    if (body.periodFrom == null) in.refuse("/period_from", "REQUIRED", "is required");
    if (body.periodTo == null) in.refuse("/period_to", "REQUIRED", "is required");
    if (from != null && to != null && to.isBefore(from)) {
      in.refuse("/period_to", "PERIOD_INVALID", "must not be before period_from");
    }
    in.check();
    if (from == null || to == null) throw new IllegalStateException("checked above");
    var issued = invoices.issue(caller.company(), from, to);
    return HttpResponse.created(
        new IssuedJson(issued.stream().map(i -> InvoiceJson.of(i, List.of())).toList()));
  }

  @Get
  PageJson<InvoiceJson> list(Caller caller, Paging paging) {
    caller.require(Category.WALLET_BILLING, Action.VIEW);
    var rows = invoices.page(caller.company(), paging.after(), paging.fetch());
    return PageJson.of(paging, rows, Invoice::id, i -> InvoiceJson.of(i, List.of()));
  }

  @Get("/{id}")
  InvoiceJson one(Caller caller, String id) {
    caller.require(Category.WALLET_BILLING, Action.VIEW);
    var invoice =
        invoices.find(caller.company(), read(id)).orElseThrow(() -> new NotFound("invoice"));
    var sheet =
        invoices.sheet(caller.company(), invoice.id()).orElseThrow(() -> new NotFound("invoice"));
    return InvoiceJson.of(invoice, sheet.lines().stream().map(LineJson::of).toList());
  }

  @Get("/{id}/pdf")
  HttpResponse<byte[]> pdf(Caller caller, String id) {
    caller.require(Category.WALLET_BILLING, Action.VIEW);
    var bytes =
        papers.invoice(caller.company(), read(id)).orElseThrow(() -> new NotFound("invoice"));
    return HttpResponse.ok(bytes)
        .header("Content-Type", "application/pdf")
        .header("Content-Disposition", "inline; filename=\"" + id + ".pdf\"");
  }

  private static InvoiceId read(String id) {
    return PathId.read(InvoiceId.PREFIX, id, InvoiceId::new, "invoice");
  }
}
