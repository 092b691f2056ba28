package com.shipcrowd.adapter.simulators.shiprocket;

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
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A Shiprocket that remembers: orders have two numbers and perhaps an AWB, places are known by their nickname, pickups
/// and manifests are made once.
public final class ShiprocketSimulator extends CourierSimulator {
  /// The only API user it knows.
  public static final String EMAIL = "api-user@seller.example";

  /// Its password.
  public static final String PASSWORD = "rocket-password-1";

  /// What its pushes carry in `x-api-key`.
  public static final String WEBHOOK_SECRET = "rocket-webhook-secret-1";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Kolkata"));
  private static final String NOTHING_YET =
      "Aahh! There is no activities found in our DB. Please have some patience it will be updated soon.";

  /// An order of theirs; its AWB is empty until one is assigned.
  private record Order(
      long id, String reference, String awb, boolean isReturn, String from, String to) {
    long shipmentId() {
      return id - 1_000;
    }

    Order numbered(String number) {
      return new Order(id, reference, number, isReturn, from, to);
    }
  }

  private final Set<String> tokens = new HashSet<>();
  private final Map<String, Order> orders = new HashMap<>();
  private final Map<String, Long> places = new HashMap<>();
  private final Map<String, String> placePins = new HashMap<>();
  private final Set<String> pickups = new HashSet<>();
  private final Set<Long> manifests = new HashSet<>();
  private final Set<String> unserved = new HashSet<>();
  private long lastId = 918_273_000;

  /// With no parcels.
  public ShiprocketSimulator() {
    super("shiprocket");
  }

  @Override
  public Map<String, String> credentials() {
    return Map.of("email", EMAIL, "password", PASSWORD, "webhook_secret", WEBHOOK_SECRET);
  }

  @Override
  public Map<String, String> settings() {
    return Map.of("mailbox", "parcels@demo.example", "qc_image", "https://files.example/goods.jpg");
  }

  /// Nothing is carried to this pincode any more: orders for it are taken and get no number.
  public synchronized void doesNotServe(String pin) {
    unserved.add(pin);
  }

  @Override
  protected Call call(Ask ask) {
    return switch (ask.path()) {
      case "/auth/login" -> Call.LOGIN;
      case "/shipments/create/forward-shipment",
          "/shipments/create/return-shipment",
          "/courier/assign/awb" ->
          Call.BOOK;
      case "/orders" -> Call.FIND;
      case "/orders/cancel", "/orders/cancel/shipment/awbs" -> Call.CANCEL;
      case "/courier/track/awbs" -> Call.TRACK;
      case "/courier/generate/label" -> Call.LABEL;
      case "/manifests/generate", "/manifests/print" -> Call.MANIFEST;
      case "/courier/generate/pickup" -> Call.PICKUP;
      case "/settings/company/addpickup", "/settings/company/pickup" -> Call.WAREHOUSE;
      case "/courier/serviceability/" -> Call.RATE;
      default -> ask.path().startsWith("/ndr/") ? Call.NDR : Call.OTHER;
    };
  }

  @Override
  protected Answer work(Call call, Ask ask) {
    if (ask.path().startsWith("/files/")) return file(ask);
    if (call == Call.LOGIN) return login(ask.json());
    var bearer = ask.header("authorization");
    if (!bearer.startsWith("Bearer ") || !tokens.contains(bearer.substring(7)))
      return unauthorized(ask);
    return switch (call) {
      case BOOK -> ask.path().endsWith("/awb") ? assign(ask.json()) : create(ask);
      case FIND -> list(ask.query("filter"));
      case CANCEL -> cancel(ask.json());
      case TRACK -> track(ask.json());
      case LABEL -> label(ask);
      case MANIFEST -> manifest(ask);
      case PICKUP -> pickup(ask.json());
      case WAREHOUSE -> ask.method().equals("GET") ? places() : addPlace(ask.json());
      case RATE -> lane(ask);
      case NDR -> ndr(ask);
      default -> problem(404, "404 Not Found");
    };
  }

  @Override
  protected Answer refusal(Call call, Ask ask) {
    return call == Call.LOGIN
        ? problem(400, "Invalid email and password combination")
        : Answer.json(
            422,
            "{\"message\":\"Oops! Invalid Data.\",\"errors\":{\"billing_address\":[\"The billing address is invalid.\"]},\"status_code\":422}");
  }

