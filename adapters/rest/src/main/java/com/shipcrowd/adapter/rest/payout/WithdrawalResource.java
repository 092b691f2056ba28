package com.shipcrowd.adapter.rest.payout;

import com.shipcrowd.adapter.rest.Caller;
import com.shipcrowd.adapter.rest.Input;
import com.shipcrowd.adapter.rest.PageJson;
import com.shipcrowd.adapter.rest.Paging;
import com.shipcrowd.adapter.rest.PathId;
import com.shipcrowd.application.payout.Withdraw;
import com.shipcrowd.domain.company.Action;
import com.shipcrowd.domain.company.Category;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.payout.Withdrawal;
import com.shipcrowd.domain.payout.WithdrawalId;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/// Money out of the seller's wallet.
@Controller("/v1/wallet/withdrawals")
final class WithdrawalResource {
  private final Withdraw withdraw;

  WithdrawalResource(Withdraw withdraw) {
    this.withdraw = withdraw;
  }

  record NewWithdrawalJson(@Nullable Long amountPaise) {}

  @Post
  HttpResponse<WithdrawalJson> request(Caller caller, @Body NewWithdrawalJson body) {
    caller.requirePerson(Category.COD_REMITTANCE, Action.CREATE);
    caller.requireStepUp();
    var in = new Input();
    var amount =
        new Money(
            in.range(
                "/amount_paise",
                body.amountPaise,
                Withdrawal.LEAST.paise(),
                Withdrawal.MOST.paise()));
    in.check();
    var made = withdraw.request(caller.company(), amount, caller.actor().text());
    return HttpResponse.created(
        WithdrawalJson.of(made), URI.create("/v1/wallet/withdrawals/" + made.id().text()));
  }

  @Get
  PageJson<WithdrawalJson> list(Caller caller, Paging paging) {
    caller.require(Category.COD_REMITTANCE, Action.VIEW);
    var rows = withdraw.page(caller.company(), paging.after(), paging.fetch());
    return PageJson.of(paging, rows, Withdrawal::id, WithdrawalJson::of);
  }

  @Get("/{id}")
  WithdrawalJson one(Caller caller, String id) {
    caller.require(Category.COD_REMITTANCE, Action.VIEW);
    return WithdrawalJson.of(withdraw.find(caller.company(), read(id)));
  }

  @Post("/{id}/cancel")
  @Status(HttpStatus.OK)
  WithdrawalJson cancel(Caller caller, String id) {
    caller.requirePerson(Category.COD_REMITTANCE, Action.CREATE);
    return WithdrawalJson.of(withdraw.cancel(caller.company(), read(id), caller.actor().text()));
  }

  private static WithdrawalId read(String id) {
    return PathId.read(WithdrawalId.PREFIX, id, WithdrawalId::new, "withdrawal");
  }
}
