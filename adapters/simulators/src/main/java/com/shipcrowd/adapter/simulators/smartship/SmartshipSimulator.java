package com.shipcrowd.adapter.simulators.smartship;

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
import com.shipcrowd.domain.shipment.ShipmentStatus;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A SmartShip that remembers: references are used once and for ever, hubs are known, a worn-out token is told under HTTP
/// 200, and an order to a place nobody serves is taken without a number.
public final class SmartshipSimulator extends CourierSimulator {
  /// Its password; the MD5 of it is what it takes.
  public static final String PASSWORD = "smart-password-1";

  /// What opens a login beside it.
  public static final String CLIENT_SECRET = "smart-client-secret-1";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String USERNAME = "seller@demo.example";
  private static final String PASSWORD_MD5 = "cf697a47bc9173ae7b1220ab84a5b30c";
  private static final String FUNCTIONS = "/v2/app/Fulfillmentservice/";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Kolkata"));

  private final Set<String> tokens = new HashSet<>();
  private final Map<String, Long> hubs = new HashMap<>();
  private final Set<String> unnumbered = new HashSet<>();
  private final Set<String> unserved = new HashSet<>();
  private long lastId = 110_000;

  /// With no parcels.
  public SmartshipSimulator() {
    super("smartship");
  }

  @Override
  public Map<String, String> credentials() {
    return Map.of(
        "username",
        USERNAME,
        "password",
        PASSWORD,
        "client_id",
        "CLIENTID01",
        "client_secret",
        CLIENT_SECRET);
  }

  @Override
  public Map<String, String> settings() {
    return Map.of("carrier_id", "279");
  }

  /// No carrier takes anything to this pincode any more.
  public synchronized void doesNotServe(String pin) {
    unserved.add(pin);
  }

  @Override
  protected Call call(Ask ask) {
    if (ask.path().equals("/v1/Trackorder"))
      return ask.query("order_reference_ids").isEmpty() ? Call.TRACK : Call.FIND;
    if (ask.path().equals("/loginToken.php")) return Call.LOGIN;
    if (!ask.path().startsWith(FUNCTIONS)) return Call.OTHER;
    return switch (ask.lastPart()) {
      case "orderRegistrationOneStep" -> Call.BOOK;
      case "orderDetails" -> Call.FIND;
      case "orderCancellation" -> Call.CANCEL;
      case "createManifest" -> Call.PICKUP;
      case "hubRegistration" -> Call.WAREHOUSE;
      case "orderReattempt" -> Call.NDR;
      case "rateCalculator" -> Call.SERVICEABILITY;
      default -> Call.OTHER;
    };
  }

  @Override
  protected Answer work(Call call, Ask ask) {
    if (call == Call.LOGIN) return login(ask.json());
    var bearer = ask.header("authorization");
    if (!bearer.startsWith("Bearer ") || !tokens.contains(bearer.substring(7)))
      return unauthorized(ask);
    return switch (call) {
      case BOOK -> book(ask.json());
      case FIND ->
          ask.method().equals("GET")
              ? track(ask.query("order_reference_ids"), true)
              : order(ask.json().findPath("client_order_reference_id").asText());
      case CANCEL -> cancel(ask.json());
      case TRACK -> track(ask.query("tracking_numbers"), false);
      case PICKUP -> manifest(ask.json());
      case WAREHOUSE -> hub(ask.json().path("hub_details"));
      case NDR -> reattempt(ask.json().path("orders").path(0));
      case SERVICEABILITY -> lane(ask.json().path("order_info"));
      default -> Answer.json(404, "{\"status\":0,\"code\":404,\"message\":\"not found\"}");
    };
  }

  @Override
  protected Answer refusal(Call call, Ask ask) {
    return call == Call.LOGIN
        ? Answer.json(401, "{\"error\":\"invalid_grant\"}")
        : no("Consignee address is not accepted");
  }

