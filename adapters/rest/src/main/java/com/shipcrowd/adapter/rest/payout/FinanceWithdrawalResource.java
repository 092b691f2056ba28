package com.shipcrowd.adapter.rest.payout;

import com.shipcrowd.adapter.rest.Caller;
import com.shipcrowd.adapter.rest.Input;
import com.shipcrowd.adapter.rest.PageJson;
import com.shipcrowd.adapter.rest.Paging;
import com.shipcrowd.adapter.rest.PathId;
import com.shipcrowd.adapter.rest.QueryText;
import com.shipcrowd.application.payout.Withdraw;
import com.shipcrowd.domain.company.Action;
import com.shipcrowd.domain.company.Category;
import com.shipcrowd.domain.payout.Withdrawal;
import com.shipcrowd.domain.payout.WithdrawalId;
import com.shipcrowd.domain.payout.WithdrawalStatus;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import org.jspecify.annotations.Nullable;

/// Withdrawals of all companies, for finance.
@Controller("/v1/finance/withdrawals")
final class FinanceWithdrawalResource {
  private final Withdraw withdraw;

  FinanceWithdrawalResource(Withdraw withdraw) {
    this.withdraw = withdraw;
  }

  record FinanceWithdrawalJson(
      String companyId, String requestedBy, @Nullable String decidedBy, WithdrawalJson withdrawal) {
    static FinanceWithdrawalJson of(Withdrawal w) {
      return new FinanceWithdrawalJson(
          w.company().text(), w.requestedBy(), w.decidedBy(), WithdrawalJson.of(w));
    }
  }

  @Get
  PageJson<FinanceWithdrawalJson> list(
      Caller caller, Paging paging, @Nullable @QueryValue String status) {
    caller.requirePlatform(Category.COD_REMITTANCE, Action.VIEW);
    var wanted = QueryText.oneOf("status", status, WithdrawalStatus.class);
    var rows = withdraw.everybodys(wanted, paging.after(), paging.fetch());
    return PageJson.of(paging, rows, Withdrawal::id, FinanceWithdrawalJson::of);
  }

  @Post("/{id}/approve")
  @Status(HttpStatus.OK)
  FinanceWithdrawalJson approve(Caller caller, String id) {
    caller.requirePlatform(Category.COD_REMITTANCE, Action.APPROVE);
    caller.requireStepUp();
    return FinanceWithdrawalJson.of(withdraw.approve(read(id), caller.actor().text()));
  }

  record RejectionJson(@Nullable String reason) {}

  @Post("/{id}/reject")
  @Status(HttpStatus.OK)
  FinanceWithdrawalJson reject(Caller caller, String id, @Body RejectionJson body) {
    caller.requirePlatform(Category.COD_REMITTANCE, Action.APPROVE);
    var in = new Input();
    var reason = in.text("/reason", body.reason, 3, 300);
    in.check();
    return FinanceWithdrawalJson.of(withdraw.reject(read(id), reason, caller.actor().text()));
  }

  private static WithdrawalId read(String id) {
    return PathId.read(WithdrawalId.PREFIX, id, WithdrawalId::new, "withdrawal");
  }
}
