package com.shipcrowd.adapter.rest.claim;

import com.shipcrowd.adapter.rest.AnewEachTime;
import com.shipcrowd.adapter.rest.Caller;
import com.shipcrowd.adapter.rest.Input;
import com.shipcrowd.adapter.rest.PageJson;
import com.shipcrowd.adapter.rest.Paging;
import com.shipcrowd.adapter.rest.PathId;
import com.shipcrowd.adapter.rest.QueryText;
import com.shipcrowd.application.claim.HandleClaims;
import com.shipcrowd.domain.claim.ClaimId;
import com.shipcrowd.domain.claim.ClaimStatus;
import com.shipcrowd.domain.company.Action;
import com.shipcrowd.domain.company.Category;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A seller's claims.
@Controller("/v1/claims")
final class ClaimResource {
  private static final int MOST_PAPERS = 10;

  private final HandleClaims claims;

  ClaimResource(HandleClaims claims) {
    this.claims = claims;
  }

  @Get
  PageJson<ClaimJson> list(
      Caller caller, Paging paging, @Nullable @QueryValue("status") String status) {
    caller.require(Category.DISPUTES_CLAIMS, Action.VIEW);
    var rows =
        claims.page(
            caller.company(),
            QueryText.oneOf("status", status, ClaimStatus.class),
            paging.after(),
            paging.fetch());
    return PageJson.of(paging, rows, s -> s.claim().id(), ClaimJson::forSeller);
  }

  @Get("/{id}")
  ClaimJson one(Caller caller, String id) {
    caller.require(Category.DISPUTES_CLAIMS, Action.VIEW);
    return ClaimJson.forSeller(claims.one(caller.company(), read(id)));
  }

  record PapersJson(@Nullable List<@Nullable String> fileIds) {}

  // Asking twice is as good as once.
  @AnewEachTime
  @Post("/{id}/submit")
  ClaimJson submit(Caller caller, String id, @Body PapersJson body) {
    caller.require(Category.DISPUTES_CLAIMS, Action.UPDATE);
    return ClaimJson.forSeller(
        claims.submit(caller.company(), read(id), papers(body), caller.actor().text()));
  }

  static List<UUID> papers(PapersJson body) {
    var in = new Input();
    var texts = in.list("/file_ids", body.fileIds, 0, MOST_PAPERS);
    var papers = new ArrayList<UUID>();
    for (int i = 0; i < texts.size(); i++)
      papers.add(in.id("/file_ids/" + i, texts.get(i), ClaimJson.PaperId.PREFIX));
    in.check();
    return papers;
  }

  static ClaimId read(String id) {
    return PathId.read(ClaimId.PREFIX, id, ClaimId::new, "claim");
  }
}
