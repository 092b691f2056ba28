package com.shipcrowd.adapter.rest.invoice;

import com.shipcrowd.adapter.rest.Caller;
import com.shipcrowd.adapter.rest.Input;
import com.shipcrowd.adapter.rest.PageJson;
import com.shipcrowd.adapter.rest.Paging;
import com.shipcrowd.adapter.rest.PathId;
import com.shipcrowd.adapter.rest.QueryText;
import com.shipcrowd.application.invoice.CollectInvoices;
import com.shipcrowd.application.invoice.DraftInvoices;
import com.shipcrowd.application.invoice.needs.Invoices.NumberedLine;
import com.shipcrowd.domain.company.Action;
import com.shipcrowd.domain.company.Category;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.invoice.ChargeId;
import com.shipcrowd.domain.invoice.Invoice;
import com.shipcrowd.domain.invoice.InvoiceId;
import com.shipcrowd.domain.invoice.InvoiceStatus;
import com.shipcrowd.domain.money.Money;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Every company's invoices, for finance: drafts, issuing by hand, payments.
@Controller("/v1/finance/invoices")
final class FinanceInvoiceResource {
  private static final long MOST_PAISE = 100_000_000_000L;

  private final DraftInvoices drafts;
  private final CollectInvoices collect;

  FinanceInvoiceResource(DraftInvoices drafts, CollectInvoices collect) {
    this.drafts = drafts;
    this.collect = collect;
  }

  record NewDraftJson(
      @Nullable String companyId, @Nullable String periodFrom, @Nullable String periodTo) {}

  record DraftsJson(List<InvoiceJson> data) {}

  record DraftChangeJson(
      @Nullable List<@Nullable String> excludedChargeIds, @Nullable String note) {}

  record NewPaymentJson(
      @Nullable Long amountPaise, @Nullable String reference, @Nullable String paidOn) {}

  record PaidJson(InvoiceJson invoice, PaymentJson payment) {}

  record ChargeRowJson(
      String id,
      LocalDate on,
      String awb,
      String head,
      long taxablePaise,
      long cgstPaise,
      long sgstPaise,
      long igstPaise) {
    static ChargeRowJson of(NumberedLine line) {
      var r = line.row();
      return new ChargeRowJson(
          new ChargeId(line.id()).text(),
          r.on(),
          r.awb(),
          r.head(),
          r.taxable().paise(),
          r.cgst().paise(),
          r.sgst().paise(),
          r.igst().paise());
    }
  }

  record DetailJson(InvoiceJson invoice, List<ChargeRowJson> charges) {}

  @Post("/drafts")
  HttpResponse<DraftsJson> draft(Caller caller, @Body NewDraftJson body) {
    caller.requirePlatform(Category.WALLET_BILLING, Action.CREATE);
    var in = new Input();
    var company = new CompanyId(in.id("/company_id", body.companyId, CompanyId.PREFIX));
    var from = day(in, "/period_from", body.periodFrom);
    var to = day(in, "/period_to", body.periodTo);
    if (to.isBefore(from) || to.isAfter(from.plusDays(366)))
      in.refuse("/period_to", "PERIOD_INVALID", "must be 0 to 366 days after period_from");
    in.check();
    var made = drafts.draft(company, from, to);
    return HttpResponse.created(new DraftsJson(made.stream().map(InvoiceJson::of).toList()));
  }

  private static LocalDate day(Input in, String pointer, @Nullable String text) {
    in.isThere(pointer, text);
    var day = in.optionalDay(pointer, text);
    return day == null ? LocalDate.EPOCH : day;
  }

  @Get
  PageJson<InvoiceJson> list(
      Caller caller,
      Paging paging,
      @Nullable @QueryValue("company_id") String company,
      @Nullable @QueryValue("status") String status) {
    caller.requirePlatform(Category.WALLET_BILLING, Action.VIEW);
    var wanted =
        company == null ? null : PathId.read(CompanyId.PREFIX, company, CompanyId::new, "company");
    var rows =
        drafts.page(
            wanted,
            QueryText.oneOf("status", status, InvoiceStatus.class),
            paging.after(),
            paging.fetch());
    return PageJson.of(paging, rows, Invoice::id, InvoiceJson::of);
  }

  @Get("/{id}")
  DetailJson one(Caller caller, String id) {
    caller.requirePlatform(Category.WALLET_BILLING, Action.VIEW);
    var detail = drafts.one(read(id));
    return new DetailJson(
        InvoiceJson.of(detail.invoice()), detail.lines().stream().map(ChargeRowJson::of).toList());
  }

  @Patch("/{id}")
  InvoiceJson adjust(Caller caller, String id, @Body DraftChangeJson body) {
    caller.requirePlatform(Category.WALLET_BILLING, Action.UPDATE);
    var in = new Input();
    var texts = in.list("/excluded_charge_ids", body.excludedChargeIds, 0, 10_000);
    var excluded = new ArrayList<UUID>();
    for (int i = 0; i < texts.size(); i++)
      excluded.add(in.id("/excluded_charge_ids/" + i, texts.get(i), ChargeId.PREFIX));
    var note = body.note == null ? null : in.textOrEmpty("/note", body.note, 200);
    in.check();
    return InvoiceJson.of(drafts.adjust(read(id), excluded, note));
  }

  @Post("/{id}/issue")
  InvoiceJson issue(Caller caller, String id) {
    caller.requirePlatform(Category.WALLET_BILLING, Action.UPDATE);
    return InvoiceJson.of(drafts.issue(read(id)));
  }

  @Post("/{id}/discard")
  InvoiceJson discard(Caller caller, String id) {
    caller.requirePlatform(Category.WALLET_BILLING, Action.UPDATE);
    return InvoiceJson.of(drafts.discard(read(id)));
  }

  @Post("/{id}/payments")
  HttpResponse<PaidJson> pay(Caller caller, String id, @Body NewPaymentJson body) {
    caller.requirePlatform(Category.WALLET_BILLING, Action.CREATE);
    var in = new Input();
    var amount = in.range("/amount_paise", body.amountPaise, 1, MOST_PAISE);
    var reference = in.text("/reference", body.reference, 4, 64);
    var on = day(in, "/paid_on", body.paidOn);
    in.check();
    var answer =
        collect.record(
            new CollectInvoices.Paid(
                read(id), new Money(amount), reference, on, caller.actor().text()));
    return HttpResponse.created(
        new PaidJson(InvoiceJson.of(answer.invoice()), PaymentJson.of(answer.payment())));
  }

  private static InvoiceId read(String id) {
    return PathId.read(InvoiceId.PREFIX, id, InvoiceId::new, "invoice");
  }
}
