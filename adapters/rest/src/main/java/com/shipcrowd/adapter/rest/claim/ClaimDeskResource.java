package com.shipcrowd.adapter.rest.claim;

import com.shipcrowd.adapter.rest.AnewEachTime;
import com.shipcrowd.adapter.rest.Caller;
import com.shipcrowd.adapter.rest.Input;
import com.shipcrowd.adapter.rest.PageJson;
import com.shipcrowd.adapter.rest.Paging;
import com.shipcrowd.adapter.rest.QueryText;
import com.shipcrowd.application.claim.HandleClaims;
import com.shipcrowd.domain.claim.ClaimStatus;
import com.shipcrowd.domain.company.Action;
import com.shipcrowd.domain.company.Category;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import org.jspecify.annotations.Nullable;

/// Claims of all sellers, for platform staff.
@Controller("/v1/finance/claims")
final class ClaimDeskResource {
  private final HandleClaims claims;

  ClaimDeskResource(HandleClaims claims) {
    this.claims = claims;
  }

  @Get
  PageJson<ClaimJson> list(
      Caller caller, Paging paging, @Nullable @QueryValue("status") String status) {
    caller.requirePlatform(Category.DISPUTES_CLAIMS, Action.VIEW);
    var rows =
        claims.page(
            null,
            QueryText.oneOf("status", status, ClaimStatus.class),
            paging.after(),
            paging.fetch());
    return PageJson.of(paging, rows, s -> s.claim().id(), ClaimJson::forStaff);
  }

  @Get("/{id}")
  ClaimJson one(Caller caller, String id) {
    caller.requirePlatform(Category.DISPUTES_CLAIMS, Action.VIEW);
    return ClaimJson.forStaff(claims.one(null, ClaimResource.read(id)));
  }

  // Each of these says again what is so already.
  @AnewEachTime
  @Post("/{id}/submit")
  ClaimJson submit(Caller caller, String id, @Body ClaimResource.PapersJson body) {
    caller.requirePlatform(Category.DISPUTES_CLAIMS, Action.UPDATE);
    return ClaimJson.forStaff(
        claims.submit(
            null, ClaimResource.read(id), ClaimResource.papers(body), caller.actor().text()));
  }

  record ClaimDecisionJson(@Nullable String outcome, @Nullable String note) {}

  /// What a person may decide.
  enum Outcome {
    APPROVED,
    REJECTED
  }

  @AnewEachTime
  @Post("/{id}/decision")
  ClaimJson decide(Caller caller, String id, @Body ClaimDecisionJson body) {
    caller.requirePlatform(Category.DISPUTES_CLAIMS, Action.APPROVE);
    var in = new Input();
    var outcome = in.enumOf("/outcome", body.outcome, Outcome.class);
    var note = in.text("/note", body.note, 3, 500);
    in.check();
    return ClaimJson.forStaff(
        claims.decide(
            ClaimResource.read(id), outcome == Outcome.APPROVED, note, caller.actor().text()));
  }

  record RecoveryJson(@Nullable String how) {}

  @AnewEachTime
  @Post("/{id}/recovery")
  ClaimJson recover(Caller caller, String id, @Body RecoveryJson body) {
    caller.requirePlatform(Category.DISPUTES_CLAIMS, Action.APPROVE);
    var in = new Input();
    var how = in.enumOf("/how", body.how, HandleClaims.Settled.class);
    in.check();
    return ClaimJson.forStaff(claims.recovered(ClaimResource.read(id), how));
  }
}
