package com.shipcrowd.adapter.rest.pickup;

import com.shipcrowd.adapter.rest.Caller;
import com.shipcrowd.adapter.rest.Input;
import com.shipcrowd.adapter.rest.PageJson;
import com.shipcrowd.adapter.rest.Paging;
import com.shipcrowd.adapter.rest.PathId;
import com.shipcrowd.application.NotFound;
import com.shipcrowd.application.pickup.SchedulePickups;
import com.shipcrowd.domain.company.Action;
import com.shipcrowd.domain.company.Category;
import com.shipcrowd.domain.pickup.Pickup;
import com.shipcrowd.domain.pickup.PickupId;
import com.shipcrowd.domain.pickup.PickupState;
import com.shipcrowd.domain.shipment.ShipmentId;
import com.shipcrowd.domain.warehouse.WarehouseId;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Asking couriers to collect.
@Controller("/v1/pickups")
final class PickupResource {
  private static final LocalTime USUALLY_FROM = LocalTime.of(14, 0);
  private static final LocalDate STAND_IN = LocalDate.EPOCH;

  private final SchedulePickups pickups;

  PickupResource(SchedulePickups pickups) {
    this.pickups = pickups;
  }

  record NewPickupJson(
      @Nullable String warehouseId,
      @Nullable String courier,
      @Nullable List<@Nullable String> shipmentIds,
      @Nullable String pickupOn,
      @Nullable String from) {}

  record NewDayJson(@Nullable String pickupOn, @Nullable String from) {}

  record PickupJson(
      String id,
      String warehouseId,
      String courier,
      String pickupOn,
      String from,
      String status,
      @Nullable String token,
      @Nullable String courierWords,
      int attempt,
      List<String> shipmentIds,
      Instant createdAt) {
    static PickupJson of(Pickup p) {
      return new PickupJson(
          p.id().text(),
          new WarehouseId(p.warehouse()).text(),
          p.courier(),
          p.on().toString(),
          p.from().toString(),
          p.state().name(),
          p.token().isEmpty() ? null : p.token(),
          p.words().isEmpty() ? null : p.words(),
          p.attempt(),
          p.shipments().stream().map(ShipmentId::text).toList(),
          p.createdAt());
    }
  }

  @Post
  HttpResponse<PickupJson> ask(Caller caller, @Body NewPickupJson body) {
    caller.require(Category.SHIPMENTS, Action.UPDATE);
    var in = new Input();
    var warehouse = in.id("/warehouse_id", body.warehouseId, WarehouseId.PREFIX);
    var courier = in.optionalText("/courier", body.courier, 2, 40);
    var ids = new LinkedHashSet<ShipmentId>();
    if (body.shipmentIds != null) {
      var texts = in.list("/shipment_ids", body.shipmentIds, 1, 500);
      for (int i = 0; i < texts.size(); i++)
        ids.add(new ShipmentId(in.id("/shipment_ids/" + i, texts.get(i), ShipmentId.PREFIX)));
    }
    if ((courier == null) == (body.shipmentIds == null))
      in.refuse("/courier", "ONE_OF", "give the courier or the shipment_ids");
    var on = day(in, body.pickupOn);
    var from = in.time("/from", body.from, USUALLY_FROM);
    in.check();
    var pickup =
        pickups.handle(
            new SchedulePickups.Command(
                caller.company(),
                new WarehouseId(warehouse),
                courier,
                List.copyOf(ids),
                on,
                from,
                caller.actor().text()));
    return pickup.state() == PickupState.SCHEDULED
        ? HttpResponse.created(
            PickupJson.of(pickup), URI.create("/v1/pickups/" + pickup.id().text()))
        : HttpResponse.<PickupJson>accepted().body(PickupJson.of(pickup));
  }

  private static LocalDate day(Input in, @Nullable String text) {
    if (text == null) in.refuse("/pickup_on", "REQUIRED", "is required");
    var day = in.optionalDay("/pickup_on", text);
    return day == null ? STAND_IN : day;
  }

  @Get
  PageJson<PickupJson> list(Caller caller, Paging paging) {
    caller.require(Category.SHIPMENTS, Action.VIEW);
    var rows = pickups.page(caller.company(), paging.after(), paging.fetch());
    return PageJson.of(paging, rows, Pickup::id, PickupJson::of);
  }

  @Get("/{id}")
  PickupJson one(Caller caller, String id) {
    caller.require(Category.SHIPMENTS, Action.VIEW);
    return pickups
        .find(caller.company(), read(id))
        .map(PickupJson::of)
        .orElseThrow(() -> new NotFound("pickup"));
  }

  @Post("/{id}/reschedule")
  HttpResponse<PickupJson> reschedule(Caller caller, String id, @Body NewDayJson body) {
    caller.require(Category.SHIPMENTS, Action.UPDATE);
    var in = new Input();
    var on = day(in, body.pickupOn);
    var from = body.from == null ? null : in.time("/from", body.from, USUALLY_FROM);
    in.check();
    var pickup =
        pickups
            .reschedule(caller.company(), read(id), on, from, caller.actor().text())
            .orElseThrow(() -> new NotFound("pickup"));
    return pickup.state() == PickupState.SCHEDULED
        ? HttpResponse.ok(PickupJson.of(pickup))
        : HttpResponse.<PickupJson>accepted().body(PickupJson.of(pickup));
  }

  private static PickupId read(String id) {
    return PathId.read(PickupId.PREFIX, id, PickupId::new, "pickup");
  }
}