  @Override
  protected Answer unauthorized(Ask ask) {
    tokens.clear();
    return Answer.ok("{\"status\":\"403\",\"message\":\"Access token expired\"}");
  }

  // ---- their envelope

  private static Answer yes(JsonNode data) {
    var answer = JSON.createObjectNode().put("status", 1).put("code", 200);
    answer.put("message", "success").set("data", data);
    return Answer.ok(answer.putNull("extra"));
  }

  private static Answer no(String words) {
    var answer = JSON.createObjectNode().put("status", 0).put("code", 400);
    answer.put("message", "invalid_inputs");
    answer.putObject("data").putObject("message").putArray("validation_error").add(words);
    return Answer.ok(answer.putNull("extra"));
  }

  private Answer login(JsonNode who) {
    boolean isKnown =
        who.path("username").asText().equals(USERNAME)
            && who.path("password").asText().equals(PASSWORD_MD5)
            && who.path("client_secret").asText().equals(CLIENT_SECRET);
    if (!isKnown) return Answer.json(401, "{\"error\":\"invalid_grant\"}");
    var token = "a1b2c3d4e5" + ++lastId;
    tokens.add(token);
    return Answer.ok(
        JSON.createObjectNode()
            .put("access_token", token)
            .put("expires_in", 86_400)
            .put("token_type", "Bearer")
            .putNull("scope"));
  }

  // ---- places and bookings

  private Answer hub(JsonNode wish) {
    if (!wish.path("hub_phone").asText().matches("[0-9]{10}")) return no("hub_phone is invalid");
    var key = wish.path("hub_name").asText() + "/" + wish.path("delivery_type_id").asInt();
    var known = hubs.get(key);
    var data = JSON.createObjectNode();
    if (known == null) {
      hubs.put(key, ++lastId);
      return yes(data.put("info", "Hub registered successfully").put("hub_id", lastId));
    }
    data.putObject("message")
        .put("info", "Hub already registered!")
        .put("registered_hub_id", Long.toString(known));
    return yes(data);
  }

  private Answer book(JsonNode wish) {
    var order = wish.path("orders").path(0);
    var reference = order.path("client_order_reference_id").asText();
    var consignee = order.path("consignee_details");
    if (!hubs.containsValue(order.path("shipper_hub_id").asLong()))
      return bad(reference, "Invalid hub");
    if (!consignee.path("consignee_phone").asText().matches("[6-9][0-9]{9}"))
      return bad(reference, "Consignee phone is invalid");
    if (ofReference(reference).isPresent() || unnumbered.contains(reference))
      return duplicate(reference);
    var data = JSON.createObjectNode().put("total_success_orders", 1);
    var line = data.putObject("success_order_details").putArray("orders").addObject();
    line.put("request_order_id", ++lastId).put("client_order_reference_id", reference);
    if (unserved.contains(consignee.path("consignee_pincode").asText())) {
      unnumbered.add(reference);
      line.put("carrier_name", "NSS").put("awb_number", false).put("message", "Not serviceable");
    } else {
      var awb = number("90007", 11);
      boolean isReturn = order.path("shipment_type").asInt() == 2;
      var city =
          consignee.path("consignee_complete_address").asText().replaceAll(".*, (.*),.*", "$1");
      var from = isReturn ? city : "Mumbai";
      var to = isReturn ? "Mumbai" : city;
      keep(awb, reference, isReturn, List.of(), from, to, Map.of("id", Long.toString(lastId)));
      line.put("carrier_name", "Bluedart Surface").put("awb_number", awb);
      line.put("route_code", "PNQ/PUN").put("message", "");
    }
    data.putNull("errors").putNull("duplicate_orders");
    return yes(data);
  }

  private static Answer bad(String reference, String words) {
    var data = nothing();
    data.putObject("errors")
        .putArray("data_discrepancy")
        .addObject()
        .put("client_order_reference_id", reference)
        .putArray("error")
        .add(words);
    return yes(data);
  }

  private static Answer duplicate(String reference) {
    var data = nothing();
    data.putArray("duplicate_orders").add(reference);
    return yes(data);
  }