  @Override
  protected Answer unauthorized(Ask ask) {
    tokens.clear();
    return problem(401, "Token has expired");
  }

  private static Answer problem(int status, String words) {
    return Answer.json(
        status,
        JSON.createObjectNode().put("message", words).put("status_code", status).toString());
  }

  private Answer login(JsonNode who) {
    if (!who.path("email").asText().equals(EMAIL)
        || !who.path("password").asText().equals(PASSWORD))
      return problem(400, "Invalid email and password combination");
    var token = "eyJ0eXAi.e30.sig" + ++lastId;
    tokens.add(token);
    return Answer.ok(JSON.createObjectNode().put("id", 410022).put("token", token));
  }

  // ---- orders and numbers

  private Answer create(Ask ask) {
    var wish = ask.json();
    boolean isReturn = ask.path().endsWith("return-shipment");
    var reference = wish.path("order_id").asText();
    var place = wish.path("pickup_location").asText();
    if (!isReturn && !places.containsKey(place)) return wrongPlace();
    if (reference.isEmpty() || orders.containsKey(reference)) return taken();
    if (!wish.path(isReturn ? "pickup_phone" : "billing_phone").asText().matches("[6-9][0-9]{9}"))
      return problem(422, "Not a valid mobile number");
    var from = isReturn ? wish.path("pickup_city").asText() : place;
    var to = wish.path(isReturn ? "shipping_city" : "billing_city").asText();
    var order = new Order(++lastId, reference, "", isReturn, from, to);
    orders.put(reference, order);
    var payload = JSON.createObjectNode().put("order_created", 1).put("order_id", order.id());
    payload.put("shipment_id", order.shipmentId());
    if (unserved.contains(wish.path("billing_pincode").asText())) {
      payload.put("awb_generated", 0).put("error_message", "Pincode is not serviceable");
    } else {
      order = numbered(order);
      payload.put("awb_generated", 1).put("awb_code", order.awb()).put("routing_code", "BLR/KOR");
      payload.put("courier_company_id", "10").put("courier_name", "Delhivery Air");
    }
    var answer = JSON.createObjectNode().put("status", 1);
    answer.set("payload", payload);
    return Answer.ok(answer);
  }

  private Answer wrongPlace() {
    var answer =
        JSON.createObjectNode()
            .put(
                "message",
                "Wrong Pickup location entered. Please choose one location from the data given");
    var list = answer.putObject("data").putArray("data");
    places.forEach((name, id) -> list.addObject().put("id", id).put("pickup_location", name));
    return Answer.ok(answer);
  }

  private static Answer taken() {
    return Answer.json(
        422,
        "{\"message\":\"Oops! Invalid Data.\",\"errors\":{\"order_id\":[\"Order Id has already been taken.\"]},\"status_code\":422}");
  }

  private Order numbered(Order order) {
    var awb = number("15220", 14);
    var done = order.numbered(awb);
    orders.put(order.reference(), done);
    keep(awb, order.reference(), order.isReturn(), List.of(), order.from(), order.to(), Map.of());
    return done;
  }

  private Answer assign(JsonNode wish) {
    var order = byShipment(wish.path("shipment_id").asLong());
    if (order.isEmpty() || !order.get().awb().isEmpty())
      return problem(400, "Oops! Cannot reassign courier for this shipment.");
    var done = numbered(order.get());
    var answer = JSON.createObjectNode().put("awb_assign_status", 1);
    answer
        .putObject("response")
        .putObject("data")
        .put("awb_code", done.awb())
        .put("order_id", done.id())
        .put("shipment_id", done.shipmentId())
        .put("routing_code", "BLR/KOR");
    return Answer.ok(answer);
  }

  private Answer list(String reference) {
    var answer = JSON.createObjectNode();
    var data = answer.putArray("data");
    var order = orders.get(reference);
    if (order != null) {
      var waybill = waybill(order.awb());
      var row = data.addObject().put("id", order.id()).put("channel_order_id", order.reference());
      row.put("status", waybill.filter(Waybill::isCancelled).isPresent() ? "CANCELED" : "NEW");
      row.putArray("shipments").addObject().put("id", order.shipmentId()).put("awb", order.awb());
    }
    return Answer.ok(answer);
  }

