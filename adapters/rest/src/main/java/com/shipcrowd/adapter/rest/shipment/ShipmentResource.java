package com.shipcrowd.adapter.rest.shipment;

import com.shipcrowd.adapter.rest.AnewEachTime;
import com.shipcrowd.adapter.rest.Caller;
import com.shipcrowd.adapter.rest.Etag;
import com.shipcrowd.adapter.rest.FreightJson;
import com.shipcrowd.adapter.rest.Input;
import com.shipcrowd.adapter.rest.PageJson;
import com.shipcrowd.adapter.rest.Paging;
import com.shipcrowd.adapter.rest.PathId;
import com.shipcrowd.adapter.rest.Problem;
import com.shipcrowd.adapter.rest.QueryText;
import com.shipcrowd.application.NotFound;
import com.shipcrowd.application.document.PrintPapers;
import com.shipcrowd.application.shipment.BookShipment;
import com.shipcrowd.application.shipment.BookShipment.Answer;
import com.shipcrowd.application.shipment.CancelShipment;
import com.shipcrowd.application.shipment.EditShipment;
import com.shipcrowd.application.shipment.ReadShipments;
import com.shipcrowd.application.shipment.ReadShipments.Story;
import com.shipcrowd.application.shipment.needs.Shipments.Filter;
import com.shipcrowd.domain.company.Action;
import com.shipcrowd.domain.company.Category;
import com.shipcrowd.domain.document.LabelFormat;
import com.shipcrowd.domain.order.OrderId;
import com.shipcrowd.domain.ratecard.QuoteDesk.Refused;
import com.shipcrowd.domain.shipment.Shipment;
import com.shipcrowd.domain.shipment.ShipmentId;
import com.shipcrowd.domain.shipment.ShipmentStatus;
import com.shipcrowd.domain.wallet.BookingsBlocked;
import com.shipcrowd.domain.wallet.InsufficientBalance;
import com.shipcrowd.domain.wallet.OutstandingDues;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Booking parcels and following them.
@Controller("/v1")
final class ShipmentResource {
  private static final String NOT_REGISTERED = "PICKUP_PLACE_NOT_REGISTERED";

  private final BookShipment booking;
  private final CancelShipment cancelling;
  private final EditShipment editing;
  private final ReadShipments shipments;
  private final PrintPapers papers;

  ShipmentResource(
      BookShipment booking,
      CancelShipment cancelling,
      EditShipment editing,
      ReadShipments shipments,
      PrintPapers papers) {
    this.booking = booking;
    this.cancelling = cancelling;
    this.editing = editing;
    this.shipments = shipments;
    this.papers = papers;
  }

  record BookingJson(
      @Nullable String orderId,
      @Nullable String service,
      @Nullable Boolean fallback,
      @Nullable String quoteId,
      @Nullable String type,
      @Nullable String appointment,
      @Nullable Boolean ownersRisk) {}

  @Post("/shipments")
  HttpResponse<?> book(Caller caller, @Body BookingJson body) {
    caller.require(Category.SHIPMENTS, Action.CREATE);
    var in = new Input();
    var order = new OrderId(in.id("/order_id", body.orderId, OrderId.PREFIX));
    var service = in.optionalText("/service", body.service, 1, 40);
    var quote = in.optionalText("/quote_id", body.quoteId, 1, 60);
    // Who names a service means that one, unless it says otherwise.
    boolean mayFallBack = in.flag(body.fallback, service == null);
    var freight = FreightJson.read(in, "", body.type, body.appointment, body.ownersRisk);
    in.check();
    var command =
        new BookShipment.Command(
            caller.company(),
            order,
            service,
            mayFallBack,
            freight,
            quote,
            caller.idempotencyKey(),
            caller.actor().text());
    return answer(booking.handle(command).orElseThrow(() -> new NotFound("order")));
  }

