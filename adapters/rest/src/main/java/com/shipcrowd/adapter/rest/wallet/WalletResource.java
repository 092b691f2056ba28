package com.shipcrowd.adapter.rest.wallet;

import com.shipcrowd.adapter.rest.Caller;
import com.shipcrowd.adapter.rest.Input;
import com.shipcrowd.adapter.rest.PageJson;
import com.shipcrowd.adapter.rest.Paging;
import com.shipcrowd.application.payment.TopUpWallet;
import com.shipcrowd.application.wallet.KeepDeposits;
import com.shipcrowd.application.wallet.ReadWallet;
import com.shipcrowd.domain.company.Action;
import com.shipcrowd.domain.company.Category;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.payment.TopUp;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A seller's money.
@Controller("/v1/wallet")
final class WalletResource {
  private final ReadWallet wallet;
  private final TopUpWallet topUps;
  private final KeepDeposits deposits;

  WalletResource(ReadWallet wallet, TopUpWallet topUps, KeepDeposits deposits) {
    this.wallet = wallet;
    this.topUps = topUps;
    this.deposits = deposits;
  }

  record WalletJson(
      String currency,
      long balancePaise,
      long heldPaise,
      long creditLimitPaise,
      long availablePaise,
      long withdrawablePaise,
      long promotionalPaise,
      long duesPaise,
      long depositPaise) {}

  @Get
  WalletJson balance(Caller caller) {
    caller.require(Category.WALLET_BILLING, Action.VIEW);
    var w = wallet.balance(caller.company());
    return new WalletJson(
        "INR",
        w.balance().paise(),
        w.held().paise(),
        w.creditLimit().paise(),
        w.available().paise(),
        w.withdrawable().paise(),
        w.promo().paise(),
        w.receivable().paise(),
        deposits.balance(caller.company()).paise());
  }

  record NewTopUpJson(@Nullable Long amountPaise, @Nullable String gateway) {}

  record TopUpJson(
      String id,
      String gateway,
      String currency,
      long amountPaise,
      String status,
      @Nullable String gatewayOrderId,
      @Nullable String checkoutUrl,
      Instant createdAt) {
    static TopUpJson of(TopUp t, @Nullable String checkoutUrl) {
      return new TopUpJson(
          t.id().text(),
          t.gateway(),
          "INR",
          t.amount().paise(),
          t.status().name(),
          t.gatewayOrderId(),
          checkoutUrl == null || checkoutUrl.isEmpty() ? null : checkoutUrl,
          t.createdAt());
    }
  }

  @Post("/topups")
  HttpResponse<TopUpJson> topUp(Caller caller, @Body NewTopUpJson body) {
    caller.requirePerson(Category.WALLET_BILLING, Action.CREATE);
    var in = new Input();
    var amount =
        new Money(
            in.range(
                "/amount_paise",
                body.amountPaise,
                TopUpWallet.LEAST.paise(),
                TopUpWallet.MOST.paise()));
    var gateway = in.text("/gateway", body.gateway, 2, 40);
    in.check();
    var answer = topUps.handle(caller.company(), amount, gateway);
    return HttpResponse.created(TopUpJson.of(answer.topUp(), answer.checkoutUrl()));
  }

  @Get("/topups")
  PageJson<TopUpJson> topUps(Caller caller, Paging paging) {
    caller.require(Category.WALLET_BILLING, Action.VIEW);
    var rows = topUps.page(caller.company(), paging.after(), paging.fetch());
    return PageJson.of(paging, rows, TopUp::id, t -> TopUpJson.of(t, null));
  }
}