  private Optional<Order> byShipment(long shipmentId) {
    return orders.values().stream().filter(o -> o.shipmentId() == shipmentId).findFirst();
  }

  private Optional<Order> byAwb(String awb) {
    return orders.values().stream().filter(o -> o.awb().equals(awb)).findFirst();
  }

  private Answer cancel(JsonNode wish) {
    for (var awb : wish.path("awbs"))
      if (waybill(awb.asText()).filter(this::callOff).isEmpty())
        return problem(400, "Cannot cancel shipment");
    for (var id : wish.path("ids")) {
      var order = orders.values().stream().filter(o -> o.id() == id.asLong()).findFirst();
      if (order.isEmpty()) return problem(400, "Cannot cancel order");
      var waybill = waybill(order.get().awb());
      if (waybill.isPresent() && waybill.get().isCancelled())
        return problem(400, "Order is already cancelled");
      if (waybill.isPresent() && !callOff(waybill.get()))
        return problem(400, "Cannot cancel order when shipment status is Picked Up");
    }
    return wish.has("awbs")
        ? problem(200, "Bulk Shipment cancellation is in progress. Please wait for some time.")
        : problem(200, "Order cancelled successfully.");
  }

  // ---- journeys

  private Answer track(JsonNode wish) {
    if (!wish.path("awbs").isArray())
      return problem(500, "Invalid argument supplied for foreach()");
    var answer = JSON.createObjectNode();
    for (var awb : wish.path("awbs"))
      byAwb(awb.asText())
          .ifPresent(order -> answer.putObject(awb.asText()).set("tracking_data", journey(order)));
    return Answer.ok(answer);
  }

  private ObjectNode journey(Order order) {
    var waybill = waybill(order.awb()).orElseThrow();
    var told = waybill.told();
    var data = JSON.createObjectNode().put("track_status", told.isEmpty() ? 0 : 1);
    data.put("shipment_status", told.isEmpty() ? "0" : told.getLast().word().code());
    if (waybill.isCancelled()) data.put("shipment_status", 8);
    if (told.isEmpty()) data.put("error", NOTHING_YET);
    data.putArray("shipment_track")
        .addObject()
        .put("awb_code", order.awb())
        .put("shipment_id", order.shipmentId())
        .put("order_id", order.id());
    data.put("is_return", order.isReturn() ? 1 : 0);
    activities(data.putArray("shipment_track_activities"), told.reversed());
    return data;
  }

  private static void activities(ArrayNode list, List<Told> told) {
    for (var scan : told)
      list.addObject()
          .put("date", scan.at())
          .put("status", scan.word().type())
          .put("activity", scan.word().remark())
          .put("location", scan.place())
          .put("sr-status", scan.word().code())
          .put("sr-status-label", scan.word().text());
  }

  @Override
  public Optional<Push> push(Waybill waybill, Told scan) {
    var push = JSON.createObjectNode().put("awb", waybill.number());
    push.put("current_status", scan.word().text()).put("current_status_id", 20);
    push.put("shipment_status", scan.word().text()).put("shipment_status_id", scan.word().code());
    push.put("order_id", waybill.reference()).put("is_return", waybill.isReverse() ? 1 : 0);
    activities(push.putArray("scans"), waybill.told());
    return Optional.of(Push.json(push.toString(), Map.of("x-api-key", WEBHOOK_SECRET)));
  }

  private Answer ndr(Ask ask) {
    var number = ask.path().replaceAll("^/ndr/|/action$", "");
    if (ask.json().path("comments").asText().isEmpty())
      return problem(422, "The comments field is required.");
    boolean goesHome = ask.json().path("action").asText().equals("return");
    return waybill(number).filter(w -> tryAgain(w, goesHome)).isPresent()
        ? Answer.json(202, "{\"status\":\"Data Updated Sucessfully\"}")
        : problem(400, "Shipment is not in NDR state");
  }

  // ---- papers, pickups, places, prices

