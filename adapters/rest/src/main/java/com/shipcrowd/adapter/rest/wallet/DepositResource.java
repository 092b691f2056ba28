package com.shipcrowd.adapter.rest.wallet;

import com.shipcrowd.adapter.rest.Caller;
import com.shipcrowd.adapter.rest.Input;
import com.shipcrowd.adapter.rest.PageJson;
import com.shipcrowd.adapter.rest.Paging;
import com.shipcrowd.adapter.rest.PathId;
import com.shipcrowd.application.wallet.KeepDeposits;
import com.shipcrowd.domain.company.Action;
import com.shipcrowd.domain.company.Category;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.wallet.DepositMove;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Security deposits of companies, for finance.
@Controller("/v1/finance/companies/{company}/deposits")
final class DepositResource {
  private final KeepDeposits deposits;

  DepositResource(KeepDeposits deposits) {
    this.deposits = deposits;
  }

  record NewDepositJson(
      @Nullable String kind, @Nullable Long amountPaise, @Nullable String reason) {}

  record DepositJson(
      String id,
      String kind,
      String currency,
      long amountPaise,
      String reason,
      String movedBy,
      Instant movedAt) {
    static DepositJson of(DepositMove m) {
      return new DepositJson(
          m.id().text(), m.kind().name(), "INR", m.amount().paise(), m.reason(), m.by(), m.at());
    }
  }

  @Post
  HttpResponse<DepositJson> move(Caller caller, String company, @Body NewDepositJson body) {
    caller.requirePlatform(Category.WALLET_BILLING, Action.UPDATE);
    var whose = read(company);
    var in = new Input();
    var kind = in.enumOf("/kind", body.kind, DepositMove.Kind.class);
    var amount =
        new Money(in.range("/amount_paise", body.amountPaise, 1L, KeepDeposits.MOST.paise()));
    var reason = in.text("/reason", body.reason, 3, 300);
    in.check();
    return HttpResponse.created(
        DepositJson.of(deposits.move(whose, kind, amount, reason, caller.actor().text())));
  }

  @Get
  PageJson<DepositJson> list(Caller caller, String company, Paging paging) {
    caller.requirePlatform(Category.WALLET_BILLING, Action.VIEW);
    var rows = deposits.page(read(company), paging.after(), paging.fetch());
    return PageJson.of(paging, rows, DepositMove::id, DepositJson::of);
  }

  private static CompanyId read(String company) {
    return PathId.read(CompanyId.PREFIX, company, CompanyId::new, "company");
  }
}
