package com.shipcrowd.adapter.rest.discrepancy;

import com.shipcrowd.adapter.rest.AnewEachTime;
import com.shipcrowd.adapter.rest.Caller;
import com.shipcrowd.adapter.rest.Input;
import com.shipcrowd.adapter.rest.PageJson;
import com.shipcrowd.adapter.rest.Paging;
import com.shipcrowd.adapter.rest.PathId;
import com.shipcrowd.adapter.rest.QueryText;
import com.shipcrowd.application.discrepancy.HandleWeightCases;
import com.shipcrowd.application.discrepancy.HandleWeightCases.Said;
import com.shipcrowd.domain.company.Action;
import com.shipcrowd.domain.company.Category;
import com.shipcrowd.domain.discrepancy.DisputeCategory;
import com.shipcrowd.domain.discrepancy.WeightCaseId;
import com.shipcrowd.domain.discrepancy.WeightCaseStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A seller's weight discrepancies.
@Controller("/v1/weight-cases")
final class WeightCaseResource {
  private static final int MOST_IMAGES = 6;

  private final HandleWeightCases cases;

  WeightCaseResource(HandleWeightCases cases) {
    this.cases = cases;
  }

  @Get
  PageJson<WeightCaseJson> list(
      Caller caller, Paging paging, @Nullable @QueryValue("status") String status) {
    caller.require(Category.DISPUTES_CLAIMS, Action.VIEW);
    var rows =
        cases.page(
            caller.company(),
            QueryText.oneOf("status", status, WeightCaseStatus.class),
            paging.after(),
            paging.fetch());
    return PageJson.of(paging, rows, s -> s.weightCase().id(), WeightCaseJson::of);
  }

  @Get("/{id}")
  WeightCaseJson one(Caller caller, String id) {
    caller.require(Category.DISPUTES_CLAIMS, Action.VIEW);
    return WeightCaseJson.of(cases.one(caller.company(), read(id)));
  }

  // Accepting twice is as good as once.
  @AnewEachTime
  @Post("/{id}/accept")
  WeightCaseJson accept(Caller caller, String id) {
    caller.require(Category.DISPUTES_CLAIMS, Action.UPDATE);
    return WeightCaseJson.of(cases.accept(caller.company(), read(id)));
  }

  record NewDisputeJson(
      @Nullable String category,
      @Nullable String remark,
      @Nullable List<@Nullable String> fileIds) {}

  @AnewEachTime
  @Post("/{id}/dispute")
  WeightCaseJson dispute(Caller caller, String id, @Body NewDisputeJson body) {
    caller.require(Category.DISPUTES_CLAIMS, Action.UPDATE);
    var in = new Input();
    var category = in.enumOf("/category", body.category, DisputeCategory.class);
    var remark = in.text("/remark", body.remark, 3, 500);
    var texts = in.list("/file_ids", body.fileIds, 0, MOST_IMAGES);
    var images = new ArrayList<UUID>();
    for (int i = 0; i < texts.size(); i++)
      images.add(in.id("/file_ids/" + i, texts.get(i), WeightCaseJson.ImageId.PREFIX));
    in.check();
    return WeightCaseJson.of(
        cases.dispute(caller.company(), read(id), new Said(category, remark, images)));
  }

  static WeightCaseId read(String id) {
    return PathId.read(WeightCaseId.PREFIX, id, WeightCaseId::new, "weight case");
  }
}
