package com.shipcrowd.adapter.rest.invoice;

import com.shipcrowd.adapter.rest.Caller;
import com.shipcrowd.adapter.rest.Input;
import com.shipcrowd.adapter.rest.PageJson;
import com.shipcrowd.adapter.rest.Paging;
import com.shipcrowd.adapter.rest.PathId;
import com.shipcrowd.adapter.rest.QueryText;
import com.shipcrowd.adapter.rest.Upload;
import com.shipcrowd.adapter.rest.invoice.InvoiceJson.LineJson;
import com.shipcrowd.adapter.rest.invoice.InvoiceJson.MailJson;
import com.shipcrowd.application.NotFound;
import com.shipcrowd.application.document.PrintPapers;
import com.shipcrowd.application.invoice.CollectInvoices;
import com.shipcrowd.application.invoice.ExportInvoices;
import com.shipcrowd.application.invoice.IssueInvoices;
import com.shipcrowd.application.invoice.MailInvoices;
import com.shipcrowd.domain.company.Action;
import com.shipcrowd.domain.company.Category;
import com.shipcrowd.domain.invoice.Invoice;
import com.shipcrowd.domain.invoice.InvoiceId;
import com.shipcrowd.domain.invoice.InvoiceStatus;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// GST invoices of the platform to the caller.
@Controller("/v1/invoices")
final class InvoiceResource {
  private final IssueInvoices invoices;
  private final PrintPapers papers;
  private final MailInvoices mails;
  private final CollectInvoices collect;
  private final ExportInvoices files;

  InvoiceResource(
      IssueInvoices invoices,
      PrintPapers papers,
      MailInvoices mails,
      CollectInvoices collect,
      ExportInvoices files) {
    this.invoices = invoices;
    this.papers = papers;
    this.mails = mails;
    this.collect = collect;
    this.files = files;
  }

  record PeriodJson(@Nullable String periodFrom, @Nullable String periodTo) {}

  record IssuedJson(List<InvoiceJson> data) {}

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
    } else if (from != null && to != null && to.isAfter(from.plusDays(366))) {
      in.refuse("/period_to", "PERIOD_INVALID", "must be at most 366 days after period_from");
    }
    in.check();
    if (from == null || to == null) throw new IllegalStateException("checked above");
    var issued = invoices.issue(caller.company(), from, to);
    return HttpResponse.created(new IssuedJson(issued.stream().map(InvoiceJson::of).toList()));
  }

  /// Newest first; `from` and `to` bound the periods.
  @Get
  PageJson<InvoiceJson> list(
      Caller caller,
      Paging paging,
      @Nullable @QueryValue("status") String status,
      @Nullable @QueryValue("from") String from,
      @Nullable @QueryValue("to") String to) {
    caller.require(Category.WALLET_BILLING, Action.VIEW);
    var filter =
        new IssueInvoices.Filter(
            QueryText.oneOf("status", status, InvoiceStatus.class),
            Days.optional("from", from),
            Days.optional("to", to));
    var rows = invoices.page(caller.company(), filter, paging.after(), paging.fetch());
    return PageJson.of(paging, rows, Invoice::id, InvoiceJson::of);
  }

  @Get("/{id}")
  InvoiceJson one(Caller caller, String id) {
    caller.require(Category.WALLET_BILLING, Action.VIEW);
    return whole(caller, read(id));
  }

  private InvoiceJson whole(Caller caller, InvoiceId id) {
    var invoice = invoices.find(caller.company(), id).orElseThrow(() -> new NotFound("invoice"));
    var sheet = invoices.sheet(caller.company(), id).orElseThrow(() -> new NotFound("invoice"));
    var registration = sheet.registration();
    return InvoiceJson.of(
        invoice,
        registration == null ? null : registration.irn(),
        sheet.lines().stream().map(LineJson::of).toList(),
        mails.sent(caller.company(), id).stream().map(MailJson::of).toList());
  }

  /// Sends it to the company's owner once more.
  @Post("/{id}/email")
  HttpResponse<InvoiceJson> email(Caller caller, String id) {
    caller.require(Category.WALLET_BILLING, Action.UPDATE);
    mails.again(caller.company(), read(id), caller.actor().text());
    return HttpResponse.accepted().body(whole(caller, read(id)));
  }

  record PaymentsJson(List<PaymentJson> data) {}

  @Get("/{id}/payments")
  PaymentsJson payments(Caller caller, String id) {
    caller.require(Category.WALLET_BILLING, Action.VIEW);
    return new PaymentsJson(
        collect.payments(caller.company(), read(id)).stream().map(PaymentJson::of).toList());
  }

  @Get("/{id}/annexure.csv")
  HttpResponse<byte[]> annexure(Caller caller, String id) {
    caller.require(Category.WALLET_BILLING, Action.EXPORT);
    var csv = files.annexure(caller.company(), read(id)).orElseThrow(() -> new NotFound("invoice"));
    return Upload.download(csv, id + ".csv");
  }

  /// Invoices and notes dated in a month, for the caller's own tax return.
  @Get("/purchases.csv")
  HttpResponse<byte[]> purchases(Caller caller, @Nullable @QueryValue("month") String month) {
    caller.require(Category.WALLET_BILLING, Action.EXPORT);
    var wanted = Days.month("month", month);
    var csv = files.purchases(caller.company(), wanted.atDay(1), wanted.atEndOfMonth());
    return Upload.download(csv, "purchases-" + wanted + ".csv");
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
