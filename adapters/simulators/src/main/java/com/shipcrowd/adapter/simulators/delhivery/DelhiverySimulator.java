package com.shipcrowd.adapter.simulators.delhivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
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
import com.shipcrowd.domain.shipment.ShipmentStatus;
import java.time.Instant;
import java.time.LocalDateTime;
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

/// A Delhivery that remembers: it hands out numbers, makes each of them a parcel at most once, cancels and tracks.
public final class DelhiverySimulator extends CourierSimulator {
  /// The only token it takes.
  public static final String TOKEN = "stub-token-1";

  /// What its pushes carry in `x-shipcrowd-secret`.
  public static final String WEBHOOK_SECRET = "stub-webhook-secret-1";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss").withZone(ZoneId.of("Asia/Kolkata"));
  private static final String BODY_PREFIX = "format=json&data=";
  private static final String INTERNAL =
      "An internal Error has occurred, Please get in touch with client.support@delhivery.com";

  private final Set<String> handedOut = new HashSet<>();
  private final Set<String> unserved = new HashSet<>();
  private final Map<String, Long> pickups = new HashMap<>();
  private final Set<String> warehouses = new HashSet<>();
  private final Map<String, JsonNode> uploads = new HashMap<>();
  private boolean knowsAllWarehouses = true;
  private long lastNumber = Long.parseLong(number("2680571", 14));
  private long lastId = 4_363_000;

  /// With no parcels.
  public DelhiverySimulator() {
    super("delhivery");
  }

  @Override
  public Map<String, String> credentials() {
    return Map.of("token", TOKEN, "webhook_secret", WEBHOOK_SECRET);
  }

  @Override
  public Map<String, String> settings() {
    return Map.of("client_name", "DEMOSTORE-B2C", "waybill_batch", "100");
  }

  /// Nothing is carried to this pincode any more.
  public synchronized void doesNotServe(String pin) {
    unserved.add(pin);
  }

  /// From now on only registered pickup places are known.
  public synchronized void wantsRegisteredWarehouses() {
    knowsAllWarehouses = false;
  }

  /// Numbers are handed out from here on, so that two of its kind never give out the same.
  public synchronized void numbersFrom(long first) {
    lastNumber = first;
  }

  @Override
  protected Call call(Ask ask) {
    return switch (ask.path()) {
      case "/waybill/api/bulk/json/" -> Call.NUMBERS;
      case "/api/cmu/create.json" -> Call.BOOK;
      case "/api/p/edit" -> ask.body().contains("\"cancellation\"") ? Call.CANCEL : Call.EDIT;
      case "/api/v1/packages/json/" -> ask.query("ref_ids").isEmpty() ? Call.TRACK : Call.FIND;
      case "/api/p/packing_slip" -> Call.LABEL;
      case "/fm/request/new/" -> Call.PICKUP;
      case "/api/backend/clientwarehouse/create/", "/api/backend/clientwarehouse/edit/" ->
          Call.WAREHOUSE;
      case "/api/kinko/v1/invoice/charges/.json" -> Call.RATE;
      case "/c/api/pin-codes/json/" -> Call.SERVICEABILITY;
      case "/api/p/update" -> Call.NDR;
      default -> Call.OTHER;
    };
  }

  @Override
  protected Answer work(Call call, Ask ask) {
    if (ask.path().startsWith("/files/")) return file(ask);
    if (!ask.header("authorization").equals("Token " + TOKEN)) return unauthorized(ask);
    return switch (call) {
      case NUMBERS -> numbers(ask.query("count"));
      case BOOK -> create(ask.body());
      case CANCEL, EDIT -> change(ask.json());
      case TRACK, FIND -> track(ask);
      case LABEL -> slip(ask.query("wbns"), ask);
      case PICKUP -> pickup(ask.json());
      case WAREHOUSE -> warehouse(ask);
      case NDR -> ndr(ask.json());
      case RATE -> charges(ask);
      case SERVICEABILITY -> pincode(ask.query("filter_codes"));
      default ->
          ask.path().startsWith("/api/cmu/get_bulk_upl/")
              ? ndrResult(ask.lastPart())
              : Answer.text(404, "text/html", "<html>Not Found</html>");
    };
  }

