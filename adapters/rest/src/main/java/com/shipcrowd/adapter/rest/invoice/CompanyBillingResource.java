package com.shipcrowd.adapter.rest.invoice;

import com.shipcrowd.adapter.rest.Caller;
import com.shipcrowd.adapter.rest.Input;
import com.shipcrowd.adapter.rest.PathId;
import com.shipcrowd.application.invoice.CollectInvoices;
import com.shipcrowd.application.invoice.CollectInvoices.Agreement;
import com.shipcrowd.domain.company.Action;
import com.shipcrowd.domain.company.Category;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.invoice.BillingCadence;
import com.shipcrowd.domain.invoice.BillingTerms;
import com.shipcrowd.domain.money.Money;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import org.jspecify.annotations.Nullable;

/// How a company is billed and what it may owe, for finance.
@Controller("/v1/finance/companies")
final class CompanyBillingResource {
  private static final long MOST_CREDIT = 1_000_000_000_000L;
  private static final int MOST_DAYS = 90;

  private final CollectInvoices collect;

  CompanyBillingResource(CollectInvoices collect) {
    this.collect = collect;
  }

  record AgreementJson(
      String companyId, String cadence, boolean postpaid, int dueDays, long creditLimitPaise) {
    static AgreementJson of(Agreement a) {
      return new AgreementJson(
          a.company().text(),
          a.terms().cadence().name(),
          a.terms().postpaid(),
          a.terms().dueDays(),
          a.creditLimit().paise());
    }
  }

  record CreditLimitJson(@Nullable Long creditLimitPaise) {}

  record TermsJson(@Nullable String cadence, @Nullable Boolean postpaid, @Nullable Long dueDays) {}

  @Get("/{id}/billing")
  AgreementJson see(Caller caller, String id) {
    caller.requirePlatform(Category.WALLET_BILLING, Action.VIEW);
    return AgreementJson.of(collect.agreement(read(id)));
  }

  @Put("/{id}/credit-limit")
  AgreementJson limit(Caller caller, String id, @Body CreditLimitJson body) {
    caller.requirePlatform(Category.WALLET_BILLING, Action.UPDATE);
    var in = new Input();
    var limit = in.range("/credit_limit_paise", body.creditLimitPaise, 0, MOST_CREDIT);
    in.check();
    return AgreementJson.of(collect.limit(read(id), new Money(limit)));
  }

  @Put("/{id}/billing-terms")
  AgreementJson agree(Caller caller, String id, @Body TermsJson body) {
    caller.requirePlatform(Category.WALLET_BILLING, Action.UPDATE);
    var in = new Input();
    var terms =
        new BillingTerms(
            in.enumOf("/cadence", body.cadence, BillingCadence.MONTHLY),
            in.flag(body.postpaid, false),
            (int) in.range("/due_days", body.dueDays, 0, MOST_DAYS, BillingTerms.USUAL_DUE_DAYS));
    in.check();
    return AgreementJson.of(collect.agree(read(id), terms, caller.actor().text()));
  }

  private static CompanyId read(String id) {
    return PathId.read(CompanyId.PREFIX, id, CompanyId::new, "company");
  }
}
