package com.shipcrowd.adapter.rest.wallet;

import com.shipcrowd.adapter.rest.Caller;
import com.shipcrowd.adapter.rest.Input;
import com.shipcrowd.application.wallet.WatchBalance;
import com.shipcrowd.domain.company.Action;
import com.shipcrowd.domain.company.Category;
import com.shipcrowd.domain.money.Money;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import org.jspecify.annotations.Nullable;

/// When a seller wants to be told that its money runs low.
@Controller("/v1/wallet/alert")
final class AlertResource {
  private static final long MOST = 100_000_000_00L;

  private final WatchBalance balances;

  AlertResource(WatchBalance balances) {
    this.balances = balances;
  }

  record AlertJson(@Nullable Long thresholdPaise) {}

  @Get
  AlertJson alert(Caller caller) {
    caller.require(Category.WALLET_BILLING, Action.VIEW);
    return new AlertJson(balances.threshold(caller.company()).paise());
  }

  @Put
  AlertJson set(Caller caller, @Body AlertJson body) {
    caller.requirePerson(Category.WALLET_BILLING, Action.CREATE);
    var in = new Input();
    var threshold = in.range("/threshold_paise", body.thresholdPaise, 0, MOST);
    in.check();
    balances.set(caller.company(), new Money(threshold));
    return new AlertJson(threshold);
  }
}
