package com.shipcrowd.adapter.rest.wallet;

import com.shipcrowd.adapter.rest.Caller;
import com.shipcrowd.adapter.rest.Input;
import com.shipcrowd.adapter.rest.PageJson;
import com.shipcrowd.adapter.rest.Paging;
import com.shipcrowd.adapter.rest.PathId;
import com.shipcrowd.application.NotFound;
import com.shipcrowd.application.payment.AutoRecharge;
import com.shipcrowd.application.payment.TopUpWallet;
import com.shipcrowd.application.payment.VerifyTopUp;
import com.shipcrowd.application.payment.needs.AutoRecharges.Rule;
import com.shipcrowd.application.wallet.KeepDeposits;
import com.shipcrowd.application.wallet.ReadWallet;
import com.shipcrowd.domain.company.Action;
import com.shipcrowd.domain.company.Category;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.payment.TopUp;
import com.shipcrowd.domain.payment.TopUpId;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A seller's money.
@Controller("/v1/wallet")
final class WalletResource {
  private static final int MOST_FIELDS = 60;

  private final ReadWallet wallet;
  private final TopUpWallet topUps;
  private final VerifyTopUp verify;
  private final AutoRecharge autos;
  private final KeepDeposits deposits;

  WalletResource(
      ReadWallet wallet,
      TopUpWallet topUps,
      VerifyTopUp verify,
      AutoRecharge autos,
      KeepDeposits deposits) {
    this.wallet = wallet;
    this.topUps = topUps;
    this.verify = verify;
    this.autos = autos;
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
      long refundedPaise,
      String status,
      @Nullable String gatewayOrderId,
      @Nullable String paymentId,
      @Nullable String checkoutUrl,
      @Nullable Map<String, String> checkout,
      Instant createdAt) {
    static TopUpJson of(TopUp t, Map<String, String> checkout) {
      return new TopUpJson(
          t.id().text(),
          t.gateway(),
          "INR",
          t.amount().paise(),
          t.refunded().paise(),
          t.status().name(),
          t.gatewayOrderId(),
          t.paymentId(),
          checkout.get("checkout_url"),
          checkout.isEmpty() ? null : checkout,
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
    var answer = topUps.handle(caller.company(), caller.mode(), amount, gateway);
    return HttpResponse.created(TopUpJson.of(answer.topUp(), answer.checkout()));
  }

  @Get("/topups")
  PageJson<TopUpJson> topUps(Caller caller, Paging paging) {
    caller.require(Category.WALLET_BILLING, Action.VIEW);
    var rows = topUps.page(caller.company(), paging.after(), paging.fetch());
    return PageJson.of(paging, rows, TopUp::id, t -> TopUpJson.of(t, Map.of()));
  }

  @Get("/topups/{id}")
  TopUpJson topUp(Caller caller, String id) {
    caller.require(Category.WALLET_BILLING, Action.VIEW);
    return TopUpJson.of(verify.find(caller.company(), read(id)), Map.of());
  }

  record VerifyJson(@Nullable Map<String, @Nullable String> fields) {}

  @Post("/topups/{id}/verify")
  @Status(HttpStatus.OK)
  TopUpJson verify(Caller caller, String id, @Body VerifyJson body) {
    caller.requirePerson(Category.WALLET_BILLING, Action.CREATE);
    var topUp = read(id);
    var in = new Input();
    var fields = new HashMap<String, String>();
    if (body.fields == null || body.fields.isEmpty()) {
      in.refuse("/fields", "REQUIRED", "what the gateway's checkout handed over");
    } else if (body.fields.size() > MOST_FIELDS) {
      in.refuse("/fields", "TOO_MANY", "at most " + MOST_FIELDS);
    } else {
      body.fields.forEach((name, value) -> fields.put(name, value == null ? "" : value));
    }
    in.check();
    return TopUpJson.of(verify.verify(caller.company(), topUp, fields), Map.of());
  }

  private static TopUpId read(String id) {
    return PathId.read(TopUpId.PREFIX, id, TopUpId::new, "top-up");
  }

  record AutoRechargeJson(
      @Nullable Boolean enabled,
      @Nullable String gateway,
      @Nullable Long amountPaise,
      @Nullable Long thresholdPaise) {
    static AutoRechargeJson of(Rule rule) {
      return new AutoRechargeJson(
          rule.enabled(), rule.gateway(), rule.amount().paise(), rule.threshold().paise());
    }
  }

  @Get("/auto-recharge")
  AutoRechargeJson autoRecharge(Caller caller) {
    caller.require(Category.WALLET_BILLING, Action.VIEW);
    return autos
        .find(caller.company())
        .map(AutoRechargeJson::of)
        .orElseThrow(() -> new NotFound("auto-recharge"));
  }

  @Put("/auto-recharge")
  AutoRechargeJson autoRecharge(Caller caller, @Body AutoRechargeJson body) {
    caller.requirePerson(Category.WALLET_BILLING, Action.CREATE);
    var in = new Input();
    boolean enabled = in.flag(body.enabled, true);
    var gateway = in.text("/gateway", body.gateway, 2, 40);
    long amount =
        in.range(
            "/amount_paise", body.amountPaise, TopUpWallet.LEAST.paise(), TopUpWallet.MOST.paise());
    long threshold = in.range("/threshold_paise", body.thresholdPaise, 0, TopUpWallet.MOST.paise());
    in.check();
    var rule = new Rule(enabled, gateway, new Money(amount), new Money(threshold));
    return AutoRechargeJson.of(autos.set(caller.company(), rule));
  }
}
