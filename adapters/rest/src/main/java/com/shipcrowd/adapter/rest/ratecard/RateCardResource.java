package com.shipcrowd.adapter.rest.ratecard;

import com.shipcrowd.adapter.rest.Caller;
import com.shipcrowd.adapter.rest.Input;
import com.shipcrowd.adapter.rest.PageJson;
import com.shipcrowd.adapter.rest.Paging;
import com.shipcrowd.adapter.rest.PathId;
import com.shipcrowd.adapter.rest.QueryText;
import com.shipcrowd.application.Clock;
import com.shipcrowd.application.NotFound;
import com.shipcrowd.application.ratecard.KeepRateCards;
import com.shipcrowd.application.ratecard.ReadRateCards;
import com.shipcrowd.application.ratecard.SheetFiles;
import com.shipcrowd.application.ratecard.needs.RateCards;
import com.shipcrowd.domain.company.Action;
import com.shipcrowd.domain.company.Category;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.courier.CourierAccountId;
import com.shipcrowd.domain.ratecard.CardDirection;
import com.shipcrowd.domain.ratecard.CardScope;
import com.shipcrowd.domain.ratecard.CardType;
import com.shipcrowd.domain.ratecard.CardVersionState;
import com.shipcrowd.domain.ratecard.RateCardId;
import com.shipcrowd.domain.ratecard.RateSheet;
import com.shipcrowd.domain.ratecard.Tier;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Price lists: platform staff makes them, sellers see those that price for them.
@Controller("/v1/rate-cards")
final class RateCardResource {
  private static final int MOST_PRIORITY = 1_000;

  private final KeepRateCards keep;
  private final ReadRateCards read;
  private final Clock clock;

  RateCardResource(KeepRateCards keep, ReadRateCards read, Clock clock) {
    this.keep = keep;
    this.read = read;
    this.clock = clock;
  }

  record NewCardJson(
      @Nullable String name,
      @Nullable String type,
      @Nullable String scope,
      @Nullable String tier,
      @Nullable String companyId,
      @Nullable Integer priority,
      @Nullable String accountId,
      @Nullable String effectiveFrom,
      @Nullable String effectiveTo,
      @Nullable List<@Nullable List<@Nullable String>> records,
      @Nullable String copyOf,
      @Nullable String comment) {}

  /// Whom a card is for, as it is spelt outside.
  enum ScopeKind {
    STANDARD,
    TIER,
    COMPANY,
    ACCOUNT
  }

  record EventJson(
      String event, @Nullable Integer number, String actor, String comment, Instant at) {}

  record DiffJson(int from, int to, List<ChangeJson> changes) {}

  record ChangeJson(
      String service, String line, String zone, @Nullable String before, @Nullable String after) {}

  @Post
  HttpResponse<RateCardJson> create(Caller caller, @Body NewCardJson body) {
    caller.requirePlatform(Category.RATES_ZONES, Action.CREATE);
    var in = new Input();
    var name = in.text("/name", body.name, 3, 80);
    var type = in.enumOf("/type", body.type, CardType.class);
    var scope = scope(in, body);
    var from = in.moment("/effective_from", body.effectiveFrom, clock.now());
    var to = in.optionalMoment("/effective_to", body.effectiveTo);
    var comment = in.textOrEmpty("/comment", body.comment, 500);
    var copyOf = in.optionalId("/copy_of", body.copyOf, RateCardId.PREFIX);
    var records = records(in, body.records);
    if (copyOf != null && records != null)
      in.refuse("/copy_of", "ONE_OF", "give records or copy_of, not both");
    in.check();
    var made =
        keep.create(
            new KeepRateCards.NewCard(
                name,
                type,
                scope,
                from,
                to,
                records == null ? null : SheetFiles.of(type, records),
                copyOf == null ? null : new RateCardId(copyOf),
                comment,
                caller.actor().text()));
    return HttpResponse.<RateCardJson>created(
            URI.create("/v1/rate-cards/" + made.card().id().text()))
        .body(RateCardJson.of(made.card(), List.of(made.version()), clock.now()));
  }

  /// Cells of records: at most 64 a record and 200 characters each; null when there are none.
  static @Nullable List<List<String>> records(
      Input in, @Nullable List<@Nullable List<@Nullable String>> records) {
    if (records == null) return null;
    var rows = in.list("/records", records, 0, RateSheet.MOST_RECORDS);
    for (int i = 0; i < rows.size(); i++) {
      for (var cell : in.list("/records/" + i, rows.get(i), 1, 64)) {
        in.textOrEmpty("/records/" + i, cell, 200);
      }
    }
    return rows.stream()
        .map(row -> row.stream().map(cell -> cell == null ? "" : cell).toList())
        .toList();
  }

