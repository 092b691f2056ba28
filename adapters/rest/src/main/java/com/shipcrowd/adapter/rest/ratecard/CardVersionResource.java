package com.shipcrowd.adapter.rest.ratecard;

import com.shipcrowd.adapter.rest.BodyLimit;
import com.shipcrowd.adapter.rest.Caller;
import com.shipcrowd.adapter.rest.Etag;
import com.shipcrowd.adapter.rest.Input;
import com.shipcrowd.adapter.rest.Refusal;
import com.shipcrowd.adapter.rest.Upload;
import com.shipcrowd.adapter.rest.ratecard.RateCardJson.SheetJson;
import com.shipcrowd.application.Clock;
import com.shipcrowd.application.NotFound;
import com.shipcrowd.application.ratecard.KeepRateCards;
import com.shipcrowd.application.ratecard.KeepRateCards.Step;
import com.shipcrowd.application.ratecard.ReadRateCards;
import com.shipcrowd.application.ratecard.SheetFiles;
import com.shipcrowd.domain.company.Action;
import com.shipcrowd.domain.company.Category;
import com.shipcrowd.domain.company.Role;
import com.shipcrowd.domain.ratecard.CardVersion;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Versions of rate cards, from draft to approval.
@Controller("/v1/rate-cards/{id}/versions")
final class CardVersionResource {
  private final KeepRateCards keep;
  private final ReadRateCards read;
  private final SheetFiles files;
  private final Clock clock;

  CardVersionResource(KeepRateCards keep, ReadRateCards read, SheetFiles files, Clock clock) {
    this.keep = keep;
    this.read = read;
    this.files = files;
    this.clock = clock;
  }

  record NewVersionJson(
      @Nullable String effectiveFrom,
      @Nullable String effectiveTo,
      @Nullable List<@Nullable List<@Nullable String>> records,
      @Nullable Integer copyOf,
      @Nullable String comment) {}

  record ChangedVersionJson(
      @Nullable String effectiveFrom,
      @Nullable String effectiveTo,
      @Nullable Boolean openEnd,
      @Nullable List<@Nullable List<@Nullable String>> records,
      @Nullable String comment) {}

  record StepJson(@Nullable String step, @Nullable String reason, @Nullable String at) {}

  /// What may happen to a version, as it is spelt outside.
  enum StepName {
    SUBMIT,
    APPROVE,
    REJECT,
    WITHDRAW,
    REVISE,
    ACCEPT_BELOW_COST,
    END,
    ARCHIVE
  }

  @Post
  HttpResponse<SheetJson> draft(Caller caller, String id, @Body NewVersionJson body) {
    caller.requirePlatform(Category.RATES_ZONES, Action.CREATE);
    var card = RateCardResource.id(id);
    var in = new Input();
    var from = in.moment("/effective_from", body.effectiveFrom, clock.now());
    var to = in.optionalMoment("/effective_to", body.effectiveTo);
    var comment = in.textOrEmpty("/comment", body.comment, 500);
    var records = RateCardResource.records(in, body.records);
    var copyOf = body.copyOf;
    if (copyOf != null) in.range("/copy_of", copyOf, 1, 100_000);
    if (copyOf != null && records != null)
      in.refuse("/copy_of", "ONE_OF", "give records or copy_of, not both");
    in.check();
    var version =
        keep.draft(
            new KeepRateCards.NewDraft(
                card,
                from,
                to,
                records == null ? null : SheetFiles.of(type(card), records),
                copyOf,
                comment,
                caller.actor().text()));
    var at = URI.create("/v1/rate-cards/" + id + "/versions/" + version.number());
    return answer(HttpResponse.<SheetJson>created(at), version);
  }

  @Get("/{number}")
  HttpResponse<SheetJson> one(Caller caller, String id, String number) {
    RateCardResource.see(caller, Action.VIEW);
    var version = version(caller, id, number);
    var json = SheetJson.of(version, clock.now());
    return HttpResponse.ok(RateCardResource.seller(caller) == null ? json : json.shown())
        .header("ETag", Etag.of(version.revision()));
  }

