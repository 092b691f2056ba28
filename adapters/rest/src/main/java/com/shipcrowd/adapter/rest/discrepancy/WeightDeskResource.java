package com.shipcrowd.adapter.rest.discrepancy;

import com.shipcrowd.adapter.rest.AnewEachTime;
import com.shipcrowd.adapter.rest.BodyLimit;
import com.shipcrowd.adapter.rest.Caller;
import com.shipcrowd.adapter.rest.Input;
import com.shipcrowd.adapter.rest.JobJson;
import com.shipcrowd.adapter.rest.PageJson;
import com.shipcrowd.adapter.rest.Paging;
import com.shipcrowd.adapter.rest.PathId;
import com.shipcrowd.adapter.rest.QueryText;
import com.shipcrowd.adapter.rest.Upload;
import com.shipcrowd.application.discrepancy.HandleWeightCases;
import com.shipcrowd.application.discrepancy.WeightFileJob;
import com.shipcrowd.application.job.SubmitFile;
import com.shipcrowd.domain.company.Action;
import com.shipcrowd.domain.company.Category;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.discrepancy.WeightCaseStatus;
import com.shipcrowd.domain.discrepancy.WeightFreeze;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Weight discrepancies of all sellers, for platform staff: courier files, proofs, decisions, agreed weights.
@Controller("/v1/finance")
final class WeightDeskResource {
  private static final int HEAVIEST = 50_000_000;

  private final HandleWeightCases cases;
  private final SubmitFile submit;

  WeightDeskResource(HandleWeightCases cases, SubmitFile submit) {
    this.cases = cases;
    this.submit = submit;
  }

  @BodyLimit(Upload.LIMIT)
  @Post(value = "/courier-weights", consumes = Upload.CSV)
  HttpResponse<JobJson> upload(
      Caller caller,
      @Nullable @Body byte[] body,
      @QueryValue(defaultValue = "false") boolean force) {
    caller.requirePlatform(Category.DISPUTES_CLAIMS, Action.UPDATE);
    return Upload.taken(
        submit,
        caller,
        null,
        WeightFileJob.NAME,
        null,
        Map.of(),
        "courier-weights.csv",
        body,
        force);
  }

  @Get("/weight-cases")
  PageJson<WeightCaseJson> list(
      Caller caller, Paging paging, @Nullable @QueryValue("status") String status) {
    caller.requirePlatform(Category.DISPUTES_CLAIMS, Action.VIEW);
    var rows =
        cases.page(
            null,
            QueryText.oneOf("status", status, WeightCaseStatus.class),
            paging.after(),
            paging.fetch());
    return PageJson.of(paging, rows, s -> s.weightCase().id(), WeightCaseJson::of);
  }

  record ProofJson(@Nullable String proof) {}

  @AnewEachTime
  @Post("/weight-cases/{id}/proof")
  WeightCaseJson proof(Caller caller, String id, @Body ProofJson body) {
    caller.requirePlatform(Category.DISPUTES_CLAIMS, Action.UPDATE);
    var in = new Input();
    var proof = in.text("/proof", body.proof, 3, 1000);
    in.check();
    return WeightCaseJson.of(cases.answered(WeightCaseResource.read(id), proof));
  }

  record DecisionJson(@Nullable String outcome, @Nullable Long weightG, @Nullable String note) {}

  /// What a person may decide.
  enum Outcome {
    WON,
    LOST,
    PARTIAL
  }

  @AnewEachTime
  @Post("/weight-cases/{id}/decision")
  WeightCaseJson decide(Caller caller, String id, @Body DecisionJson body) {
    caller.requirePlatform(Category.DISPUTES_CLAIMS, Action.UPDATE);
    var in = new Input();
    var outcome = in.enumOf("/outcome", body.outcome, Outcome.class);
    var note = in.text("/note", body.note, 3, 500);
    Integer grams =
        outcome == Outcome.PARTIAL ? (int) in.range("/weight_g", body.weightG, 1, HEAVIEST) : null;
    if (outcome != Outcome.PARTIAL && body.weightG != null)
      in.refuse("/weight_g", "NOT_ALLOWED", "only PARTIAL has a weight");
    in.check();
    return WeightCaseJson.of(
        cases.decide(
            WeightCaseResource.read(id), WeightCaseStatus.valueOf(outcome.name()), grams, note));
  }

  record FreezeJson(String sku, int weightG) {
    static FreezeJson of(WeightFreeze f) {
      return new FreezeJson(f.sku(), f.grams());
    }
  }

  record FreezesJson(List<FreezeJson> data) {}

  record NewFreezeJson(@Nullable String sku, @Nullable Long weightG) {}

  @Get("/companies/{id}/weight-freezes")
  FreezesJson freezes(Caller caller, String id) {
    caller.requirePlatform(Category.DISPUTES_CLAIMS, Action.VIEW);
    return shown(company(id));
  }

  @Put("/companies/{id}/weight-freezes")
  FreezesJson freeze(Caller caller, String id, @Body NewFreezeJson body) {
    caller.requirePlatform(Category.DISPUTES_CLAIMS, Action.UPDATE);
    var in = new Input();
    var sku = in.text("/sku", body.sku, 1, 60);
    Integer grams =
        body.weightG == null ? null : (int) in.range("/weight_g", body.weightG, 1, HEAVIEST);
    in.check();
    cases.freeze(company(id), sku, grams, caller.actor().text());
    return shown(company(id));
  }

  record TermsJson(boolean passOnLowerWeight) {}

  record NewTermsJson(@Nullable Boolean passOnLowerWeight) {}

  @Get("/companies/{id}/weight-terms")
  TermsJson terms(Caller caller, String id) {
    caller.requirePlatform(Category.DISPUTES_CLAIMS, Action.VIEW);
    return new TermsJson(cases.passesOn(company(id)));
  }

  @Put("/companies/{id}/weight-terms")
  TermsJson keepTerms(Caller caller, String id, @Body NewTermsJson body) {
    caller.requirePlatform(Category.DISPUTES_CLAIMS, Action.UPDATE);
    var in = new Input();
    if (body.passOnLowerWeight == null)
      in.refuse("/pass_on_lower_weight", "REQUIRED", "true or false");
    in.check();
    cases.passOn(company(id), Boolean.TRUE.equals(body.passOnLowerWeight), caller.actor().text());
    return new TermsJson(cases.passesOn(company(id)));
  }

  private FreezesJson shown(CompanyId company) {
    return new FreezesJson(cases.freezes(company).stream().map(FreezeJson::of).toList());
  }

  private static CompanyId company(String id) {
    return PathId.read(CompanyId.PREFIX, id, CompanyId::new, "company");
  }
}