  private static CardScope scope(Input in, NewCardJson body) {
    return switch (in.enumOf("/scope", body.scope, ScopeKind.class)) {
      case STANDARD -> new CardScope.Standard();
      case TIER -> new CardScope.OfTier(in.enumOf("/tier", body.tier, Tier.class));
      case COMPANY ->
          new CardScope.OfCompany(
              new CompanyId(in.id("/company_id", body.companyId, CompanyId.PREFIX)),
              in.range("/priority", body.priority == null ? 0 : body.priority, 0, MOST_PRIORITY));
      case ACCOUNT ->
          new CardScope.OfAccount(
              new CourierAccountId(in.id("/account_id", body.accountId, CourierAccountId.PREFIX)));
    };
  }

  @Get
  PageJson<RateCardJson> list(
      Caller caller,
      Paging paging,
      @Nullable @QueryValue String type,
      @Nullable @QueryValue String direction,
      @Nullable @QueryValue String status,
      @Nullable @QueryValue("effective_at") String effectiveAt,
      @Nullable @QueryValue("company_id") String company,
      @Nullable @QueryValue String archived) {
    see(caller, Action.VIEW);
    var filter =
        new RateCards.Filter(
            QueryText.oneOf("type", type, CardType.class),
            QueryText.oneOf("direction", direction, CardDirection.class),
            company == null
                ? null
                : PathId.read(CompanyId.PREFIX, company, CompanyId::new, "company"),
            QueryText.oneOf("status", status, CardVersionState.class),
            QueryText.instant("effective_at", effectiveAt),
            "true".equals(QueryText.text("archived", archived, 5)));
    var now = clock.now();
    return PageJson.of(
        paging,
        read.page(seller(caller), filter, paging.after(), paging.fetch()),
        shown -> shown.card().id(),
        shown -> json(caller, shown, now));
  }

  @Get("/{id}")
  RateCardJson one(Caller caller, String id) {
    see(caller, Action.VIEW);
    var shown = read.one(seller(caller), id(id)).orElseThrow(() -> new NotFound("rate card"));
    return json(caller, shown, clock.now());
  }

  @Get("/{id}/history")
  PageJson<EventJson> history(Caller caller, Paging paging, String id) {
    caller.requirePlatform(Category.RATES_ZONES, Action.VIEW);
    return PageJson.of(
        paging,
        read.history(id(id), paging.after(), paging.fetch()),
        event -> new EventId(event.id()),
        event ->
            new EventJson(
                event.event(), event.number(), event.actor(), event.comment(), event.at()));
  }

  // Events have no outside name; only the cursor needs one.
  private record EventId(UUID value) implements com.shipcrowd.domain.Id {
    @Override
    public String prefix() {
      return "rce";
    }
  }

  @Get("/{id}/diff")
  DiffJson diff(
      Caller caller,
      String id,
      @Nullable @QueryValue String from,
      @Nullable @QueryValue String to) {
    see(caller, Action.VIEW);
    int before = QueryText.number("from", from, 1, 100_000, 1);
    int after = QueryText.number("to", to, 1, 100_000, before + 1);
    return new DiffJson(
        before,
        after,
        read.diff(seller(caller), id(id), before, after).stream()
            .map(
                c ->
                    new ChangeJson(
                        c.cell().service(),
                        c.cell().line(),
                        c.cell().zone(),
                        c.before(),
                        c.after()))
            .toList());
  }

  @Post("/{id}/archive")
  RateCardJson archive(Caller caller, String id) {
    caller.requirePlatform(Category.RATES_ZONES, Action.UPDATE);
    var card = keep.archive(id(id), caller.actor().text());
    return RateCardJson.of(card, List.of(), clock.now());
  }

  @Delete("/{id}")
  @Status(HttpStatus.NO_CONTENT)
  void remove(Caller caller, String id) {
    caller.requirePlatform(Category.RATES_ZONES, Action.DELETE);
    keep.delete(id(id), caller.actor().text());
  }

  private static RateCardJson json(Caller caller, ReadRateCards.Shown shown, Instant now) {
    var json = RateCardJson.of(shown.card(), shown.versions(), now);
    return seller(caller) == null ? json : json.shown();
  }

  /// Staff sees by its role on the platform, whatever company it belongs to; everybody else by the role in the company.
  ///
  /// @throws com.shipcrowd.domain.company.PermissionDenied when the right is missing
  static void see(Caller caller, Action action) {
    if (caller.platformRole() == null) caller.require(Category.RATES_ZONES, action);
    else caller.requirePlatform(Category.RATES_ZONES, action);
  }

  /// Whose view: null for staff that looks after prices.
  static @Nullable CompanyId seller(Caller caller) {
    return caller.platformRole() == null ? caller.company() : null;
  }

  static RateCardId id(String text) {
    return PathId.read(RateCardId.PREFIX, text, RateCardId::new, "rate card");
  }
}
