package com.shipcrowd.adapter.simulators.delhiveryfreight;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.shipcrowd.adapter.simulators.Answer;
import com.shipcrowd.adapter.simulators.Ask;
import com.shipcrowd.adapter.simulators.Call;
import com.shipcrowd.adapter.simulators.CourierSimulator;
import com.shipcrowd.adapter.simulators.Leg;
import com.shipcrowd.adapter.simulators.Push;
import com.shipcrowd.adapter.simulators.Told;
import com.shipcrowd.adapter.simulators.Waybill;
import com.shipcrowd.adapter.simulators.Word;
import com.shipcrowd.domain.shipment.NdrReason;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A Delhivery freight that remembers: an order becomes a job, and the job, from the second look on, a lorry receipt.
public final class DelhiveryFreightSimulator extends CourierSimulator {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String WEBHOOK_SECRET = "freight-hook-1";
  private static final String PICTURE =
      "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss").withZone(ZoneId.of("Asia/Kolkata"));

  private final Set<String> tokens = new HashSet<>();
  private final Set<String> looked = new HashSet<>();
  private final Set<String> warehouses = new HashSet<>();
  private final Set<String> unserved = new HashSet<>();
  private final Map<String, String> pickups = new HashMap<>();

  /// With no receipts.
  public DelhiveryFreightSimulator() {
    super("delhiveryfreight");
  }

  @Override
  public Map<String, String> credentials() {
    return Map.of(
        "username", "DEMOB2B", "password", "freight-pass-1", "webhook_secret", WEBHOOK_SECRET);
  }

  @Override
  public Map<String, String> settings() {
    return Map.of("poll_ms", "20");
  }

  /// Nothing is carried to this pincode any more.
  public synchronized void doesNotServe(String pin) {
    unserved.add(pin);
  }

  @Override
  protected Call call(Ask ask) {
    var path = ask.path();
    if (path.equals("/ums/login")) return Call.LOGIN;
    if (path.equals("/manifest")) return ask.method().equals("POST") ? Call.BOOK : Call.FIND;
    if (path.startsWith("/lrn/update/")) return Call.EDIT;
    if (path.startsWith("/lrn/cancel/")) return Call.CANCEL;
    if (path.equals("/lrn/track")) return Call.TRACK;
    if (path.startsWith("/label/")) return Call.LABEL;
    if (path.equals("/pickup_requests")) return Call.PICKUP;
    if (path.startsWith("/client-warehouse")) return Call.WAREHOUSE;
    if (path.equals("/freight/estimate")) return Call.RATE;
    return path.startsWith("/pincode-service/") || path.equals("/tat/estimate")
        ? Call.SERVICEABILITY
        : Call.OTHER;
  }

  @Override
  protected Answer work(Call call, Ask ask) {
    if (call == Call.LOGIN) return login(ask.json());
    if (!tokens.contains(ask.header("authorization").replace("Bearer ", "")))
      return unauthorized(ask);
    return switch (call) {
      case BOOK -> manifest(parts(ask));
      case FIND -> job(ask.query("job_id"));
      case EDIT -> changed(ask.lastPart());
      case CANCEL -> cancel(ask.lastPart());
      case TRACK -> track(ask.query("lrnum"));
      case LABEL -> label(ask);
      case PICKUP -> pickup(ask.json());
      case WAREHOUSE -> warehouse(ask);
      case RATE -> estimate(ask.json());
      case SERVICEABILITY ->
          ask.path().startsWith("/tat/")
              ? done(JSON.createObjectNode().put("tat", 4))
              : pincode(ask.lastPart());
      default -> no(404, "No Such Resource");
    };
  }

  @Override
  protected Answer refusal(Call call, Ask ask) {
    return no(
        400,
        call == Call.LOGIN ? "User not authenticated" : "CoD is not allowed for the client: X");
  }

  // Every token they gave out is worn out with it.
  @Override
  protected Answer unauthorized(Ask ask) {
    tokens.clear();
    return no(401, "The user is not authorized to perform this action.");
  }

  @Override
  protected String time(Instant at) {
    return TIME.format(at);
  }

  private static Answer done(JsonNode data) {
    var answer = JSON.createObjectNode().put("success", true).put("request_id", "8f2b");
    answer.set("data", data);
    return Answer.ok(answer);
  }

  private static Answer no(int status, String words) {
    var answer = JSON.createObjectNode().put("success", false).put("request_id", "8f2b");
    answer.putObject("error").put("code", status).put("message", words);
    return Answer.json(status, answer.toString());
  }

  private Answer login(JsonNode wish) {
    boolean isKnown =
        wish.path("username").asText().equals("DEMOB2B")
            && wish.path("password").asText().equals("freight-pass-1");
    if (!isKnown) return no(400, "User not authenticated");
    var token = "eyJ." + number("", 6);
    tokens.add(token);
    return done(JSON.createObjectNode().put("jwt", token));
  }

  // ---- booking

  private static Map<String, String> parts(Ask ask) {
    var type = ask.header("content-type");
    int mark = type.indexOf("boundary=");
    var parts = new HashMap<String, String>();
    if (mark < 0) return parts;
    for (var part : ask.body().split("--" + type.substring(mark + 9), -1)) {
      int name = part.indexOf("name=\"");
      int head = part.indexOf("\r\n\r\n");
      if (name < 0 || head < 0) continue;
      parts.put(
          part.substring(name + 6, part.indexOf('"', name + 6)),
          part.substring(head + 4, part.length() - 2));
    }
    return parts;
  }

  private Answer manifest(Map<String, String> form) {
    var place = form.getOrDefault("pickup_location_name", "");
    if (!warehouses.contains(place))
      return no(400, "Validation Error: ['client warehouse: " + place + " does not exist']");
    if (form.getOrDefault("payment_mode", "").equals("cod"))
      return no(400, "CoD is not allowed for the client: DEMOB2B");
    var load = tree(form.get("shipment_details")).path(0);
    var drop = tree(form.get("dropoff_location"));
    if (load.isMissingNode())
      return no(400, "Validation Error: ['shipment_details: value is not a valid list']");
    var pin = drop.path("zip").asText();
    if (unserved.contains(pin)) return no(400, "pin: " + pin + " is not serviceable.");
    if (!tree(form.get("invoices")).path(0).has("inv_num"))
      return no(400, "Validation Error: ['invoices: inv_num or inv_qr_code required']");
    var boxes = new ArrayList<String>();
    for (int i = 0; i < load.path("box_count").asInt(); i++) boxes.add(number("2056", 14));
    var lr = number("31", 9);
    var job = "8f99c34a-e7eb-461f-a67d-" + lr;
    keep(
        lr,
        load.path("order_id").asText(),
        false,
        boxes.subList(1, boxes.size()),
        "Mumbai",
        drop.path("city").asText(),
        Map.of("job", job, "master", boxes.getFirst()));
    return done(JSON.createObjectNode().put("job_id", job));
  }

  private static JsonNode tree(@Nullable String text) {
    try {
      return JSON.readTree(text == null ? "" : text);
    } catch (JsonProcessingException e) {
      return JSON.createObjectNode();
    }
  }

  private Answer job(String id) {
    var waybill = waybills().stream().filter(w -> w.fact("job").equals(id)).findFirst();
    if (waybill.isEmpty()) return no(400, "Invalid job id");
    var answer = JSON.createObjectNode().put("job_id", id);
    if (looked.add(id)) return done(answer.put("status", "Processing"));
    var one = waybill.get();
    answer.put("lrnum", one.number()).put("status", "Complete");
    answer.put("master_waybill", one.fact("master")).put("doc_waybill", "20569999999999");
    var boxes = answer.putArray("waybills").add(one.fact("master"));
    one.children().forEach(boxes::add);
    return done(answer);
  }

  // ---- changes

  private Answer changed(String lr) {
    return waybill(lr).isPresent()
        ? done(JSON.createObjectNode().put("job_id", number("upd", 9)))
        : no(400, "LR belongs to some other client");
  }

  private Answer cancel(String lr) {
    var waybill = waybill(lr);
    if (waybill.isEmpty()) return no(400, "For LR " + lr + ", No WayBill found");
    // One that waits for a word turns round; one on the move they let go on here.
    return callOff(waybill.get()) || tryAgain(waybill.get(), true)
        ? done(JSON.getNodeFactory().textNode("LR has been cancelled"))
        : no(400, "LR cannot be cancelled in its present status");
  }

  // ---- papers, pickups, places

  private Answer label(Ask ask) {
    if (ask.path().startsWith("/label/print/"))
      return Answer.ok(JSON.createObjectNode().put("data", PICTURE));
    var waybill = waybill(ask.lastPart());
    if (waybill.isEmpty())
      return no(400, "Invalid LRn: " + ask.lastPart() + ", Please try again with valid/Active LRN");
    var links = JSON.createArrayNode();
    var boxes = new ArrayList<>(List.of(waybill.get().fact("master")));
    boxes.addAll(waybill.get().children());
    for (int i = 0; i < boxes.size(); i++)
      links.add(
          "http://%s/delhiveryfreight/label/print/a4/%s?box_index=%d"
              .formatted(ask.header("host"), boxes.get(i), i + 1));
    return done(links);
  }

  private Answer pickup(JsonNode wish) {
    var place = wish.path("client_warehouse").asText();
    if (!warehouses.contains(place)) return no(400, "Invalid client warehouse passed");
    var key = place + " " + wish.path("pickup_date").asText();
    var open = pickups.get(key);
    if (open != null)
      return no(
          400,
          "A Pickup Request "
              + open
              + " for this Pickup Location Already Exist for 24 Sep in slot 14:00 - 18:00");
    pickups.put(key, number("184", 9));
    return done(JSON.createObjectNode().put("pickup_id", pickups.get(key)));
  }

  private Answer warehouse(Ask ask) {
    if (ask.method().equals("PATCH"))
      return warehouses.contains(ask.json().path("cl_warehouse_name").asText())
          ? done(JSON.createObjectNode().put("result", "updated"))
          : no(400, "Missing or Invalid data provided for: cl_warehouse_name");
    if (!ask.json().path("ret_address").has("pin"))
      return no(400, "Validation Error: ['ret_address: ret_address is required']");
    var name = ask.json().path("name").asText();
    return warehouses.add(name)
        ? done(JSON.createObjectNode().put("name", name))
        : no(
            400,
            "['Transaction Failed: client-warehouse of client: DEMOB2B with name: "
                + name
                + " already exists CLIENT_STORES_CREATE']");
  }

  // ---- prices and places

  // Eight rupees a kilogram, for 25 kilograms at least.
  private static Answer estimate(JsonNode wish) {
    if (!wish.path("dimensions").isArray())
      return no(400, "Validation Error: ['dimensions: value is not a valid list']");
    int kilograms = Math.max(25, Math.ceilDiv(wish.path("weight_g").asInt(), 1_000));
    int freight = kilograms * 8;
    var answer = JSON.createObjectNode();
    answer.put("total", freight * 118 / 100).put("charged_wt", kilograms).put("min_charged_wt", 25);
    answer
        .putObject("price_breakup")
        .put("base_freight_charge", freight)
        .put("pre_tax_freight_charges", freight)
        .put("gst_percent", 18);
    return done(answer);
  }

  private Answer pincode(String pin) {
    if (unserved.contains(pin)) return no(400, "pin: " + pin + " is not serviceable.");
    var answer = JSON.createObjectNode();
    answer
        .putArray("pincode_serviceability_data")
        .addObject()
        .put("pincode", pin)
        .put("city", "Bengaluru")
        .put("state", "Karnataka")
        .put("oda", false)
        .put("payment_type", "[\"prepaid\",\"cod\"]")
        .put("fm_serviceable", true);
    answer.putArray("b2b_fail_on_demand_pincodes");
    return done(answer);
  }

  // ---- tracking: the latest status alone

  private Answer track(String lr) {
    var found = waybill(lr);
    if (found.isEmpty()) return no(400, "Data not found.");
    var waybill = found.get();
    var last = waybill.told().isEmpty() ? null : waybill.told().getLast();
    var word = last == null ? MANIFESTED : last.word();
    var answer = JSON.createObjectNode().put("lrnum", lr).put("status", word.text());
    var boxes = answer.putArray("wbns");
    box(boxes.addObject(), waybill.fact("master"), word, last);
    for (var child : waybill.children()) box(boxes.addObject(), child, word, last);
    return done(answer);
  }

  private static void box(ObjectNode box, String number, Word word, @Nullable Told last) {
    box.put("wbn", number).put("status", word.text()).put("scan_remark", word.remark());
    box.put("location", last == null ? "Mumbai" : last.place());
    box.put("scan_timestamp", last == null ? null : last.at());
    box.putNull("delivered_date");
  }

  @Override
  public Optional<Push> push(Waybill waybill, Told scan) {
    var push = JSON.createObjectNode();
    var shipment = push.putObject("Shipment");
    shipment
        .putObject("Status")
        .put("Status", pair(scan.word().text()))
        .put("StatusDateTime", scan.at())
        .put("StatusType", scan.word().type())
        .put("StatusLocation", scan.place())
        .put("Instructions", scan.word().remark());
    shipment
        .put("NSLCode", scan.word().code())
        .put("LRN", waybill.number())
        .put("AWB", waybill.fact("master"));
    return Optional.of(Push.json(push.toString(), Map.of("x-shipcrowd-secret", WEBHOOK_SECRET)));
  }

  // ---- words: NSL code and type for pushes, the receipt's status for those who ask

  private static final Word MANIFESTED = word("X-UCI", "UD", "MANIFESTED", "Manifest uploaded");

  private static Word word(String nsl, String type, String status, String remark) {
    return new Word(nsl, type, status, remark);
  }

  private static String pair(String status) {
    return switch (status) {
      case "MANIFESTED" -> "Manifested";
      case "NOT_PICKED" -> "Not Picked";
      case "PICKED_UP", "LEFT_ORIGIN", "RETURNED_INTRANSIT" -> "In Transit";
      case "REACH_DESTINATION", "UNDEL_REATTEMPT" -> "Pending";
      case "OFD", "RETURN_OFD" -> "Dispatched";
      case "DELIVERED" -> "Delivered";
      case "RETURN_DELIVERED" -> "RTO";
      case "LOST" -> "Lost";
      default -> status;
    };
  }

  @Override
  protected Word word(Waybill waybill, Leg leg) {
    return switch (leg.status()) {
      case PICKUP_SCHEDULED -> word("FMPUR-101", "UD", "MANIFESTED", "Pickup scheduled");
      case OUT_FOR_PICKUP -> word("FMOFP-101", "UD", "MANIFESTED", "Out for pickup");
      case PICKUP_FAILED -> word("FMEOD-102", "UD", "NOT_PICKED", "Shipment not ready");
      case PICKED_UP -> word("X-PPOM", "UD", "PICKED_UP", "Shipment picked up");
      case IN_TRANSIT -> word("X-DLL2F", "UD", "LEFT_ORIGIN", "Bag received");
      case REACHED_DESTINATION -> word("X-IBD3F", "UD", "REACH_DESTINATION", "Reached");
      case OUT_FOR_DELIVERY -> word("X-DDD3FD", "UD", "OFD", "Out for delivery");
      case UNDELIVERED -> undelivered(leg.reason());
      case DELIVERED -> word("EOD-38", "DL", "DELIVERED", "Delivered to consignee");
      case RTO_INITIATED -> word("RT-101", "RT", "RETURNED_INTRANSIT", "Returned as per client");
      case RTO_IN_TRANSIT -> word("X-DLL2R", "RT", "RETURNED_INTRANSIT", "Bag received");
      case RTO_OUT_FOR_DELIVERY, RTO_UNDELIVERED ->
          word("X-DRO1R", "RT", "RETURN_OFD", "Out for return");
      case RTO_DELIVERED -> word("RD-AC", "DL", "RETURN_DELIVERED", "Return accepted");
      case LOST -> word("LT-100", "LT", "LOST", "Shipment lost");
      case DAMAGED, DISPOSED -> word("DLYDG-119", "UD", "LEFT_ORIGIN", "Shipment damaged");
      case CANCELLED -> word("", "RT", "RETURN_DELIVERED", "Cancelled by client");
      default -> MANIFESTED;
    };
  }

  private static Word undelivered(@Nullable NdrReason reason) {
    return switch (reason == null ? NdrReason.CONSIGNEE_UNAVAILABLE : reason) {
      case CONSIGNEE_REFUSED, CANCELLED_BY_BUYER -> failed("EOD-6", "Consignee refused to accept");
      case ADDRESS_INCOMPLETE -> failed("EOD-74", "Bad/Incomplete address");
      case ADDRESS_INCORRECT -> failed("EOD-15", "Consignee moved/shifted");
      case RESCHEDULE_REQUESTED -> failed("EOD-3", "Delivery rescheduled, reschedule asked");
      case COD_NOT_READY -> failed("EOD-16", "Payment not ready");
      case PHONE_UNREACHABLE -> failed("DLYB2B-108", "Consignee not reachable");
      case OPEN_DELIVERY_DEMANDED -> failed("EOD-69", "Wants open delivery");
      case OTP_NOT_SHARED -> failed("EOD-137", "OTP mismatch");
      case ENTRY_RESTRICTED -> failed("EOD-104", "Entry restricted area");
      case SELF_COLLECT -> failed("EOD-43", "Self collect requested");
      case OUT_OF_DELIVERY_AREA -> failed("SC-102", "Out of delivery area");
      case COURIER_OPERATIONAL, DISRUPTION, DAMAGED_IN_TRANSIT -> failed("EOD-86", "Not attempted");
      case CONSIGNEE_UNAVAILABLE, PREMISES_CLOSED -> failed("EOD-11", "Consignee not available");
      case OTHER -> failed("EOD-105", "Shipment seized");
    };
  }

  private static Word failed(String nsl, String remark) {
    return word(nsl, "UD", "UNDEL_REATTEMPT", remark);
  }
}