  @Override
  protected Answer refusal(Call call, Ask ask) {
    return Answer.ok(
        switch (call) {
          case BOOK ->
              failedBox(
                  "Crashing while saving package due to exception 'suspicious order/consignee'. Package might have been partially saved.");
          case CANCEL, EDIT ->
              "{\"error\":\"You are not authorised to this action\",\"status\":\"Failure\",\"waybill\":null}";
          case WAREHOUSE ->
              "{\"success\":false,\"error\":\"Error due to serviceability for pincode: 400018\"}";
          case PICKUP -> "{\"pickup_date\":\"Pickup date cannot be in past\"}";
          default -> "{\"Success\":false,\"Error\":\"No such waybill or order ID found\"}";
        });
  }

  @Override
  protected Answer unauthorized(Ask ask) {
    return Answer.json(
        401,
        "\"There has been an error but we were asked to not let you see that. Please contact the dev team.\"");
  }

  @Override
  protected String time(Instant at) {
    return TIME.format(at);
  }

  // ---- numbers and booking

  private Answer numbers(String count) {
    int wanted = count.isEmpty() ? 1 : Integer.parseInt(count);
    if (wanted >= 10_000)
      return Answer.json(400, "\"Bad Request! Count value should be less than 10000\"");
    var fresh = new ArrayList<String>();
    for (int i = 0; i < wanted; i++) fresh.add(Long.toString(lastNumber += 11));
    handedOut.addAll(fresh);
    return Answer.ok('"' + String.join(",", fresh) + '"');
  }

  private Answer create(String body) {
    if (!body.startsWith(BODY_PREFIX))
      return Answer.ok(failedRequest("format key missing in the post"));
    var data = parsed(Ask.unescaped(body.substring(BODY_PREFIX.length())));
    var place = data.path("pickup_location").path("name").asText();
    if (!knowsAllWarehouses && !warehouses.contains(place))
      return Answer.ok(failedRequest("ClientWarehouse matching query does not exist."));
    var answer = JSON.createObjectNode();
    var packages = answer.putArray("packages");
    boolean allWell = !data.path("shipments").isEmpty();
    for (var box : data.path("shipments")) allWell &= made(box, place, packages);
    answer.put("success", allWell).put("package_count", packages.size()).put("upload_wbn", "UPL1");
    if (!allWell) answer.put("rmk", INTERNAL);
    return Answer.ok(answer);
  }

