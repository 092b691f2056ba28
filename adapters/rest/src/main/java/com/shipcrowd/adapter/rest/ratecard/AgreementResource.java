package com.shipcrowd.adapter.rest.ratecard;

import com.shipcrowd.adapter.rest.BodyLimit;
import com.shipcrowd.adapter.rest.Caller;
import com.shipcrowd.adapter.rest.Input;
import com.shipcrowd.adapter.rest.PageJson;
import com.shipcrowd.adapter.rest.Paging;
import com.shipcrowd.adapter.rest.PathId;
import com.shipcrowd.adapter.rest.Refusal;
import com.shipcrowd.adapter.rest.Upload;
import com.shipcrowd.application.Clock;
import com.shipcrowd.application.file.Cells;
import com.shipcrowd.application.file.Shape;
import com.shipcrowd.application.file.Sheets;
import com.shipcrowd.application.ratecard.AgreeOverrides;
import com.shipcrowd.application.ratecard.AgreeOverrides.Agreed;
import com.shipcrowd.application.ratecard.AgreeOverrides.Decision;
import com.shipcrowd.application.ratecard.FollowFuel;
import com.shipcrowd.application.ratecard.KeepRateCards;
import com.shipcrowd.application.ratecard.needs.Agreements.FuelPrice;
import com.shipcrowd.domain.Id;
import com.shipcrowd.domain.company.Action;
import com.shipcrowd.domain.company.Category;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.ratecard.ChargeHead;
import com.shipcrowd.domain.ratecard.PriceOverride;
import com.shipcrowd.domain.ratecard.PriceOverride.Absolute;
import com.shipcrowd.domain.ratecard.PriceOverride.Change;
import com.shipcrowd.domain.ratecard.PriceOverride.Percent;
import com.shipcrowd.domain.ratecard.PriceOverride.Scope;
import com.shipcrowd.domain.ratecard.PriceOverride.Waive;
import com.shipcrowd.domain.ratecard.RateSheet;
import com.shipcrowd.domain.ratecard.Tier;
import com.shipcrowd.domain.zone.Zone;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What companies get on top of the cards: their tier, their overrides; and the diesel prices that surcharges follow.
@Controller("/v1")
final class AgreementResource {
  private static final Shape FUEL =
      new Shape(List.of("month", "average_price"), List.of(), Map.of(), 240);

  private final AgreeOverrides overrides;
  private final FollowFuel fuel;
  private final KeepRateCards cards;
  private final Sheets files;
  private final Clock clock;

  AgreementResource(
      AgreeOverrides overrides, FollowFuel fuel, KeepRateCards cards, Sheets files, Clock clock) {
    this.overrides = overrides;
    this.fuel = fuel;
    this.cards = cards;
    this.files = files;
    this.clock = clock;
  }

  record NewOverrideJson(
      @Nullable String companyId,
      @Nullable String service,
      @Nullable String zone,
      @Nullable String kind,
      @Nullable Long basePaise,
      @Nullable Long stepPaise,
      @Nullable Integer percentBp,
      @Nullable String head,
      @Nullable String effectiveFrom,
      @Nullable String effectiveTo,
      @Nullable String comment) {}

  enum Kind {
    ABSOLUTE,
    PERCENT,
    WAIVE
  }

  record DecisionJson(@Nullable String decision, @Nullable String reason) {}

