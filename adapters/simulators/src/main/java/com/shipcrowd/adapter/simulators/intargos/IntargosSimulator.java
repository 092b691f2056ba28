package com.shipcrowd.adapter.simulators.intargos;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.shipcrowd.adapter.simulators.Answer;
import com.shipcrowd.adapter.simulators.Ask;
import com.shipcrowd.adapter.simulators.Call;
import com.shipcrowd.adapter.simulators.CourierSimulator;
import com.shipcrowd.adapter.simulators.Leg;
import com.shipcrowd.adapter.simulators.Waybill;
import com.shipcrowd.adapter.simulators.Word;
import com.shipcrowd.domain.shipment.NdrReason;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An Intargos that remembers: places by their title, and every order a parcel of its own.
public final class IntargosSimulator extends CourierSimulator {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String KEY = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Kolkata"));

  private final Map<String, String> places = new LinkedHashMap<>();
  private final Set<String> unserved = new HashSet<>();

  /// With no places.
  public IntargosSimulator() {
    super("intargos");
  }

  @Override
  public Map<String, String> credentials() {
    return Map.of("key", KEY);
  }

  @Override
  public Map<String, String> settings() {
    return Map.of("enabled", "true");
  }

  /// Nothing is carried to this pincode any more.
  public synchronized void doesNotServe(String pin) {
    unserved.add(pin);
  }

  @Override
  protected Call call(Ask ask) {
    return switch (ask.path()) {
      case "/CreateOrder", "/order/create_order" -> Call.BOOK;
      case "/CancelOrder", "/order/cancel_order" -> Call.CANCEL;
      case "/ShipmentSummary", "/track_order" -> Call.TRACK;
      case "/AddWarehouse", "/UpdateWarehouse", "/create_warehouse" -> Call.WAREHOUSE;
      default -> Call.OTHER;
    };
  }

  @Override
  protected Answer work(Call call, Ask ask) {
    boolean isParcelx = ask.path().contains("_");
    if (!ask.header(isParcelx ? "access-token" : "signature").equals(KEY)) return unauthorized(ask);
    return switch (call) {
      case BOOK -> create(ask.json(), isParcelx);
      case CANCEL -> cancel(ask.json().path(isParcelx ? "awb" : "waybill").asText(), isParcelx);
      case TRACK ->
          isParcelx ? tracked(ask.query("awb")) : summary(ask.json().path("waybill").asText());
      case WAREHOUSE -> warehouse(ask, isParcelx);
      default -> Answer.json(404, "{\"status\":false,\"message\":\"Not found\"}");
    };
  }

  @Override
  protected Answer refusal(Call call, Ask ask) {
    return no("response", "Pincode not serviceable");
  }

  @Override
  protected Answer unauthorized(Ask ask) {
    return Answer.json(401, "{\"status\":false,\"message\":\"Invalid signature\"}");
  }

  @Override
  protected String time(Instant at) {
    return TIME.format(at);
  }

  private static Answer no(String name, String words) {
    return Answer.ok(JSON.createObjectNode().put("status", false).put(name, words));
  }

  private Answer warehouse(Ask ask, boolean isParcelx) {
    var title = ask.json().path("address_title").asText();
    if (ask.path().equals("/UpdateWarehouse"))
      return places.containsKey(title)
          ? Answer.ok("{\"status\":true}")
          : no("response", "no such address_title");
    var id = places.computeIfAbsent(title, _ -> number("44", 6));
    var answer = JSON.createObjectNode().put("status", true);
    if (isParcelx) answer.putObject("data").put("pick_address_id", id);
    else answer.put("address_id", id);
    return Answer.ok(answer);
  }

  private Answer create(JsonNode wish, boolean isParcelx) {
    var failure = isParcelx ? "responsemsg" : "response";
    if (!places.containsValue(wish.path("pick_address_id").asText()))
      return no(failure, "pick_address_id is unknown");
    if (unserved.contains(wish.path("consignee_pincode").asText()))
      return no(failure, "Pincode not serviceable");
    if (wish.path("shipment_weight").isArray() != isParcelx || !wish.path("products").isArray())
      return no(failure, "shipment_weight is required");
    var waybill =
        keep(
            number(isParcelx ? "PX" : "IT", 12),
            wish.path("invoice_number").asText(),
            false,
            List.of(),
            "Mumbai",
            wish.path("consignee_city").asText(),
            Map.of());
    var answer = JSON.createObjectNode();
    if (isParcelx) {
      answer
          .put("status", true)
          .putObject("data")
          .put("awb_number", waybill.number())
          .put("order_number", waybill.reference());
      return Answer.ok(answer);
    }
    return Answer.ok(
        answer
            .put("status", "true")
            .put("waybill", waybill.number())
            .put("carrier", "Xpressbees")
            .put("intargos_orderid", "700112"));
  }