  private static ObjectNode nothing() {
    return JSON.createObjectNode()
        .put("total_success_orders", 0)
        .putNull("success_order_details")
        .putNull("errors")
        .putNull("duplicate_orders");
  }

  private Answer order(String reference) {
    var data = JSON.createObjectNode();
    var rows = data.putArray("orders");
    if (unnumbered.contains(reference))
      rows.addObject().put("client_order_reference_id", reference).put("awb_number", false);
    ofReference(reference)
        .ifPresent(
            waybill ->
                rows.addObject()
                    .put("client_order_reference_id", reference)
                    .put("awb_number", waybill.number()));
    return yes(data);
  }

  private Answer cancel(JsonNode wish) {
    var details = JSON.createObjectNode();
    var done = details.putArray("successful");
    var failed = details.putObject("failure");
    for (var node : wish.path("orders").path("client_order_reference_ids")) {
      var reference = node.asText();
      var waybill = ofReference(reference);
      if (waybill.isPresent() && waybill.get().isCancelled())
        failed.putObject(reference).put("message", "Already Cancelled.");
      else if (unnumbered.contains(reference) || waybill.filter(this::callOff).isPresent())
        done.add(reference);
      else failed.putObject(reference).put("message", "Order can not be cancelled now.");
    }
    var data = JSON.createObjectNode();
    data.set("order_cancellation_details", details);
    return yes(data);
  }

  // ---- journeys

  private Answer track(String wanted, boolean isByReference) {
    var data = JSON.createObjectNode();
    var scans = data.putObject("scans");
    for (var one : wanted.split(",")) {
      var waybill = isByReference ? ofReference(one) : waybill(one);
      if (waybill.isPresent() && !waybill.get().told().isEmpty()) scans(scans, waybill.get());
    }
    return yes(data);
  }

  private static void scans(ObjectNode scans, Waybill waybill) {
    var list = scans.putArray(waybill.fact("id"));
    for (var told : waybill.told().reversed())
      list.addObject()
          .put("request_order_id", waybill.fact("id"))
          .put("order_reference_id", waybill.reference())
          .put("tracking_number", waybill.number())
          .put("date_time", told.at())
          .put("location", told.place())
          .put("action", told.word().remark())
          .put("status_code", told.word().code())
          .put("status_description", told.word().text());
  }

  private Answer reattempt(JsonNode wish) {
    var reference = wish.path("client_order_reference_id").path(0).asText();
    boolean goesHome = wish.path("action_id").asInt() == 2;
    var data = JSON.createObjectNode();
    if (ofReference(reference).filter(w -> tryAgain(w, goesHome)).isPresent())
      data.putArray("success_orders").add(reference);
    else data.putArray("errors").addObject().put("error", "Order is not in NDR");
    return yes(data);
  }

  private Answer manifest(JsonNode wish) {
    var unknown = new ArrayList<String>();
    for (var node : wish.path("client_order_reference_ids"))
      if (ofReference(node.asText()).isEmpty()) unknown.add(node.asText());
    var data = JSON.createObjectNode();
    if (unknown.isEmpty()) data.set("pickup_date", wish.path("preferred_pickup_date"));
    else data.putArray("failure").add("Order not found");
    return yes(data);
  }

  private Answer lane(JsonNode wish) {
    var data = JSON.createObjectNode();
    var carriers = data.putObject("carrier_info");
    if (!unserved.contains(wish.path("destination_pincode").asText()))
      carriers.putObject("279").put("carrier_id", 279).put("carrier_name", "Bluedart Surface");
    return yes(data);
  }

  // ---- words

  @Override
  protected String time(Instant at) {
    return TIME.format(at);
  }

  private static Word word(String code, String text, String action) {
    return new Word(code, "", text, action);
  }