  record OverrideJson(
      String id,
      String companyId,
      @Nullable String service,
      @Nullable String zone,
      String kind,
      @Nullable Long basePaise,
      @Nullable Long stepPaise,
      @Nullable Integer percentBp,
      String head,
      Instant effectiveFrom,
      @Nullable Instant effectiveTo,
      String state,
      String comment,
      String createdBy,
      @Nullable String decidedBy,
      String reason,
      Instant createdAt,
      @Nullable Instant decidedAt) {
    /// For the seller it is for: who of the platform did what, and why, is the platform's business.
    static OverrideJson shown(Agreed one) {
      return of(
          new Agreed(
              one.id(),
              one.company(),
              one.override(),
              one.state(),
              "",
              "",
              null,
              "",
              one.createdAt(),
              one.decidedAt()));
    }

    static OverrideJson of(Agreed one) {
      var zone = one.override().scope().zone();
      var change = one.override().change();
      return new OverrideJson(
          new OverrideId(one.id()).text(),
          one.company().text(),
          one.override().scope().service(),
          zone == null ? null : zone.name(),
          switch (change) {
            case Absolute _ -> "ABSOLUTE";
            case Percent _ -> "PERCENT";
            case Waive _ -> "WAIVE";
          },
          change instanceof Absolute(var base, _) && base != null ? base.paise() : null,
          change instanceof Absolute(_, var step) && step != null ? step.paise() : null,
          change instanceof Percent(var basisPoints) ? basisPoints : null,
          change.head().name(),
          one.override().from(),
          one.override().to(),
          one.state().name(),
          one.comment(),
          one.createdBy(),
          one.decidedBy(),
          one.reason(),
          one.createdAt(),
          one.decidedAt());
    }
  }

  private record OverrideId(UUID value) implements Id {
    static final String PREFIX = "ovr";

    @Override
    public String prefix() {
      return PREFIX;
    }
  }

  @Post("/price-overrides")
  HttpResponse<OverrideJson> propose(Caller caller, @Body NewOverrideJson body) {
    caller.requirePlatform(Category.RATES_ZONES, Action.CREATE);
    var in = new Input();
    var company = new CompanyId(in.id("/company_id", body.companyId, CompanyId.PREFIX));
    var service = in.optionalText("/service", body.service, 1, 32);
    var zone = body.zone == null ? null : in.enumOf("/zone", body.zone, Zone.class);
    if (zone != null && service == null)
      in.refuse("/zone", "SERVICE_NEEDED", "a zone needs the service it is of");
    var change = change(in, body);
    var from = in.moment("/effective_from", body.effectiveFrom, clock.now());
    var to = in.optionalMoment("/effective_to", body.effectiveTo);
    if (to != null && !to.isAfter(from))
      in.refuse("/effective_to", "EFFECTIVE_DATES_CROSSED", "must lie after effective_from");
    var comment = in.textOrEmpty("/comment", body.comment, 500);
    in.check();
    var proposed =
        overrides.propose(
            company,
            new PriceOverride(new Scope(service, zone), from, to, change),
            comment,
            caller.actor().text());
    return HttpResponse.created(OverrideJson.of(proposed));
  }

  private static Change change(Input in, NewOverrideJson body) {
    var kind = in.enumOf("/kind", body.kind, Kind.class);
    switch (kind) {
      case ABSOLUTE -> {
        if (body.basePaise == null && body.stepPaise == null)
          in.refuse("/base_paise", "REQUIRED", "base_paise or step_paise is required");
        var base = money(in, "/base_paise", body.basePaise);
        return new Absolute(
            base == null && body.stepPaise == null ? Money.ZERO : base,
            money(in, "/step_paise", body.stepPaise));
      }
      case PERCENT -> {
        return new Percent(in.range("/percent_bp", body.percentBp, -10_000, 100_000));
      }
      case WAIVE -> {
        var head = in.enumOf("/head", body.head, ChargeHead.class);
        if (Waive.WAIVABLE.contains(head)) return new Waive(head);
        in.refuse("/head", "NOT_WAIVABLE", "must be one of " + Waive.WAIVABLE);
        return new Waive(ChargeHead.FREIGHT);
      }
    }
    throw new IllegalStateException("all kinds answered");
  }

  private static @Nullable Money money(Input in, String pointer, @Nullable Long paise) {
    return paise == null ? null : new Money(in.range(pointer, paise, 0, RateSheet.DEAREST_PAISE));
  }

  @Get("/price-overrides")
  PageJson<OverrideJson> list(
      Caller caller, Paging paging, @Nullable @QueryValue("company_id") String company) {
    RateCardResource.see(caller, Action.VIEW);
    var of =
        company == null ? null : PathId.read(CompanyId.PREFIX, company, CompanyId::new, "company");
    return PageJson.of(
        paging,
        overrides.page(RateCardResource.seller(caller), of, paging.after(), paging.fetch()),
        one -> new OverrideId(one.id()),
        one ->
            RateCardResource.seller(caller) == null
                ? OverrideJson.of(one)
                : OverrideJson.shown(one));
  }