  private Answer label(Ask ask) {
    var order = byShipment(ask.json().path("shipment_id").path(0).asLong());
    if (order.isEmpty())
      return Answer.ok(
          "{\"label_created\":0,\"not_created\":[],\"response\":\"No valid shipment ids to print label\"}");
    return Answer.ok(
        JSON.createObjectNode()
            .put("label_created", 1)
            .put("label_url", link(ask, "label-" + order.get().shipmentId())));
  }

  private Answer manifest(Ask ask) {
    if (ask.path().endsWith("/print"))
      return Answer.ok(JSON.createObjectNode().put("manifest_url", link(ask, "manifest")));
    var ids = ask.json().path("shipment_id");
    boolean isNew = true;
    for (var id : ids) isNew &= manifests.add(id.asLong());
    if (!isNew) return problem(400, "Manifest already generated for some shipment_ids, use print");
    return Answer.ok(
        JSON.createObjectNode().put("status", 1).put("manifest_url", link(ask, "manifest")));
  }

  private Answer pickup(JsonNode wish) {
    var id = wish.path("shipment_id").path(0).asLong();
    if (byShipment(id).isEmpty()) return problem(400, "Invalid shipment id");
    if (!pickups.add(Long.toString(id))) return problem(400, "Already in Pickup Queue.");
    var answer = JSON.createObjectNode().put("pickup_status", 1);
    answer.putObject("response").put("pickup_token_number", "Reference No: " + id);
    return Answer.ok(answer);
  }

  private Answer addPlace(JsonNode wish) {
    var name = wish.path("pickup_location").asText();
    if (name.isEmpty() || name.length() > 36 || wish.path("address").asText().length() > 80)
      return problem(422, "Oops! Invalid Data.");
    if (places.containsKey(name))
      return Answer.json(
          422,
          "{\"message\":\"The given data was invalid.\",\"errors\":{\"pickup_location\":[\"Address nick name already in use\"]},\"status_code\":422}");
    places.put(name, ++lastId);
    placePins.put(name, wish.path("pin_code").asText());
    return Answer.ok(JSON.createObjectNode().put("success", true).put("pickup_id", lastId));
  }

  private Answer places() {
    var answer = JSON.createObjectNode();
    var list = answer.putObject("data").putArray("shipping_address");
    places.forEach(
        (name, id) ->
            list.addObject()
                .put("id", id)
                .put("pickup_location", name)
                .put("pin_code", placePins.get(name)));
    return Answer.ok(answer);
  }

  // Ninety rupees for each begun half kilogram, thirty for collecting, and GST on both.
  private Answer lane(Ask ask) {
    if (ask.query("is_return").equals("1") && ask.query("declared_value").isEmpty())
      return problem(422, "Required field missing");
    if (unserved.contains(ask.query("delivery_postcode")))
      return Answer.ok("{\"status\":404,\"message\":\"No courier serviceable\"}");
    int halves =
        new BigDecimal(ask.query("weight"))
            .divide(new BigDecimal("0.5"), RoundingMode.CEILING)
            .intValue();
    int cod = ask.query("cod").equals("1") ? 30 : 0;
    var answer = JSON.createObjectNode().put("status", 200);
    var data = answer.putObject("data");
    data.putArray("available_courier_companies")
        .addObject()
        .put("courier_company_id", 10)
        .put("courier_name", "Delhivery Air")
        .put("rate", 90 * halves + cod)
        .put("freight_charge", 90 * halves)
        .put("cod_charges", cod)
        .put("cod", 1)
        .put("blocked", 0)
        .put("estimated_delivery_days", "3");
    data.put("recommended_courier_company_id", 10);
    return Answer.ok(answer);
  }

  private String link(Ask ask, String name) {
    return "http://" + ask.header("host") + "/shiprocket/files/" + name + ".pdf";
  }

  private static Answer file(Ask ask) {
    // The link is public: a token here has leaked.
    return ask.header("authorization").isEmpty()
        ? Answer.pdf(ask.lastPart())
        : problem(400, "no token here");
  }

  // ---- words

  @Override
  protected String time(Instant at) {
    return TIME.format(at);
  }

  @Override
  protected Word word(Waybill waybill, Leg leg) {
    return ShiprocketWords.of(leg);
  }
}