  private static HttpResponse<?> answer(Answer answer) {
    return switch (answer) {
      case Answer.Booked(var shipment, _) ->
          HttpResponse.created(
              ShipmentJson.of(shipment), URI.create("/v1/shipments/" + shipment.id().text()));
      case Answer.InDoubt(var shipment) -> HttpResponse.accepted().body(ShipmentJson.of(shipment));
      case Answer.NotEnoughMoney(var needed, var available) ->
          throw new InsufficientBalance(needed, available);
      case Answer.DuesOpen(var dues) -> throw new OutstandingDues(dues);
      case Answer.InvoiceOverdue() -> throw new BookingsBlocked();
      case Answer.NobodyTakesIt(var refusals) ->
          Problem.of(
              "NO_COURIER_AVAILABLE",
              "No courier service takes this parcel; see refusals",
              Map.of("refusals", refusals.stream().map(ShipmentResource::json).toList()));
      case Answer.CourierRefused(var service, var refusal) ->
          Problem.of(
              refusal.code().equals(NOT_REGISTERED) ? NOT_REGISTERED : "COURIER_REFUSED",
              "The courier refused: " + refusal.words(),
              Map.of(
                  "service", service, "reason", refusal.code(), "courier_words", refusal.words()));
      case Answer.AlreadyCarried(var shipment) ->
          Problem.of(
              "ORDER_ALREADY_BOOKED",
              "The order is carried by another shipment",
              Map.of(
                  "shipment_id", shipment.id().text(), "current_status", shipment.status().name()));
    };
  }

  private static Map<String, Object> json(Refused refused) {
    var json = new LinkedHashMap<String, Object>();
    json.put("service", refused.service().code());
    json.put("code", refused.code());
    json.put("detail", refused.detail());
    json.put("values", refused.values());
    return json;
  }

  @Get("/shipments")
  PageJson<ShipmentJson> list(
      Caller caller,
      Paging paging,
      @Nullable @QueryValue String status,
      @Nullable @QueryValue("created_from") String createdFrom,
      @Nullable @QueryValue("created_to") String createdTo,
      @Nullable @QueryValue String q) {
    caller.require(Category.SHIPMENTS, Action.VIEW);
    var filter =
        new Filter(
            QueryText.oneOf("status", status, ShipmentStatus.class),
            QueryText.instant("created_from", createdFrom),
            QueryText.instant("created_to", createdTo),
            QueryText.text("q", q, 40));
    var rows = shipments.page(caller.company(), filter, paging.after(), paging.fetch());
    return PageJson.of(paging, rows, Shipment::id, ShipmentJson::of);
  }

  @Get("/shipments/{id}")
  HttpResponse<ShipmentJson> one(Caller caller, String id) {
    caller.require(Category.SHIPMENTS, Action.VIEW);
    var shipment =
        shipments.one(caller.company(), read(id)).orElseThrow(() -> new NotFound("shipment"));
    return HttpResponse.ok(ShipmentJson.of(shipment)).header("ETag", Etag.of(shipment.version()));
  }

  @Get("/shipments/{id}/choice")
  ChoiceJson choice(Caller caller, String id) {
    caller.require(Category.SHIPMENTS, Action.VIEW);
    var shipment =
        shipments.one(caller.company(), read(id)).orElseThrow(() -> new NotFound("shipment"));
    var choice = shipment.facts().choice();
    // Booked before choices were kept.
    if (choice == null) throw new NotFound("choice");
    return ChoiceJson.of(shipment, choice);
  }

  record EventJson(
      int sequence, String status, Instant at, Instant recordedAt, String actor, String note) {}

  record ScanJson(
      @Nullable String status,
      String courierCode,
      Instant at,
      String location,
      String remark,
      boolean timeSuspect,
      @Nullable String flag) {}

  record StoryJson(
      String shipmentId, String status, List<EventJson> events, List<ScanJson> scans) {}

  @Get("/shipments/{id}/events")
  StoryJson events(Caller caller, String id) {
    caller.require(Category.SHIPMENTS, Action.VIEW);
    var story =
        shipments.story(caller.company(), read(id)).orElseThrow(() -> new NotFound("shipment"));
    return json(story);
  }

  private static StoryJson json(Story story) {
    return new StoryJson(
        story.shipment().id().text(),
        story.shipment().status().name(),
        story.events().stream()
            .map(
                e ->
                    new EventJson(
                        e.sequence(),
                        e.status().name(),
                        e.at(),
                        e.recordedAt(),
                        e.actor(),
                        e.note()))
            .toList(),
        story.scans().stream()
            .map(
                s ->
                    new ScanJson(
                        s.status() == null ? null : s.status().name(),
                        s.courierCode(),
                        s.at(),
                        s.location(),
                        s.remark(),
                        s.timeSuspect(),
                        s.flag() == null ? null : s.flag().name()))
            .toList());
  }

  record ChangedBuyerJson(
      @Nullable String name,
      @Nullable String phone,
      @Nullable String address1,
      @Nullable String address2) {}

  record ChangeJson(@Nullable ChangedBuyerJson shipTo) {}