  private Answer cancel(String number, boolean isParcelx) {
    var failure = isParcelx ? "responsemsg" : "message";
    var waybill = waybill(number);
    if (waybill.isEmpty()) return no(failure, "Waybill not found");
    return callOff(waybill.get())
        ? Answer.ok("{\"status\":true,\"message\":\"Order cancelled\"}")
        : no(failure, "Order cannot be cancelled after pickup");
  }

  // Where it stands, and not how it came there.
  private Answer summary(String number) {
    var found = waybill(number);
    if (found.isEmpty()) return no("response", "Waybill not found");
    var answer = JSON.createObjectNode().put("status", true);
    var summary = answer.putObject("summary");
    var told = found.get().told();
    if (told.isEmpty()) return Answer.ok(fill(answer, summary.put("status", "Booked")));
    var last = told.getLast();
    summary.put("status", last.word().text()).put("location", last.place());
    summary.put("lastscanned", last.at()).put("remark", last.word().remark());
    return Answer.ok(answer);
  }

  private static ObjectNode fill(ObjectNode answer, ObjectNode summary) {
    summary.put("location", "").put("lastscanned", "").put("remark", "");
    return answer;
  }

  private Answer tracked(String number) {
    var found = waybill(number);
    if (found.isEmpty()) return no("responsemsg", "Invalid AWB");
    var answer = JSON.createObjectNode().put("status", true);
    var told = found.get().told();
    answer
        .putObject("current_status")
        .put("status_code", told.isEmpty() ? "221" : told.getLast().word().code())
        .put("status_title", told.isEmpty() ? "Booked" : told.getLast().word().text());
    var scans = answer.putArray("scans");
    for (var scan : told)
      scans
          .addObject()
          .put("status_code", scan.word().code())
          .put("Status", scan.word().text())
          .put("DateandTime", scan.at())
          .put("Location", scan.place())
          .put("Remark", scan.word().remark());
    return Answer.ok(answer);
  }

  // ---- words

  @Override
  protected Word word(Waybill waybill, Leg leg) {
    return switch (leg.status()) {
      case PICKUP_SCHEDULED -> said("222", "Pickup Scheduled", "");
      case OUT_FOR_PICKUP -> said("232", "Out For Pickup", "");
      case PICKUP_FAILED -> said("238", "Not Picked", "Shipment not ready");
      case PICKED_UP -> said("223", "Picked Up", "");
      case IN_TRANSIT -> said("223", "In Transit", "Bag added to trip");
      case REACHED_DESTINATION -> said("223", "Reached At Destination", "");
      case OUT_FOR_DELIVERY -> said("230", "Out For Delivery", "");
      case UNDELIVERED -> said("", "Undelivered", reason(leg.reason()));
      case DELIVERED -> said("226", "Delivered", "");
      case RTO_INITIATED -> said("225", "RTO Initiated", "");
      case RTO_IN_TRANSIT -> said("224", "RTO In Transit", "");
      case RTO_OUT_FOR_DELIVERY -> said("234", "RTO Out For Delivery", "");
      case RTO_UNDELIVERED -> said("235", "RTO Undelivered", "Office closed");
      case RTO_DELIVERED -> said("236", "RTO Delivered", "");
      case LOST -> said("", "Lost", "");
      case DAMAGED, DISPOSED -> said("", "Damaged", "");
      case CANCELLED -> said("227", "Cancelled", "");
      default -> said("221", "Booked", "");
    };
  }

  private static String reason(@Nullable NdrReason reason) {
    return switch (reason == null ? NdrReason.CONSIGNEE_UNAVAILABLE : reason) {
      case CONSIGNEE_REFUSED -> "Consignee refused";
      case CANCELLED_BY_BUYER -> "Cancelled by customer";
      case ADDRESS_INCOMPLETE -> "Address incomplete";
      case ADDRESS_INCORRECT -> "Wrong address";
      case PHONE_UNREACHABLE -> "Phone switched off";
      case COD_NOT_READY -> "Cash not ready";
      case RESCHEDULE_REQUESTED -> "Customer asked for future delivery";
      case OUT_OF_DELIVERY_AREA -> "Out of delivery area";
      case OTP_NOT_SHARED -> "OTP not shared";
      case PREMISES_CLOSED -> "Premises closed";
      case OTHER -> "Other";
      default -> "Consignee not available";
    };
  }

  private static Word said(String code, String text, String remark) {
    return new Word(code, "", text, remark);
  }
}