  private static JsonNode parsed(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      return JSON.createObjectNode();
    }
  }

  private boolean made(JsonNode box, String place, ArrayNode packages) {
    var number = box.path("waybill").asText();
    var trouble = trouble(box, number);
    var order = box.path("order").asText();
    var line = packages.addObject().put("refnum", order).put("client", "DEMOSTORE-B2C");
    line.putArray("remarks").add(trouble);
    if (!trouble.isEmpty()) {
      line.put("status", "Fail").put("waybill", "").putNull("sort_code");
      return false;
    }
    var waybill = number.isEmpty() ? Long.toString(lastNumber += 11) : number;
    var mode = box.path("payment_mode").asText();
    keep(
        waybill,
        order,
        mode.equals("Pickup"),
        List.of(),
        mode.equals("Pickup") ? box.path("city").asText() : "Mumbai",
        mode.equals("Pickup") ? "Mumbai" : box.path("city").asText(),
        Map.of("cod", box.path("cod_amount").asText(), "place", place));
    line.put("status", "Success").put("waybill", waybill).put("sort_code", "BLR/JPN");
    line.put("payment", mode.equals("Prepaid") ? "Pre-paid" : mode).put("serviceable", true);
    return true;
  }

  private String trouble(JsonNode box, String number) {
    var order = box.path("order").asText();
    var pin = box.path("pin").asText();
    if (box.toString().replace("\\\"", "").matches("(?s).*[&#%;\\\\].*"))
      return "Unterminated string starting at: line 1 column 8 (char 7)";
    if (order.length() > 50) return "oid does not pass the validator <lambda>";
    if (!box.path("phone").asText().matches("[6-9][0-9]{9}"))
      return "Incorrect phone number(s) for order " + order;
    if (unserved.contains(pin))
      return "Crashing while saving package due to exception '"
          + pin
          + " is non serviceable pincode'. Package might have been partially saved.";
    if (isTaken(number)) return "Duplicate waybill";
    // Numbers of an earlier start are good, too.
    if (!number.isEmpty() && !number.startsWith("2680571") && !handedOut.contains(number))
      return "Unable to consume waybill " + number;
    boolean isPart = box.path("shipment_type").asText().equals("MPS");
    boolean isSameLot = isPart && isTaken(box.path("master_id").asText());
    return ofReference(order).isPresent() && !isSameLot ? "Duplicate Order Id" : "";
  }

  // ---- changes

  private Answer change(JsonNode wish) {
    var number = wish.path("waybill").asText();
    var waybill = waybill(number);
    var answer = JSON.createObjectNode();
    if (waybill.isEmpty())
      return Answer.ok(
          answer
              .put("error", "Incorrect Waybill/OrderID, please try again")
              .put("status", "Failure")
              .putNull("waybill")
              .put("order_id", number));
    answer.put("status", true).put("waybill", number).put("order_id", waybill.get().reference());
    if (!wish.has("cancellation")) return Answer.ok(answer);
    // A cancelled parcel on the move turns round; one at the door only waits for that word.
    if (callOff(waybill.get()) || tryAgain(waybill.get(), true))
      return Answer.ok(answer.put("remark", "Shipment has been cancelled."));
    return Answer.ok(
        answer
            .put("status", "Failure")
            .put("error", "Shipment cannot be cancelled in its present status"));
  }

  private Answer ndr(JsonNode wish) {
    if (!wish.path("data").isArray())
      return Answer.json(400, "{\"error\":\"Invalid data provided\"}");
    var id = "UPL" + ++lastId;
    uploads.put(id, wish.path("data"));
    return Answer.ok(
        JSON.createObjectNode()
            .put("message", "Request submitted successfully!")
            .put("request_id", id));
  }

  private Answer ndrResult(String id) {
    var data = uploads.get(id);
    if (data == null) return Answer.json(404, "{\"message\":\"not found\"}");
    var answer = JSON.createObjectNode().put("status", "Success");
    var good = answer.putArray("success_wbns");
    var bad = answer.putArray("failed_wbns");
    for (var line : data) {
      var number = line.path("waybill").asText();
      boolean isDone = waybill(number).filter(w -> tryAgain(w, false)).isPresent();
      var entry =
          (isDone ? good : bad)
              .addObject()
              .put("waybill", number)
              .put("action", line.path("act").asText());
      if (!isDone) entry.put("message", "Package in incorrect status");
    }
    return Answer.ok(answer);
  }

  // ---- papers, pickups, places

  private Answer file(Ask ask) {
    // The link carries its own permission: a token here has leaked.
    return ask.header("authorization").isEmpty()
        ? Answer.pdf("label " + ask.lastPart())
        : Answer.json(400, "{}");
  }

  private Answer slip(String number, Ask ask) {
    var answer = JSON.createObjectNode();
    var packages = answer.putArray("packages");
    if (isTaken(number))
      packages
          .addObject()
          .put("wbn", number)
          .put(
              "pdf_download_link",
              "http://"
                  + ask.header("host")
                  + "/delhivery/files/"
                  + number
                  + ".pdf?X-Amz-Expires=86400");
    return Answer.ok(answer.put("packages_found", packages.size()));
  }

  private Answer pickup(JsonNode wish) {
    // A day that is over closes its request; no clock runs here, so that another day's is another
    // request.
    var place = wish.path("pickup_location").asText() + " " + wish.path("pickup_date").asText();
    var open = pickups.get(place);
    if (open != null) {
      var answer = JSON.createObjectNode().put("pr_exist", true).put("pickup_id", open);
      answer
          .put("status", false)
          .putObject("error")
          .put("code", 669)
          .put("message", "A Pickup Request " + open + " for this Pickup Location Already Exist");
      return Answer.ok(answer);
    }
    pickups.put(place, ++lastId);
    return Answer.json(
        201,
        JSON.createObjectNode()
            .put("pickup_id", lastId)
            .put("client_name", "DEMOSTORE-B2C")
            .put("expected_package_count", wish.path("expected_package_count").asText())
            .toString());
  }

  private Answer warehouse(Ask ask) {
    var wish = ask.json();
    boolean isNew = warehouses.add(wish.path("name").asText());
    if (!isNew && ask.path().contains("create"))
      return Answer.ok(
          "{\"success\":false,\"error\":[\"client-warehouse with this name already exists\"],\"data\":{}}");
    var answer = JSON.createObjectNode().put("success", true).put("error", "");
    answer.putObject("data").put("active", true).set("name", wish.path("name"));
    return Answer.ok(answer);
  }

  // ---- prices and places

  // Thirty rupees for each begun half kilogram, and twenty for collecting.
  private Answer charges(Ask ask) {
    if (unserved.contains(ask.query("d_pin")))
      return Answer.ok("{\"error\":\"Unable to process request for provided d_pin\"}");
    int halves = Math.ceilDiv(Integer.parseInt(ask.query("cgm")), 500);
    int cod = ask.query("pt").equals("COD") ? 20 : 0;
    int gross = 30 * halves + cod;
    return Answer.ok(
        "[{\"charge_COD\":%d.0,\"charge_DL\":%d.0,\"gross_amount\":%d.0,\"zone\":\"D\",\"total_amount\":%d,\"charged_weight\":500.0}]"
            .formatted(cod, 30 * halves, gross, gross * 118 / 100));
  }

  private Answer pincode(String pin) {
    var answer = JSON.createObjectNode();
    var codes = answer.putArray("delivery_codes");
    if (!unserved.contains(pin))
      codes
          .addObject()
          .putObject("postal_code")
          .put("pin", Integer.parseInt(pin))
          .put("pre_paid", "Y")
          .put("cod", "Y")
          .put("cash", "Y")
          .put("pickup", "Y")
          .put("repl", "Y")
          .put("remarks", "")
          .put("is_oda", "N");
    return Answer.ok(answer);
  }

  // ---- tracking

  private Answer track(Ask ask) {
    var numbers = new HashSet<>(List.of(ask.query("waybill").split(",")));
    var order = ask.query("ref_ids");
    var answer = JSON.createObjectNode();
    var data = answer.putArray("ShipmentData");
    numbers.forEach(number -> waybill(number).ifPresent(w -> shipment(data, w)));
    if (!order.isEmpty())
      waybills().stream()
          .filter(w -> w.reference().equals(order) && !numbers.contains(w.number()))
          .forEach(w -> shipment(data, w));
    return data.isEmpty()
        ? Answer.ok(
            "{\"Success\":false,\"Error\":\"Data does not exists for provided Waybill(s)\",\"rmk\":\"Data does not exists\"}")
        : Answer.ok(answer);
  }

  private static void shipment(ArrayNode data, Waybill waybill) {
    var shipment = data.addObject().putObject("Shipment");
    shipment.put("AWB", waybill.number()).put("ReferenceNo", waybill.reference());
    shipment.put("PickupLocation", waybill.fact("place")).put("CODAmount", waybill.fact("cod"));
    var scans = shipment.putArray("Scans");
    waybill.told().forEach(told -> scans.addObject().set("ScanDetail", detail(told)));
    var last = waybill.told().isEmpty() ? null : waybill.told().getLast();
    status(shipment.putObject("Status"), last);
  }

  private static ObjectNode detail(Told told) {
    return JSON.createObjectNode()
        .put("ScanDateTime", told.at())
        .put("ScanType", told.word().type())
        .put("Scan", told.word().text())
        .put("StatusDateTime", told.at())
        .put("ScannedLocation", told.place())
        .put("StatusCode", told.word().code())
        .put("Instructions", told.word().remark());
  }

  private static void status(ObjectNode status, @Nullable Told last) {
    var word = last == null ? MANIFESTED : last.word();
    status
        .put("Status", word.text())
        .put("StatusType", word.type())
        .put("StatusCode", word.code())
        .put("StatusDateTime", last == null ? "2026-11-20T09:00:00" : last.at())
        .put("StatusLocation", last == null ? "Mumbai_Malad_D (Maharashtra)" : last.place())
        .put("Instructions", word.remark());
  }

  @Override
  public Optional<Push> push(Waybill waybill, Told scan) {
    var push = JSON.createObjectNode();
    var shipment = push.putObject("Shipment");
    shipment
        .putObject("Status")
        .put("Status", scan.word().text())
        .put("StatusDateTime", scan.at())
        .put("StatusType", scan.word().type())
        .put("StatusLocation", scan.place())
        .put("Instructions", scan.word().remark());
    shipment
        .put("NSLCode", scan.word().code())
        .put("AWB", waybill.number())
        .put("ReferenceNo", waybill.reference());
    return Optional.of(Push.json(push.toString(), pushHeaders()));
  }

  /// What comes with a push.
  public static Map<String, String> pushHeaders() {
    return Map.of("content-type", "application/json", "x-shipcrowd-secret", WEBHOOK_SECRET);
  }

  /// Something happens to a parcel in words of one's own choice: tracking shows it from now on.
  ///
  /// @param at Indian time, as they write it
  /// @return the body they would push
  public synchronized byte[] scan(
      String number, String nsl, String type, String status, String words, String at) {
    var told = new Told(new Word(nsl, type, status, words), at, "Bengaluru_JPNagar_D (Karnataka)");
    return reported(number, told);
  }

  /// The same at a time of the test's clock.
  public byte[] scan(
      String number,
      String nsl,
      String type,
      String status,
      String words,
      LocalDateTime indianTime) {
    return scan(number, nsl, type, status, words, indianTime.toString());
  }

  private byte[] reported(String number, Told told) {
    var nobodys = new Waybill(number, "", false, List.of(), "", "", now(), Map.of());
    var waybill = waybill(number).orElse(nobodys);
    tell(waybill, told);
    return push(waybill, told).orElseThrow().body();
  }

  // ---- words

  private static final Word MANIFESTED = word("X-UCI", "UD", "Manifested", "Manifest uploaded");

  private static Word word(String nsl, String type, String text, String remark) {
    return new Word(nsl, type, text, remark);
  }

  @Override
  protected Word word(Waybill waybill, Leg leg) {
    if (waybill.isReverse()) return reverse(leg.status());
    return switch (leg.status()) {
      case PICKUP_SCHEDULED -> word("FMPUR-101", "UD", "Manifested", "Pickup scheduled");
      case OUT_FOR_PICKUP -> word("FMOFP-101", "UD", "Manifested", "Out for Pickup");
      case PICKUP_FAILED -> word("FMEOD-102", "UD", "Not Picked", "Shipment not ready");
      case PICKED_UP -> word("X-PPOM", "UD", "In Transit", "Shipment picked up");
      case IN_TRANSIT ->
          leg.aside() == Leg.Aside.DELAYED
              ? word("DLYLH-104", "UD", "In Transit", "Vehicle delayed")
              : word("X-DLL2F", "UD", "In Transit", "Bag added to trip");
      case REACHED_DESTINATION -> word("X-IBD3F", "UD", "Pending", "Shipment received at facility");
      case OUT_FOR_DELIVERY -> word("X-DDD3FD", "UD", "Dispatched", "Out for delivery");
      case UNDELIVERED -> undelivered(leg.reason());
      case DELIVERED -> word("EOD-38", "DL", "Delivered", "Delivered to consignee");
      case RTO_INITIATED -> word("RT-101", "RT", "In Transit", "Returned as per client");
      case RTO_IN_TRANSIT -> word("X-DLL2R", "RT", "In Transit", "Bag added to trip");
      case RTO_OUT_FOR_DELIVERY -> word("X-DRO1R", "RT", "Dispatched", "Out for return");
      case RTO_UNDELIVERED -> word("RD-PD3", "RT", "Pending", "Seller closed");
      case RTO_DELIVERED -> word("RD-AC", "DL", "RTO", "Return accepted");
      case LOST -> word("LT-100", "LT", "Lost", "Shipment lost");
      case DAMAGED -> word("RT-104", "UD", "Pending", "Shipment damaged");
      case DISPOSED -> word("RT-104", "UD", "Pending", "Shipment destroyed");
      case CANCELLED -> word("ST-112", "CN", "Canceled", "Seller cancelled the order");
      default -> MANIFESTED;
    };
  }

  private static Word reverse(ShipmentStatus status) {
    return switch (status) {
      case PICKUP_SCHEDULED -> word("X-ASP", "PP", "Scheduled", "Pickup scheduled");
      case OUT_FOR_PICKUP -> word("X-DDD3FP", "PP", "Dispatched", "Out for pickup");
      case PICKUP_FAILED -> word("EOD-26", "PP", "Scheduled", "Customer unavailable");
      case PICKED_UP -> word("EOD-77", "PU", "In Transit", "Pickup completed");
      case IN_TRANSIT -> word("X-DLL2R", "PU", "In Transit", "Bag added to trip");
      case REACHED_DESTINATION -> word("X-IBD3R", "PU", "Pending", "Received at return city");
      case OUT_FOR_DELIVERY -> word("X-DRO1R", "PU", "Dispatched", "Out to seller");
      case DELIVERED -> word("RD-AC", "DL", "DTO", "Accepted");
      case CANCELLED -> word("CL-102", "CN", "Canceled", "Cancelled by client");
      default -> word("X-UCO", "PP", "Open", "Pickup request received");
    };
  }

  private static Word undelivered(@Nullable NdrReason reason) {
    return switch (reason) {
      case null -> word("EOD-11", "UD", "Pending", "Consignee unavailable");
      case PREMISES_CLOSED -> word("EOD-11", "UD", "Pending", "Office/Institute closed");
      case ADDRESS_INCOMPLETE -> word("EOD-74", "UD", "Pending", "Bad/Incomplete address");
      case ADDRESS_INCORRECT -> word("EOD-15", "UD", "Pending", "Consignee moved/shifted");
      case CONSIGNEE_REFUSED -> word("EOD-6", "UD", "Pending", "Consignee refused to accept");
      case CANCELLED_BY_BUYER -> word("EOD-6", "UD", "Pending", "Consignee cancelled the order");
      case RESCHEDULE_REQUESTED -> word("EOD-3", "UD", "Pending", "Delivery rescheduled");
      case COD_NOT_READY -> word("EOD-16", "UD", "Pending", "Payment not ready");
      case PHONE_UNREACHABLE -> word("DLYB2B-108", "UD", "Pending", "Consignee not reachable");
      case OPEN_DELIVERY_DEMANDED -> word("EOD-69", "UD", "Pending", "Wants open delivery");
      case OTP_NOT_SHARED -> word("EOD-137", "UD", "Pending", "OTP mismatch");
      case ENTRY_RESTRICTED -> word("EOD-104", "UD", "Pending", "Entry restricted area");
      case SELF_COLLECT -> word("EOD-43", "UD", "Pending", "Self collect requested");
      case OUT_OF_DELIVERY_AREA -> word("SC-102", "UD", "Pending", "Out of delivery area");
      case COURIER_OPERATIONAL, DISRUPTION, DAMAGED_IN_TRANSIT ->
          word("EOD-86", "UD", "Pending", "Not attempted");
      case CONSIGNEE_UNAVAILABLE -> word("EOD-11", "UD", "Pending", "Consignee unavailable");
      case OTHER -> word("EOD-105", "UD", "Pending", "Shipment seized by consignee");
    };
  }

  private static String failedRequest(String words) {
    return JSON.createObjectNode()
        .put("rmk", words)
        .put("error", true)
        .put("success", false)
        .set("packages", JSON.createArrayNode())
        .toString();
  }

  private static String failedBox(String remark) {
    var answer = JSON.createObjectNode().put("success", false).put("rmk", INTERNAL);
    answer
        .putArray("packages")
        .addObject()
        .put("status", "Fail")
        .put("waybill", "")
        .putArray("remarks")
        .add(remark);
    return answer.toString();
  }
}
