package com.shipcrowd.adapter.rest.tracking;

import com.shipcrowd.adapter.rest.AnewEachTime;
import com.shipcrowd.adapter.rest.Caller;
import com.shipcrowd.adapter.rest.Input;
import com.shipcrowd.application.tracking.Mapping;
import com.shipcrowd.application.tracking.MendTracking;
import com.shipcrowd.domain.company.Action;
import com.shipcrowd.domain.company.Category;
import com.shipcrowd.domain.shipment.NdrReason;
import com.shipcrowd.domain.shipment.ShipmentStatus;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What couriers' codes mean where no adapter knows them, for platform staff.
@Controller("/v1/admin/tracking/mappings")
final class MappingResource {
  // These are ours to say, not a courier's.
  private static final Set<ShipmentStatus> OURS =
      EnumSet.of(
          ShipmentStatus.CREATED,
          ShipmentStatus.BOOKING_FAILED,
          ShipmentStatus.CANCEL_REQUESTED,
          ShipmentStatus.RVP_CREATED);

  private static final Set<ShipmentStatus> FAILED =
      EnumSet.of(ShipmentStatus.UNDELIVERED, ShipmentStatus.RTO_UNDELIVERED);

  private final MendTracking tracking;

  MappingResource(MendTracking tracking) {
    this.tracking = tracking;
  }

  record MappingJson(
      String courier,
      String code,
      String status,
      @Nullable String reason,
      String note,
      String changedBy,
      Instant changedAt) {
    static MappingJson of(Mapping m) {
      var reason = m.reason();
      return new MappingJson(
          m.courier(),
          m.code(),
          m.status().name(),
          reason == null ? null : reason.name(),
          m.note(),
          m.actor(),
          m.changedAt());
    }
  }

  record MappingsJson(List<MappingJson> data) {}

  @Get
  MappingsJson list(Caller caller) {
    caller.requirePlatform(Category.SHIPMENTS, Action.VIEW);
    return new MappingsJson(tracking.mappings().stream().map(MappingJson::of).toList());
  }

  record NewMappingJson(
      @Nullable String courier,
      @Nullable String code,
      @Nullable String status,
      @Nullable String reason,
      @Nullable String note) {}

  @Put
  MappingJson map(Caller caller, @Body NewMappingJson body) {
    caller.requirePlatform(Category.SHIPMENTS, Action.UPDATE);
    var in = new Input();
    var status = in.enumOf("/status", body.status, ShipmentStatus.class);
    if (body.status != null && OURS.contains(status))
      in.refuse("/status", "NOT_ALLOWED", "is ours to say, not a courier's");
    NdrReason reason = null;
    if (FAILED.contains(status)) reason = in.enumOf("/reason", body.reason, NdrReason.class);
    else if (body.reason != null)
      in.refuse("/reason", "NOT_ALLOWED", "goes with a failed attempt only");
    var wanted =
        new MendTracking.Wanted(
            in.text("/courier", body.courier, 2, 40),
            in.text("/code", body.code, 1, 120),
            status,
            reason,
            in.textOrEmpty("/note", body.note, 200),
            caller.actor().text());
    in.check();
    return MappingJson.of(tracking.map(wanted));
  }

  record CodeOfJson(@Nullable String courier, @Nullable String code) {}

  // A code may hold any character, so it does not stand in an address.
  @AnewEachTime
  @Post("/remove")
  @Status(HttpStatus.NO_CONTENT)
  void remove(Caller caller, @Body CodeOfJson body) {
    caller.requirePlatform(Category.SHIPMENTS, Action.UPDATE);
    var in = new Input();
    var courier = in.text("/courier", body.courier, 2, 40);
    var code = in.text("/code", body.code, 1, 120);
    in.check();
    tracking.unmap(courier, code);
  }

  record ReplayedJson(int scans, int unplaced) {}

  // Twice is as good as once: a scan counts once.
  @AnewEachTime
  @Post("/replay")
  ReplayedJson replay(Caller caller, @Body CodeOfJson body) {
    caller.requirePlatform(Category.SHIPMENTS, Action.UPDATE);
    var in = new Input();
    var courier = in.text("/courier", body.courier, 2, 40);
    var code = in.text("/code", body.code, 1, 120);
    in.check();
    var done = tracking.replayCode(courier, code);
    return new ReplayedJson(done.scans(), done.unplaced());
  }
}