  @Patch("/{number}")
  HttpResponse<SheetJson> edit(
      Caller caller,
      String id,
      String number,
      @Nullable @Header("If-Match") String ifMatch,
      @Body ChangedVersionJson body) {
    caller.requirePlatform(Category.RATES_ZONES, Action.UPDATE);
    var card = RateCardResource.id(id);
    var in = new Input();
    var from = in.optionalMoment("/effective_from", body.effectiveFrom);
    var to = in.optionalMoment("/effective_to", body.effectiveTo);
    var comment = body.comment == null ? null : in.textOrEmpty("/comment", body.comment, 500);
    var records = RateCardResource.records(in, body.records);
    var openEnd = in.flag(body.openEnd, false);
    if (openEnd && to != null)
      in.refuse("/open_end", "ONE_OF", "give effective_to or open_end, not both");
    in.check();
    return answer(
        HttpResponse.ok(),
        keep.edit(
            new KeepRateCards.Edit(
                card,
                number(number),
                records == null ? null : SheetFiles.of(type(card), records),
                from,
                to,
                openEnd,
                comment,
                Etag.expected(ifMatch),
                caller.actor().text())));
  }

  @Delete("/{number}")
  @Status(HttpStatus.NO_CONTENT)
  void remove(Caller caller, String id, String number) {
    caller.requirePlatform(Category.RATES_ZONES, Action.DELETE);
    keep.deleteVersion(RateCardResource.id(id), number(number), caller.actor().text());
  }

  @Post("/{number}/steps")
  HttpResponse<SheetJson> step(Caller caller, String id, String number, @Body StepJson body) {
    var in = new Input();
    var name = in.enumOf("/step", body.step, StepName.class);
    var reason =
        name == StepName.REJECT
            ? in.text("/reason", body.reason, 3, 500)
            : in.textOrEmpty("/reason", body.reason, 500);
    var end = in.optionalMoment("/at", body.at);
    in.check();
    boolean decides =
        name == StepName.APPROVE
            || name == StepName.REJECT
            || name == StepName.ACCEPT_BELOW_COST
            || name == StepName.END;
    caller.requirePlatform(Category.RATES_ZONES, decides ? Action.APPROVE : Action.UPDATE);
    Step step =
        switch (name) {
          case SUBMIT -> new Step.Submit();
          case APPROVE -> new Step.Approve(caller.platformRole() == Role.PLATFORM_ADMIN);
          case REJECT -> new Step.Reject(reason);
          case WITHDRAW -> new Step.Withdraw();
          case REVISE -> new Step.Revise();
          case ACCEPT_BELOW_COST -> new Step.AcceptBelowCost();
          case END -> new Step.End(end);
          case ARCHIVE -> new Step.Archive();
        };
    return answer(
        HttpResponse.ok(),
        keep.step(RateCardResource.id(id), number(number), step, caller.actor().text()));
  }

  @Get("/{number}/sheet.csv")
  HttpResponse<byte[]> export(Caller caller, String id, String number) {
    RateCardResource.see(caller, Action.EXPORT);
    var version = version(caller, id, number);
    return Upload.download(files.write(version.sheet()), id + "-" + version.number() + ".csv");
  }

  @Put("/{number}/sheet.csv")
  @Consumes(Upload.CSV)
  @BodyLimit(Upload.LIMIT)
  HttpResponse<SheetJson> replace(
      Caller caller,
      String id,
      String number,
      @Nullable @Header("If-Match") String ifMatch,
      @Body byte @Nullable [] bytes) {
    caller.requirePlatform(Category.RATES_ZONES, Action.UPDATE);
    if (bytes == null) throw new Refusal("BODY_MISSING", "The call needs a file");
    var card = RateCardResource.id(id);
    return answer(
        HttpResponse.ok(),
        keep.edit(
            new KeepRateCards.Edit(
                card,
                number(number),
                files.read(type(card), bytes),
                null,
                null,
                false,
                null,
                Etag.expected(ifMatch),
                caller.actor().text())));
  }

  private com.shipcrowd.domain.ratecard.CardType type(com.shipcrowd.domain.ratecard.RateCardId id) {
    return read.one(null, id).orElseThrow(() -> new NotFound("rate card")).card().type();
  }

  private CardVersion version(Caller caller, String id, String number) {
    int wanted = number(number);
    return read
        .one(RateCardResource.seller(caller), RateCardResource.id(id))
        .orElseThrow(() -> new NotFound("rate card"))
        .versions()
        .stream()
        .filter(v -> v.number() == wanted)
        .findFirst()
        .orElseThrow(() -> new NotFound("version"));
  }

  private HttpResponse<SheetJson> answer(
      MutableHttpResponse<SheetJson> response, CardVersion version) {
    return response
        .body(SheetJson.of(version, clock.now()))
        .header("ETag", Etag.of(version.revision()));
  }

  // A number that is none names nothing.
  private static int number(String text) {
    if (!text.matches("[1-9][0-9]{0,5}")) throw new NotFound("version");
    return Integer.parseInt(text);
  }
}
