package com.shipcrowd.adapter.rest.sandbox;

import com.shipcrowd.adapter.rest.Caller;
import com.shipcrowd.adapter.rest.Input;
import com.shipcrowd.adapter.rest.PathId;
import com.shipcrowd.application.NotFound;
import com.shipcrowd.application.courier.needs.SandboxCourier.Fault;
import com.shipcrowd.application.courier.needs.SandboxCourier.Weather;
import com.shipcrowd.application.payment.AcceptPayment;
import com.shipcrowd.application.payment.TopUpWallet;
import com.shipcrowd.application.sandbox.DriveSandbox;
import com.shipcrowd.application.sandbox.DriveSandbox.Moved;
import com.shipcrowd.application.sandbox.DriveSandbox.Outcome;
import com.shipcrowd.domain.company.Action;
import com.shipcrowd.domain.company.Category;
import com.shipcrowd.domain.company.CompanyMode;
import com.shipcrowd.domain.company.Permission;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.payment.TopUpId;
import com.shipcrowd.domain.shipment.NdrReason;
import com.shipcrowd.domain.shipment.ShipmentId;
import com.shipcrowd.domain.shipment.ShipmentStatus;
import io.micronaut.context.annotation.Property;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The strings, for sandbox companies, and for everybody where the installation says so. To others nothing is here.
@Controller("/v1/sandbox")
final class SandboxResource {
  private static final long MOST_DAYS = DriveSandbox.MOST_AHEAD.toDays();

  private final DriveSandbox sandbox;
  private final boolean forEveryone;

  SandboxResource(
      DriveSandbox sandbox,
      @Property(name = "shipcrowd.sandbox.for-everyone", defaultValue = "false")
          boolean forEveryone) {
    this.sandbox = sandbox;
    this.forEveryone = forEveryone;
  }

  record PaymentJson(
      @Nullable String outcome, @Nullable Long amountPaise, @Nullable String currency) {}

  /// @param result what the wallet's door said: CREDITED, MISMATCH or IGNORED
  /// @param status of the top-up now
  record PaidJson(boolean credited, String result, String topupId, String status) {}

  @Post("/payments/{id}")
  @Status(HttpStatus.OK)
  PaidJson pay(Caller caller, String id, @Body PaymentJson body) {
    enter(caller);
    caller.requirePerson(Category.WALLET_BILLING, Action.CREATE);
    var topUp = PathId.read(TopUpId.PREFIX, id, TopUpId::new, "top-up");
    var in = new Input();
    var outcome = in.enumOf("/outcome", body.outcome, Outcome.class);
    long paise = in.range("/amount_paise", body.amountPaise, 1, TopUpWallet.MOST.paise(), 0);
    var currency = in.optionalText("/currency", body.currency, 3, 3);
    if (outcome == Outcome.FAILED && body.amountPaise != null) {
      in.refuse("/amount_paise", "NOT_ALLOWED", "goes with CAPTURED only");
    }
    in.check();
    var paid =
        sandbox.pay(
            caller.company(), topUp, outcome, paise == 0 ? null : new Money(paise), currency);
    return new PaidJson(
        paid.answer() == AcceptPayment.Answer.CREDITED,
        paid.answer().name(),
        paid.topUp().id().text(),
        paid.topUp().status().name());
  }

  record AdvanceJson(@Nullable String to, @Nullable String ndrReason) {}

  /// @param pushes how many the courier sent
  record MovedJson(
      int pushes, String shipmentId, String status, Instant statusAt, @Nullable String ndrReason) {
    static MovedJson of(Moved moved) {
      var s = moved.shipment();
      var reason = s.ndrReason();
      return new MovedJson(
          moved.pushes(),
          s.id().text(),
          s.status().name(),
          s.statusAt(),
          reason == null ? null : reason.name());
    }
  }

  @Post("/shipments/{id}/advance")
  @Status(HttpStatus.OK)
  MovedJson advance(Caller caller, String id, @Body AdvanceJson body) {
    enterDesk(caller);
    var in = new Input();
    var to = in.enumOf("/to", body.to, ShipmentStatus.class);
    var reason =
        body.ndrReason == null ? null : in.enumOf("/ndr_reason", body.ndrReason, NdrReason.class);
    in.check();
    return MovedJson.of(sandbox.advance(caller.company(), read(id), to, reason));
  }

  record WeatherJson(@Nullable String weather) {}

  @Post("/shipments/{id}/weather")
  @Status(HttpStatus.OK)
  MovedJson weather(Caller caller, String id, @Body WeatherJson body) {
    enterDesk(caller);
    var in = new Input();
    var weather = in.enumOf("/weather", body.weather, Weather.class);
    in.check();
    return MovedJson.of(sandbox.weather(caller.company(), read(id), weather));
  }

  record TimeJson(@Nullable Long days, @Nullable Long hours, @Nullable Long minutes) {}

  /// @param nowAt the sandbox courier's time for this company
  record PassedJson(int pushes, Instant nowAt) {}

  @Post("/clock/advance")
  @Status(HttpStatus.OK)
  PassedJson pass(Caller caller, @Body TimeJson body) {
    enterDesk(caller);
    var in = new Input();
    var time =
        Duration.ofDays(in.range("/days", body.days, 0, MOST_DAYS, 0))
            .plusHours(in.range("/hours", body.hours, 0, MOST_DAYS * 24, 0))
            .plusMinutes(in.range("/minutes", body.minutes, 0, MOST_DAYS * 1440, 0));
    in.check();
    var passed = sandbox.pass(caller.company(), time);
    return new PassedJson(passed.pushes(), passed.now());
  }

  record FaultsJson(@Nullable List<@Nullable String> faults) {}

  record QueuedJson(int queued) {}

  @Post("/faults")
  @Status(HttpStatus.OK)
  QueuedJson inject(Caller caller, @Body FaultsJson body) {
    enterDesk(caller);
    var in = new Input();
    var texts = in.list("/faults", body.faults, 1, 100);
    var faults = new ArrayList<Fault>();
    for (int i = 0; i < texts.size(); i++)
      faults.add(in.enumOf("/faults/" + i, texts.get(i), Fault.class));
    in.check();
    sandbox.inject(caller.company(), faults);
    return new QueuedJson(faults.size());
  }

  private void enter(Caller caller) {
    if (caller.mode() != CompanyMode.SANDBOX && !forEveryone) throw new NotFound("page");
  }

  // Whoever may book or change parcels may play with them.
  private void enterDesk(Caller caller) {
    enter(caller);
    boolean mayBook =
        caller.permissions().contains(new Permission(Category.SHIPMENTS, Action.CREATE));
    if (!mayBook) caller.require(Category.SHIPMENTS, Action.UPDATE);
  }

  private static ShipmentId read(String id) {
    return PathId.read(ShipmentId.PREFIX, id, ShipmentId::new, "shipment");
  }
}
