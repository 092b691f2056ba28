package com.shipcrowd.adapter.rest.courierbill;

import com.shipcrowd.adapter.rest.AnewEachTime;
import com.shipcrowd.adapter.rest.BodyLimit;
import com.shipcrowd.adapter.rest.Caller;
import com.shipcrowd.adapter.rest.Input;
import com.shipcrowd.adapter.rest.JobJson;
import com.shipcrowd.adapter.rest.PageJson;
import com.shipcrowd.adapter.rest.Paging;
import com.shipcrowd.adapter.rest.PathId;
import com.shipcrowd.adapter.rest.Upload;
import com.shipcrowd.application.courierbill.AuditCourierInvoices;
import com.shipcrowd.application.courierbill.CourierInvoiceJob;
import com.shipcrowd.application.job.SubmitFile;
import com.shipcrowd.domain.company.Action;
import com.shipcrowd.domain.company.Category;
import com.shipcrowd.domain.courierbill.CourierInvoiceId;
import com.shipcrowd.domain.courierbill.PartnerPayment;
import com.shipcrowd.domain.money.Money;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import java.time.LocalDate;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;

/// Couriers' invoices: upload, audit, dispute, acceptance, payment.
@Controller("/v1/finance")
final class CourierInvoiceResource {
  /// 25 MiB, above the usual limit: a hundred thousand records.
  static final int LIMIT = 25 * 1024 * 1024 + 64 * 1024;

  private static final long MOST_PAISE = 1_000_000_000_00L;
  private static final int LONGEST = 60;

  private final AuditCourierInvoices invoices;
  private final SubmitFile submit;

  CourierInvoiceResource(AuditCourierInvoices invoices, SubmitFile submit) {
    this.invoices = invoices;
    this.submit = submit;
  }

  @BodyLimit(LIMIT)
  @Post(value = "/courier-invoices", consumes = Upload.CSV)
  HttpResponse<JobJson> upload(
      Caller caller,
      @Nullable @Body byte[] body,
      @Nullable @QueryValue("courier") String courier,
      @Nullable @QueryValue("number") String number,
      @QueryValue(defaultValue = "false") boolean force) {
    caller.requirePlatform(Category.WALLET_BILLING, Action.CREATE);
    var in = new Input();
    var parameters = new HashMap<String, String>();
    if (courier != null)
      parameters.put(CourierInvoiceJob.COURIER, in.text("courier", courier, 1, LONGEST));
    if (number != null)
      parameters.put(CourierInvoiceJob.NUMBER, in.text("number", number, 1, LONGEST));
    in.check();
    return Upload.taken(
        submit,
        caller,
        null,
        CourierInvoiceJob.NAME,
        null,
        parameters,
        "courier-invoice.csv",
        body,
        force);
  }

  @Get("/courier-invoices")
  PageJson<CourierInvoiceJson> list(
      Caller caller, Paging paging, @Nullable @QueryValue("courier") String courier) {
    caller.requirePlatform(Category.WALLET_BILLING, Action.VIEW);
    var rows = invoices.page(courier, paging.after(), paging.fetch());
    return PageJson.of(paging, rows, i -> i.id(), CourierInvoiceJson::of);
  }

  @Get("/courier-invoices/{id}")
  CourierInvoiceJson one(Caller caller, String id) {
    caller.requirePlatform(Category.WALLET_BILLING, Action.VIEW);
    return CourierInvoiceJson.of(invoices.one(read(id)));
  }

  @Get("/courier-invoices/{id}/disputes.csv")
  HttpResponse<byte[]> disputes(Caller caller, String id) {
    caller.requirePlatform(Category.WALLET_BILLING, Action.EXPORT);
    return Upload.download(invoices.disputes(read(id)), "courier-invoice-disputes.csv");
  }

  // Accepting twice is as good as once.
  @AnewEachTime
  @Post("/courier-invoices/{id}/accept")
  CourierInvoiceJson accept(Caller caller, String id) {
    caller.requirePlatform(Category.WALLET_BILLING, Action.APPROVE);
    return CourierInvoiceJson.of(invoices.accept(read(id), caller.actor().text()));
  }

  record NewPaymentJson(@Nullable String reference, @Nullable Long amountPaise) {}

  record PaymentJson(
      String invoiceId, String reference, String currency, long amountPaise, LocalDate paidOn) {
    static PaymentJson of(PartnerPayment p) {
      return new PaymentJson(
          p.invoice().text(), p.reference(), "INR", p.amount().paise(), p.paidOn());
    }
  }

  // The bank's reference makes it once.
  @AnewEachTime
  @Post("/courier-invoices/{id}/payments")
  PaymentJson pay(Caller caller, String id, @Body NewPaymentJson body) {
    caller.requirePlatform(Category.WALLET_BILLING, Action.APPROVE);
    var in = new Input();
    var reference = in.text("/reference", body.reference, 3, LONGEST);
    long amount = in.range("/amount_paise", body.amountPaise, 1, MOST_PAISE);
    in.check();
    return PaymentJson.of(
        invoices.pay(read(id), reference, new Money(amount), caller.actor().text()));
  }

  @Get("/courier-not-billed.csv")
  HttpResponse<byte[]> notBilled(Caller caller, @QueryValue("courier") String courier) {
    caller.requirePlatform(Category.WALLET_BILLING, Action.EXPORT);
    return Upload.download(invoices.notBilled(courier), "courier-not-billed.csv");
  }

  private static CourierInvoiceId read(String id) {
    return PathId.read(CourierInvoiceId.PREFIX, id, CourierInvoiceId::new, "courier invoice");
  }
}