  @Post("/price-overrides/{id}/decision")
  OverrideJson decide(Caller caller, String id, @Body DecisionJson body) {
    var in = new Input();
    var decision = in.enumOf("/decision", body.decision, Decision.class);
    var reason =
        decision == Decision.REJECT
            ? in.text("/reason", body.reason, 3, 500)
            : in.textOrEmpty("/reason", body.reason, 500);
    in.check();
    caller.requirePlatform(
        Category.RATES_ZONES, decision == Decision.WITHDRAW ? Action.CREATE : Action.APPROVE);
    var override = PathId.read(OverrideId.PREFIX, id, uuid -> uuid, "override");
    return OverrideJson.of(
        overrides.decide(
            override,
            decision,
            reason,
            caller.actor().text(),
            caller.mayOnPlatform(Category.RATES_ZONES, Action.APPROVE)));
  }

  record TierJson(@Nullable String tier) {}

  record TieredJson(String companyId, String tier) {}

  @Put("/admin/companies/{id}/price-tier")
  TieredJson tier(Caller caller, String id, @Body TierJson body) {
    caller.requirePlatform(Category.RATES_ZONES, Action.APPROVE);
    var in = new Input();
    var tier = in.enumOf("/tier", body.tier, Tier.class);
    in.check();
    var company = PathId.read(CompanyId.PREFIX, id, CompanyId::new, "company");
    cards.setTier(company, tier, caller.actor().text());
    return new TieredJson(company.text(), tier.name());
  }

  record FuelPricesJson(List<FuelPriceJson> data) {}

  record FuelPriceJson(
      String month,
      long averagePaise,
      LocalDate effectiveOn,
      String uploadedBy,
      Instant uploadedAt) {
    static FuelPriceJson of(FuelPrice price) {
      return new FuelPriceJson(
          YearMonth.from(price.month()).toString(),
          price.average().paise(),
          price.effectiveOn(),
          price.uploadedBy(),
          price.uploadedAt());
    }
  }

  @Get("/fuel-prices")
  FuelPricesJson fuelPrices(Caller caller) {
    caller.requirePlatform(Category.RATES_ZONES, Action.VIEW);
    return new FuelPricesJson(fuel.prices().stream().map(FuelPriceJson::of).toList());
  }

  @Put("/fuel-prices")
  @Consumes(Upload.CSV)
  @BodyLimit(Upload.LIMIT)
  FuelPricesJson uploadFuelPrices(Caller caller, @Body byte @Nullable [] bytes) {
    caller.requirePlatform(Category.RATES_ZONES, Action.UPDATE);
    if (bytes == null) throw new Refusal("BODY_MISSING", "The call needs a file");
    var rows = new TreeMap<YearMonth, Money>();
    var in = new Input();
    for (var row : files.read(bytes, FUEL).rows()) {
      var cells = new Cells(row);
      var month = month(row.cell("month"));
      if (month == null)
        in.refuse(
            "/rows/" + row.number() + "/month", "MONTH_INVALID", "must be a month like 2026-10");
      var paise = cells.scaled("average_price", 2, 1, 1_000_00);
      if (paise == null)
        in.refuse(
            "/rows/" + row.number() + "/average_price",
            "NUMBER_INVALID",
            "must be rupees from 0.01 to 1000.00 a litre");
      if (month != null && paise != null && rows.put(month, new Money(paise)) != null)
        in.refuse("/rows/" + row.number() + "/month", "MONTH_INVALID", "stands twice");
    }
    in.check();
    fuel.keep(rows, caller.actor().text());
    return fuelPrices(caller);
  }

  private static @Nullable YearMonth month(String text) {
    try {
      var month = YearMonth.parse(text);
      return month.getYear() >= 2000 && month.getYear() <= 2100 ? month : null;
    } catch (DateTimeParseException malformed) {
      return null;
    }
  }
}