  @Patch("/shipments/{id}")
  HttpResponse<?> edit(Caller caller, String id, @Body ChangeJson body) {
    caller.require(Category.SHIPMENTS, Action.UPDATE);
    var in = new Input();
    if (body.shipTo == null) in.refuse("/ship_to", "REQUIRED", "is missing");
    in.check();
    var to = Objects.requireNonNull(body.shipTo);
    var name = in.optionalText("/ship_to/name", to.name, 2, 100);
    var phone = to.phone == null ? null : in.phone("/ship_to/phone", to.phone);
    var line1 = in.optionalText("/ship_to/address1", to.address1, 5, 150);
    var line2 = in.optionalText("/ship_to/address2", to.address2, 0, 150);
    if (line1 == null && line2 != null)
      in.refuse("/ship_to/address1", "REQUIRED", "both lines change together");
    if (name == null && phone == null && line1 == null)
      in.refuse("/ship_to", "REQUIRED", "names nothing to change");
    in.check();
    var command =
        new EditShipment.Command(
            caller.company(), read(id), name, phone, line1, line2, caller.actor().text());
    return switch (editing.handle(command).orElseThrow(() -> new NotFound("shipment"))) {
      case EditShipment.Answer.Changed(var shipment) ->
          HttpResponse.ok(ShipmentJson.of(shipment)).header("ETag", Etag.of(shipment.version()));
      case EditShipment.Answer.Refused(var words) ->
          Problem.of(
              "COURIER_REFUSED",
              "The courier refused the change: " + words,
              Map.of("courier_words", words));
      case EditShipment.Answer.InDoubt(var why) ->
          Problem.of(
              "COURIER_IN_DOUBT",
              "Nobody knows whether the courier changed it",
              Map.of("reason", why));
    };
  }

  @Post("/shipments/{id}/cancel")
  HttpResponse<?> cancel(Caller caller, String id) {
    caller.require(Category.SHIPMENTS, Action.DELETE);
    var answer =
        cancelling
            .handle(caller.company(), read(id), caller.actor().text())
            .orElseThrow(() -> new NotFound("shipment"));
    return switch (answer) {
      case CancelShipment.Answer.Cancelled(var shipment) ->
          HttpResponse.ok(ShipmentJson.of(shipment));
      case CancelShipment.Answer.Requested(var shipment) ->
          HttpResponse.accepted().body(ShipmentJson.of(shipment));
      case CancelShipment.Answer.Refused(var shipment, var words) ->
          Problem.of(
              "COURIER_REFUSED",
              "The courier refused to cancel: " + words,
              Map.of("current_status", shipment.status().name(), "courier_words", words));
    };
  }

  @Get("/shipments/{id}/label")
  HttpResponse<byte[]> label(Caller caller, String id, @Nullable @QueryValue String format) {
    caller.require(Category.SHIPMENTS, Action.VIEW);
    var shipment =
        shipments.one(caller.company(), read(id)).orElseThrow(() -> new NotFound("shipment"));
    var wanted = QueryText.oneOf("format", format, LabelFormat.class);
    return file(
        caller, List.of(shipment.id()), wanted == null ? LabelFormat.THERMAL_4X6 : wanted, id);
  }

  record LabelsJson(@Nullable List<@Nullable String> shipmentIds, @Nullable String format) {}

  @AnewEachTime
  @Post("/labels")
  HttpResponse<byte[]> labels(Caller caller, @Body LabelsJson body) {
    caller.require(Category.SHIPMENTS, Action.VIEW);
    var in = new Input();
    var texts = in.list("/shipment_ids", body.shipmentIds, 1, 500);
    var ids = new ArrayList<ShipmentId>();
    for (int i = 0; i < texts.size(); i++) {
      ids.add(new ShipmentId(in.id("/shipment_ids/" + i, texts.get(i), ShipmentId.PREFIX)));
    }
    var format = in.enumOf("/format", body.format, LabelFormat.THERMAL_4X6);
    in.check();
    return file(caller, ids, format, "labels");
  }

  private HttpResponse<byte[]> file(
      Caller caller, List<ShipmentId> ids, LabelFormat format, String name) {
    var bytes = papers.labels(caller.company(), ids, format);
    boolean zpl = format == LabelFormat.ZPL;
    return HttpResponse.ok(bytes)
        .header("Content-Type", zpl ? "application/zpl; charset=utf-8" : "application/pdf")
        .header("Content-Disposition", "inline; filename=\"" + name + (zpl ? ".zpl\"" : ".pdf\""));
  }

  private static ShipmentId read(String id) {
    return PathId.read(ShipmentId.PREFIX, id, ShipmentId::new, "shipment");
  }
}
