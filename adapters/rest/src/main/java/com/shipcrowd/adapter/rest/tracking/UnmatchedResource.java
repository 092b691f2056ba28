package com.shipcrowd.adapter.rest.tracking;

import com.shipcrowd.adapter.rest.AnewEachTime;
import com.shipcrowd.adapter.rest.Caller;
import com.shipcrowd.adapter.rest.Input;
import com.shipcrowd.adapter.rest.PageJson;
import com.shipcrowd.adapter.rest.Paging;
import com.shipcrowd.adapter.rest.PathId;
import com.shipcrowd.adapter.rest.QueryText;
import com.shipcrowd.application.tracking.MendTracking;
import com.shipcrowd.application.tracking.MendTracking.Parked;
import com.shipcrowd.application.tracking.MendTracking.UnknownCode;
import com.shipcrowd.application.tracking.PushId;
import com.shipcrowd.domain.company.Action;
import com.shipcrowd.domain.company.Category;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What couriers told and nobody understood, for platform staff.
@Controller("/v1/admin/tracking/unmatched")
final class UnmatchedResource {
  private final MendTracking tracking;

  UnmatchedResource(MendTracking tracking) {
    this.tracking = tracking;
  }

  record ParkedJson(
      String id,
      String courier,
      @Nullable String accountId,
      Instant receivedAt,
      int tries,
      String note,
      int bytes) {
    static ParkedJson of(Parked p) {
      var account = p.account();
      return new ParkedJson(
          p.id().text(),
          p.courier(),
          account == null ? null : account.text(),
          p.receivedAt(),
          p.tries(),
          p.note(),
          p.bytes());
    }
  }

  @Get
  PageJson<ParkedJson> parked(
      Caller caller, Paging paging, @Nullable @QueryValue("courier") String courier) {
    caller.requirePlatform(Category.SHIPMENTS, Action.VIEW);
    var rows =
        tracking.parked(QueryText.text("courier", courier, 40), paging.after(), paging.fetch());
    return PageJson.of(paging, rows, Parked::id, ParkedJson::of);
  }

  record CodeJson(
      String courier, String code, long scans, Instant firstAt, Instant lastAt, String remark) {
    static CodeJson of(UnknownCode c) {
      return new CodeJson(c.courier(), c.code(), c.scans(), c.firstAt(), c.lastAt(), c.remark());
    }
  }

  record CodesJson(List<CodeJson> data) {}

  @Get("/codes")
  CodesJson codes(Caller caller, @Nullable @QueryValue("courier") String courier) {
    caller.requirePlatform(Category.SHIPMENTS, Action.VIEW);
    return new CodesJson(
        tracking.unknownCodes(QueryText.text("courier", courier, 40)).stream()
            .map(CodeJson::of)
            .toList());
  }

  record WokenJson(int pushes) {}

  // Twice is as good as once: what was taken in changes nothing any more.
  @AnewEachTime
  @Post("/{id}/replay")
  WokenJson replay(Caller caller, String id) {
    caller.requirePlatform(Category.SHIPMENTS, Action.UPDATE);
    tracking.replay(PathId.read(PushId.PREFIX, id, PushId::new, "parked push"));
    return new WokenJson(1);
  }

  record WhoseJson(@Nullable String courier) {}

  @AnewEachTime
  @Post("/replay")
  WokenJson replayAll(Caller caller, @Body WhoseJson body) {
    caller.requirePlatform(Category.SHIPMENTS, Action.UPDATE);
    var in = new Input();
    var courier = in.text("/courier", body.courier, 2, 40);
    in.check();
    return new WokenJson(tracking.replayParked(courier));
  }
}
