package com.shipcrowd.adapter.rest.invoice;

import com.shipcrowd.adapter.rest.Caller;
import com.shipcrowd.adapter.rest.Input;
import com.shipcrowd.adapter.rest.PageJson;
import com.shipcrowd.adapter.rest.Paging;
import com.shipcrowd.adapter.rest.PathId;
import com.shipcrowd.application.NotFound;
import com.shipcrowd.application.invoice.BillingRun;
import com.shipcrowd.application.invoice.RunBilling;
import com.shipcrowd.domain.company.Action;
import com.shipcrowd.domain.company.Category;
import com.shipcrowd.domain.invoice.BillingCadence;
import com.shipcrowd.domain.invoice.BillingPeriod;
import com.shipcrowd.domain.invoice.BillingRunId;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/// Invoicing a period for everybody, for finance.
@Controller("/v1/finance/billing-runs")
final class BillingRunResource {
  private final RunBilling billing;

  BillingRunResource(RunBilling billing) {
    this.billing = billing;
  }

  record NewRunJson(@Nullable String period) {}

  record RunJson(
      String id,
      String cadence,
      LocalDate periodFrom,
      LocalDate periodTo,
      String status,
      long companies,
      long invoices,
      String startedBy,
      Instant startedAt,
      @Nullable Instant finishedAt) {
    static RunJson of(BillingRun r) {
      return new RunJson(
          r.id().text(),
          r.cadence().name(),
          r.period().from(),
          r.period().to(),
          r.isDone() ? "DONE" : "RUNNING",
          r.companies(),
          r.invoices(),
          r.startedBy(),
          r.startedAt(),
          r.finishedAt());
    }
  }

  /// Starts a period's run, or takes it up again: a month, or the week that a day lies in.
  @Post
  HttpResponse<RunJson> start(Caller caller, @Body NewRunJson body) {
    caller.requirePlatform(Category.WALLET_BILLING, Action.CREATE);
    var in = new Input();
    var text = in.text("/period", body.period, 7, 10);
    var week = text.length() == 10 ? in.optionalDay("/period", text) : null;
    var month = text.length() == 10 ? null : month(text);
    if (!text.isEmpty() && text.length() != 10 && month == null)
      in.refuse(
          "/period", "PERIOD_INVALID", "must be a month like 2026-11 or a day like 2026-11-16");
    in.check();
    var by = caller.actor().text();
    var run =
        week != null
            ? billing.start(BillingCadence.WEEKLY, BillingPeriod.week(week), by)
            : billing.start(BillingCadence.MONTHLY, monthOf(month), by);
    return HttpResponse.accepted().body(RunJson.of(run));
  }

  private static BillingPeriod monthOf(@Nullable YearMonth month) {
    if (month == null) throw new IllegalStateException("checked above");
    return BillingPeriod.month(month);
  }

  private static @Nullable YearMonth month(String text) {
    try {
      return text.matches("20[0-9]{2}-[0-9]{2}") ? YearMonth.parse(text) : null;
    } catch (DateTimeParseException thirteenthMonth) {
      return null;
    }
  }

  @Get
  PageJson<RunJson> list(Caller caller, Paging paging) {
    caller.requirePlatform(Category.WALLET_BILLING, Action.VIEW);
    var rows = billing.page(paging.after(), paging.fetch());
    return PageJson.of(paging, rows, BillingRun::id, RunJson::of);
  }

  @Get("/{id}")
  RunJson one(Caller caller, String id) {
    caller.requirePlatform(Category.WALLET_BILLING, Action.VIEW);
    var run = PathId.read(BillingRunId.PREFIX, id, BillingRunId::new, "billing run");
    return RunJson.of(billing.find(run).orElseThrow(() -> new NotFound("billing run")));
  }
}
