package com.shipcrowd.adapter.simulators.panel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.shipcrowd.adapter.simulators.Answer;
import com.shipcrowd.adapter.simulators.Ask;
import com.shipcrowd.adapter.simulators.Call;
import com.shipcrowd.adapter.simulators.CourierSimulator;
import com.shipcrowd.adapter.simulators.Told;
import com.shipcrowd.adapter.simulators.Waybill;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A panel that remembers: logins are JWTs of three hours, bookings make parcels, papers are files of its own.
public abstract class PanelSimulator extends CourierSimulator {
  /// The only account it knows.
  public static final String EMAIL = "ops@demo.example";

  /// Its password.
  public static final String PASSWORD = "panel-password-1";

  /// For subclasses' answers.
  protected static final ObjectMapper JSON = new ObjectMapper();

  private static final long TOKEN_SECONDS = 10_800;

  private final Set<String> tokens = new HashSet<>();
  private final Set<String> unserved = new HashSet<>();
  private final String start;
  private final int digits;
  private final int longestOrder;
  private long logins;
  private long orders = 3_351_554;

  /// @param start first digits of its numbers
  /// @param digits how many they have
  /// @param longestOrder characters of an order number
  protected PanelSimulator(String courier, String start, int digits, int longestOrder) {
    super(courier);
    this.start = start;
    this.digits = digits;
    this.longestOrder = longestOrder;
  }

  @Override
  public Map<String, String> credentials() {
    return Map.of("email", EMAIL, "password", PASSWORD);
  }

  @Override
  public Map<String, String> settings() {
    return Map.of();
  }

  /// Nothing is carried to this pincode any more.
  public final synchronized void doesNotServe(String pin) {
    unserved.add(pin);
  }

  @Override
  protected final Answer work(Call call, Ask ask) {
    if (ask.path().startsWith("/files/")) return file(ask);
    if (call == Call.LOGIN) return login(ask.json());
    var bearer = ask.header("authorization");
    boolean isLoggedIn = bearer.startsWith("Bearer ") && tokens.contains(bearer.substring(7));
    if (!isLoggedIn && !isKeyed(ask)) return unauthorized(ask);
    return switch (call) {
      case BOOK -> book(ask);
      case CANCEL -> cancel(ask.json().path("awb").asText());
      case TRACK, FIND -> track(ask);
      case MANIFEST -> manifest(ask);
      case NDR -> ndr(ask.json());
      case RATE, SERVICEABILITY -> lane(ask.json());
      default -> Answer.json(404, no("Not Found"));
    };
  }

  /// Whether a call without a login shows another key that opens it.
  protected boolean isKeyed(Ask ask) {
    return false;
  }

  /// A booking of either direction.
  protected abstract Answer book(Ask ask);

  /// Where parcels are, or which there are.
  protected abstract Answer track(Ask ask);

  @Override
  protected Answer refusal(Call call, Ask ask) {
    return Answer.ok(
        no(
            switch (call) {
              case LOGIN -> "Invalid email or password";
              case BOOK -> "<p>Consignee address is not accepted</p>";
              default -> "Request could not be processed";
            }));
  }

  @Override
  protected Answer unauthorized(Ask ask) {
    tokens.clear();
    return Answer.json(401, no("Unauthorized"));
  }

  /// Their no.
  protected static String no(String words) {
    return JSON.createObjectNode().put("status", false).put("message", words).toString();
  }

  /// Their yes with something in it.
  protected static ObjectNode yes(JsonNode data) {
    var answer = JSON.createObjectNode().put("status", true);
    answer.set("data", data);
    return answer;
  }

  // ---- logins

  private Answer login(JsonNode who) {
    boolean isKnown =
        who.path("email").asText().equals(EMAIL) && who.path("password").asText().equals(PASSWORD);
    if (!isKnown) return Answer.json(401, no("Invalid email or password"));
    long now = now().getEpochSecond();
    var claims = JSON.createObjectNode().put("iat", now).put("exp", now + TOKEN_SECONDS);
    var token = coded("{\"alg\":\"HS512\"}") + "." + coded(claims.toString()) + ".s" + ++logins;
    tokens.add(token);
    return Answer.ok(JSON.createObjectNode().put("status", true).put("data", token));
  }