  @Override
  protected Word word(Waybill waybill, Leg leg) {
    if (waybill.isReverse()) {
      var back = reverse(leg.status());
      if (back != null) return back;
    }
    return switch (leg.status()) {
      case PICKUP_SCHEDULED -> word("4", "Manifested", "Manifested");
      case OUT_FOR_PICKUP -> word("", "Out For Pickup", "Out for pickup");
      case PICKUP_FAILED -> word("", "Pickup Failed", "Shipment not ready");
      case PICKED_UP -> word("36", "Handed Over To Courier", "Picked up");
      case IN_TRANSIT -> word("27", "In Transit", "Bag added to trip");
      case REACHED_DESTINATION -> word("209", "Destination Reached", "Received at facility");
      case OUT_FOR_DELIVERY -> word("30", "Out For Delivery", "Out for delivery");
      case UNDELIVERED -> undelivered(leg.reason());
      case DELIVERED -> word("11", "Delivered", "Delivered");
      case RTO_INITIATED -> word("18", "Return To Origin", "Return ordered");
      case RTO_IN_TRANSIT -> word("28", "RTO In Transit", "Bag added to trip");
      case RTO_OUT_FOR_DELIVERY -> word("", "RTO Out For Delivery", "Out for return");
      case RTO_UNDELIVERED -> word("198", "RTO Rejected By Merchant", "Seller refused");
      case RTO_DELIVERED -> word("19", "RTO Delivered To Shipper", "Return accepted");
      case LOST -> word("189", "Forward Shipment Lost", "Lost");
      case DAMAGED, DISPOSED -> word("212", "RTO In Transit - Damaged", "Damaged");
      case CANCELLED -> word("185", "Cancelled By Client", "Cancelled");
      default -> word("24", "Courier Assigned", "Courier assigned");
    };
  }

  private static @Nullable Word reverse(ShipmentStatus status) {
    return switch (status) {
      case AWB_ASSIGNED -> word("163", "Return Confirmed", "Return confirmed");
      case PICKUP_SCHEDULED -> word("168", "Return Manifested", "Manifested");
      case OUT_FOR_PICKUP -> word("172", "Return Out For Pickup", "Out for pickup");
      case PICKED_UP -> word("169", "Return Picked", "Picked");
      case IN_TRANSIT, REACHED_DESTINATION, OUT_FOR_DELIVERY ->
          word("173", "Return In Transit", "Bag added to trip");
      case DELIVERED -> word("171", "Return Delivered", "Delivered");
      case CANCELLED -> word("188", "Return Cancelled By Client", "Cancelled");
      case LOST -> word("190", "Return Lost", "Lost");
      default -> null;
    };
  }

  private static Word undelivered(@Nullable NdrReason reason) {
    return switch (reason) {
      case null -> word("15", "Attempted", "Customer not available");
      case CONSIGNEE_UNAVAILABLE, PHONE_UNREACHABLE, PREMISES_CLOSED ->
          word("15", "Attempted", "Customer not available");
      case ADDRESS_INCOMPLETE, ADDRESS_INCORRECT -> word("13", "Attempted", "Wrong address");
      case COD_NOT_READY -> word("14", "Attempted", "COD not ready");
      case CONSIGNEE_REFUSED, CANCELLED_BY_BUYER -> word("16", "Attempted", "Refused");
      case RESCHEDULE_REQUESTED -> word("17", "Attempted", "Future delivery");
      case OPEN_DELIVERY_DEMANDED -> word("22", "Attempted", "Open delivery asked");
      case OUT_OF_DELIVERY_AREA -> word("12", "Attempted", "Out of delivery area");
      case COURIER_OPERATIONAL, DISRUPTION, DAMAGED_IN_TRANSIT ->
          word("210", "Delivery Not Attempted", "Vehicle broke down");
      case OTP_NOT_SHARED -> word("23", "Attempted", "OTP not shared");
      case ENTRY_RESTRICTED -> word("23", "Attempted", "Entry restricted");
      case SELF_COLLECT -> word("23", "Attempted", "Self collect");
      case OTHER -> word("23", "Attempted", "Others");
    };
  }
}