  private static String coded(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  // ---- bookings

  /// Makes a parcel, or says what is wrong with the wish.
  ///
  /// @param isUnique whether a number booked before is refused
  protected final Answer made(Ask ask, String order, boolean isReverse, boolean isUnique) {
    var wish = ask.json();
    var trouble = trouble(wish, order, isUnique);
    if (!trouble.isEmpty()) return Answer.ok(no(trouble));
    var number = number(start, digits);
    var from = wish.path(isReverse ? "consignee" : "pickup");
    var to = wish.path(isReverse ? "pickup" : "consignee");
    keep(
        number,
        order,
        isReverse,
        List.of(),
        from.path("city").asText(),
        to.path("city").asText(),
        Map.of("payment", wish.path("payment_type").asText("reverse")));
    var data = JSON.createObjectNode().put("order_id", ++orders).put("shipment_id", orders - 1_000);
    data.put("awb_number", number)
        .put("courier_id", wish.path("courier_id").asText("14"))
        .put("courier_name", "Surface 0.5 K.G")
        .put("status", "booked")
        .put("additional_info", "BLR / KOR")
        .put("label", file(ask, "label_" + number));
    return Answer.ok(yes(data));
  }

  private String trouble(JsonNode wish, String order, boolean isUnique) {
    var pickup = wish.path("pickup");
    if (order.isEmpty() || order.length() > longestOrder)
      return "The order number field is too long.";
    if (pickup.path("warehouse_name").asText().length() > 20)
      return "The warehouse name field can not exceed 20 characters in length.";
    for (var place : List.of(wish.path("consignee"), pickup)) {
      if (!place.path("phone").asText().matches("[0-9]{10}")) return "The phone is not valid";
      if (unserved.contains(place.path("pincode").asText())) return "Pincode is not serviceable";
    }
    if (wish.path("package_weight").asInt() <= 0) return "The weight is not valid";
    if (wish.path("payment_type").asText("reverse").matches(".*[A-Z].*"))
      return "The payment type is not valid";
    return isUnique && ofReference(order).isPresent() ? "Order number already exists" : "";
  }

  private Answer cancel(String number) {
    var waybill = waybill(number);
    if (waybill.isEmpty()) return Answer.ok(no("AWB not found"));
    return callOff(waybill.get())
        ? Answer.ok("{\"status\":true,\"message\":\"Shipment Cancelled\"}")
        : Answer.ok(no("Shipment can not be cancelled now"));
  }

  // ---- journeys

  /// One parcel as they tell it.
  ///
  /// @param newestFirst the order of its events
  protected final ObjectNode journey(Waybill waybill, boolean newestFirst) {
    var told = newestFirst ? waybill.told().reversed() : waybill.told();
    var last = waybill.told().isEmpty() ? "booked" : waybill.told().getLast().word().text();
    var data = JSON.createObjectNode().put("awb_number", waybill.number()).put("status", last);
    data.put("order_number", waybill.reference());
    var history = data.putArray("history");
    for (var scan : told)
      history
          .addObject()
          .put("status_code", scan.word().code())
          .put("location", scan.place())
          .put("event_time", scan.at())
          .put("message", message(scan));
    return data;
  }

  /// What stands beside the code.
  protected static String message(Told scan) {
    return scan.word().remark().isEmpty() ? scan.word().text() : scan.word().remark();
  }

  private Answer ndr(JsonNode wishes) {
    if (!wishes.isArray()) return Answer.json(400, no("Invalid data"));
    var answers = JSON.createArrayNode();
    for (var wish : wishes) {
      var number = wish.path("awb").asText();
      boolean isDone = waybill(number).filter(w -> tryAgain(w, false)).isPresent();
      answers
          .addObject()
          .put("status", isDone)
          .put("awb", number)
          .put("message", isDone ? "Action submitted" : "Shipment is not in NDR");
    }
    return Answer.ok(answers);
  }

  // ---- papers and prices

  private Answer manifest(Ask ask) {
    for (var awb : ask.json().path("awbs"))
      if (!isTaken(awb.asText())) return Answer.ok(no("No shipments found"));
    return Answer.ok(
        JSON.createObjectNode().put("status", true).put("data", file(ask, "manifest_88")));
  }

  private String file(Ask ask, String name) {
    return "http://" + ask.header("host") + "/" + courier() + "/files/" + name + ".pdf";
  }

  private Answer file(Ask ask) {
    // The link carries its own permission: a token here has leaked.
    return ask.header("authorization").isEmpty()
        ? Answer.pdf(ask.lastPart())
        : Answer.json(400, no("no token here"));
  }

  // Forty-two rupees for each begun half kilogram on the road, half as much again by air, and
  // thirty for collecting.
  private Answer lane(JsonNode wish) {
    if (unserved.contains(wish.path("destination").asText()))
      return Answer.ok(no("Pincode is not serviceable"));
    int halves = Math.ceilDiv(wish.path("weight").asInt(), 500);
    int cod = wish.path("payment_type").asText().equals("cod") ? 30 : 0;
    var services = JSON.createArrayNode();
    service(services.addObject(), "1", "Air 0.5 K.G", 63 * halves, cod);
    service(services.addObject(), "14", "Surface 0.5 K.G", 42 * halves, cod);
    return Answer.ok(yes(services));
  }

  private static void service(ObjectNode node, String id, String name, int freight, int cod) {
    node.put("id", id)
        .put("name", name)
        .put("freight_charges", freight)
        .put("cod_charges", cod)
        .put("total_charges", freight + cod)
        .put("min_weight", 500)
        .put("chargeable_weight", 500);
  }
}
