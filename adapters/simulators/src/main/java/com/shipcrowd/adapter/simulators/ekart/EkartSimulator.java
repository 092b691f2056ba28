package com.shipcrowd.adapter.simulators.ekart;

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
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// An Ekart that remembers: it hands the same token out with less and less time left, knows its addresses, takes an order
/// number twice and makes two parcels of it, and answers 404 to numbers it does not know.
public final class EkartSimulator extends CourierSimulator {
  /// Its password.
  public static final String PASSWORD = "ekart-password-1";

  /// What its pushes are signed with.
  public static final String WEBHOOK_SECRET = "ekart-hook-secret-1";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String USERNAME = "api_user";
  private static final String CLIENT = "EKART_0001";
  private static final long LIFE = 86_011;
  private static final int MAX_COD = 49_999;

  private final Set<String> tokens = new HashSet<>();
  private final Set<String> addresses = new HashSet<>();
  private final Set<String> unserved = new HashSet<>();
  private String token = "";
  private Instant tokenSince = Instant.EPOCH;
  private long lastId;

  /// With no parcels.
  public EkartSimulator() {
    super("ekart");
  }

  @Override
  public Map<String, String> credentials() {
    return Map.of("username", USERNAME, "password", PASSWORD, "webhook_secret", WEBHOOK_SECRET);
  }

  @Override
  public Map<String, String> settings() {
    return Map.of(
        "client_id",
        CLIENT,
        "seller_gst_tin",
        "29ABCDE1234F2Z5",
        "category",
        "Apparel",
        "delayed_dispatch",
        "yes");
  }

  /// It does not go to this pincode any more.
  public synchronized void doesNotServe(String pin) {
    unserved.add(pin);
  }

  @Override
  protected Call call(Ask ask) {
    if (ask.is("POST", "/integrations/v2/auth/token/[^/]+")) return Call.LOGIN;
    if (ask.is("GET", "/api/v1/track/[^/]+")) return Call.TRACK;
    if (ask.is("GET", "/api/v2/serviceability/[^/]+")) return Call.SERVICEABILITY;
    if (ask.is("GET", "/files/[^/]+")) return Call.OTHER;
    return switch (ask.method() + " " + ask.path()) {
      case "PUT /api/v1/package/create" -> Call.BOOK;
      case "DELETE /api/v1/package/cancel" -> Call.CANCEL;
      case "POST /api/v2/address" -> Call.WAREHOUSE;
      case "POST /api/v2/package/ndr" -> Call.NDR;
      case "POST /data/shipment/dispatch-date" -> Call.PICKUP;
      case "POST /api/v1/package/label" -> Call.LABEL;
      case "POST /data/v2/generate/manifest" -> Call.MANIFEST;
      case "POST /data/pricing/estimate" -> Call.RATE;
      default -> Call.OTHER;
    };
  }

  @Override
  protected Answer work(Call call, Ask ask) {
    if (call == Call.LOGIN) return login(ask);
    if (call == Call.TRACK) return track(ask.lastPart());
    if (ask.path().startsWith("/files/")) return file(ask);
    var bearer = ask.header("authorization");
    if (!bearer.startsWith("Bearer ") || !tokens.contains(bearer.substring(7)))
      return unauthorized(ask);
    return switch (call) {
      case BOOK -> book(ask.json());
      case CANCEL -> each(List.of(ask.query("tracking_id")), this::cancelled);
      case WAREHOUSE -> address(ask.json());
      case NDR -> ndr(ask.json());
      case PICKUP -> each(ids(ask.json()), (id, line) -> dispatched(id, line, ask.json()));
      case LABEL -> label(ask.json());
      case MANIFEST -> manifest(ask);
      case RATE -> price(ask.json());
      case SERVICEABILITY -> served(ask.lastPart());
      default -> failure(404, "PATH_NOT_IMPLEMENTED", "No such path");
    };
  }

  @Override
  protected Answer refusal(Call call, Ask ask) {
    return call == Call.LOGIN
        ? failure(400, "SWIFT_VALIDATION_EXCEPTION", "Invalid credentials")
        : no("Consignee address is not accepted");
  }

  @Override
  protected Answer unauthorized(Ask ask) {
    tokens.clear();
    token = "";
    return failure(401, "SWIFT_UNAUTHORIZED", "Token is not valid");
  }

  // ---- their envelope

  private static Answer failure(int status, String code, String words) {
    var body =
        JSON.createObjectNode()
            .put("statusCode", status)
            .put("code", code)
            .put("message", "Failed")
            .put("description", words)
            .put("severity", "ERROR");
    return Answer.json(status, body.toString());
  }

  private static Answer no(String words) {
    return Answer.ok(
        JSON.createObjectNode().put("status", false).put("remark", words).put("tracking_id", ""));
  }

  private static Answer invalid(String words) {
    return failure(400, "SWIFT_VALIDATION_EXCEPTION", words);
  }

  private static Answer notFound(String words) {
    return failure(404, "SWIFT_RESOURCE_NOT_FOUND_EXCEPTION", words);
  }

  // One line for each number.
  private static Answer each(List<String> ids, BiFunction<String, ObjectNode, Boolean> done) {
    var body = JSON.createObjectNode();
    var data = body.putArray("data");
    for (var id : ids) {
      var line = data.addObject().put("tracking_id", id);
      line.put("status", done.apply(id, line));
    }
    return Answer.ok(body);
  }

  private static List<String> ids(JsonNode wish) {
    return wish.path("ids").valueStream().map(JsonNode::asText).toList();
  }

  private Answer login(Ask ask) {
    boolean isKnown =
        ask.lastPart().equals(CLIENT)
            && ask.json().path("username").asText().equals(USERNAME)
            && ask.json().path("password").asText().equals(PASSWORD);
    if (!isKnown) return invalid("Invalid credentials");
    long left = LIFE - Duration.between(tokenSince, now()).toSeconds();
    if (token.isEmpty() || left <= 0) {
      token = "eyJhbGciOi." + ++lastId;
      tokenSince = now();
      left = LIFE;
      tokens.add(token);
    }
    return Answer.ok(
        JSON.createObjectNode()
            .put("access_token", token)
            .put("scope", "core:all")
            .put("expires_in", left)
            .put("token_type", "Bearer"));
  }

  // ---- places and bookings

  private Answer address(JsonNode wish) {
    var alias = wish.path("alias").asText();
    if (alias.isEmpty() || wish.path("address_line1").asText().isEmpty())
      return invalid("alias cannot be null or empty");
    if (!wish.path("phone").isIntegralNumber() || !wish.path("pincode").isInt())
      return invalid("phone and pincode must be numbers");
    if (!addresses.add(alias)) return no("Address alias already exists");
    return Answer.ok(
        JSON.createObjectNode()
            .put("status", true)
            .put("alias", alias)
            .put("remark", "Address added successfully"));
  }

  private Answer book(JsonNode wish) {
    var reference = wish.path("order_number").asText();
    var buyer = wish.path("drop_location");
    var bad = badWish(wish, buyer);
    if (bad != null) return bad;
    var alias = wish.path("pickup_location").path("name").asText();
    if (!addresses.contains(alias)) return notFound("Pickup location " + alias + " not found");
    if (unserved.contains(buyer.path("pin").asText())) return no("Pincode not serviceable");
    boolean isReturn = wish.path("payment_mode").asText().equals("Pickup");
    var id = number("500999A34", 15);
    var wbn = "SWFC" + (1_000_000_000L + ++lastId);
    var city = buyer.path("city").asText();
    keep(
        id,
        reference,
        isReturn,
        List.of(),
        isReturn ? city : "Mumbai",
        isReturn ? "Mumbai" : city,
        Map.of("wbn", wbn, "placed", time(now())));
    var body = JSON.createObjectNode().put("status", true);
    body.put("remark", "Successfully created shipment").put("tracking_id", id);
    body.put("vendor", "EKART");
    body.putObject("barcodes").put("wbn", wbn).put("order", reference).put("cod", "");
    return Answer.ok(body);
  }

  private static @Nullable Answer badWish(JsonNode wish, JsonNode buyer) {
    for (var field :
        List.of(
            "seller_name",
            "seller_gst_tin",
            "order_number",
            "invoice_number",
            "consignee_name",
            "products_desc",
            "category_of_goods",
            "commodity_value"))
      if (wish.path(field).asText().isEmpty()) return invalid(field + " cannot be null or empty");
    if (!wish.path("commodity_value").isTextual()) return invalid("commodity_value must be text");
    if (!buyer.path("phone").isIntegralNumber() || !buyer.path("pin").isInt())
      return invalid("phone and pin must be numbers");
    var second = wish.path("consignee_alternate_phone").asText();
    if (second.length() < 10 || second.equals(buyer.path("phone").asText()))
      return invalid("consignee_alternate_phone must differ from phone");
    if (wish.path("cod_amount").asInt() > MAX_COD) return invalid("cod_amount is too high");
    if (!wish.path("weight").isInt() || !wish.path("length").isInt())
      return invalid("weight and sizes must be whole numbers");
    return null;
  }

  // ---- what becomes of them

  private boolean cancelled(String id, ObjectNode line) {
    var waybill = waybill(id);
    var words =
        waybill.isEmpty()
            ? "Shipment not found"
            : waybill.get().isCancelled() ? "Shipment is already cancelled" : "Shipment cancelled";
    boolean isDone = waybill.isPresent() && !waybill.get().isCancelled() && callOff(waybill.get());
    line.put("remark", isDone || !words.equals("Shipment cancelled") ? words : "Already picked up");
    return isDone;
  }

  private boolean dispatched(String id, ObjectNode line, JsonNode wish) {
    boolean isDone =
        waybill(id).isPresent()
            && wish.path("dispatchDate").asText().matches("\\d{4}-\\d{2}-\\d{2}");
    line.put("remark", isDone ? "Dispatch date updated" : "Shipment not found");
    return isDone;
  }

  private Answer ndr(JsonNode wish) {
    var id = wish.path("wbn").asText();
    boolean goesHome = wish.path("action").asText().equals("RTO");
    if (!goesHome && !wish.path("date").isIntegralNumber()) return invalid("date is required");
    if (waybill(id).isEmpty()) return notFound("Shipment not found");
    boolean isDone = tryAgain(waybill(id).get(), goesHome);
    return Answer.ok(
        JSON.createObjectNode()
            .put("status", isDone)
            .put("tracking_id", id)
            .put("remark", isDone ? "Request accepted" : "Shipment is not in NDR"));
  }

  private Answer label(JsonNode wish) {
    var ids = ids(wish);
    boolean isKnown = !ids.isEmpty() && ids.stream().allMatch(id -> waybill(id).isPresent());
    return isKnown ? Answer.pdf("label of " + ids.getFirst()) : notFound("Shipment not found");
  }

  private Answer manifest(Ask ask) {
    var ids = ids(ask.json());
    if (ids.isEmpty() || ids.size() > 100) return invalid("1 to 100 ids");
    return Answer.ok(
        JSON.createObjectNode()
            .put("ctime", now().toEpochMilli())
            .put("manifestNumber", 880_011)
            .put("manifestDownloadUrl", "http://" + ask.header("host") + "/ekart/files/m.pdf"));
  }

  private static Answer file(Ask ask) {
    // The link is public: a token here has leaked.
    return ask.header("authorization").isEmpty()
        ? Answer.pdf("manifest")
        : Answer.json(400, "{\"message\":\"one authorization only\"}");
  }

  // ---- prices and places

  private static Answer price(JsonNode wish) {
    if (!wish.path("shippingDirection").isTextual())
      return invalid("shippingDirection cannot be null or empty");
    boolean isCod = wish.path("codAmount").asInt() > 0;
    return Answer.ok(
        JSON.createObjectNode()
            .put("type", "WEIGHT_BASED")
            .put("zone", "NATIONAL")
            .put("billingWeight", wish.path("weight").asText())
            .put("shippingCharge", "42.00")
            .put("rtoCharge", "42.00")
            .put("fuelSurcharge", "4.20")
            .put("codCharge", isCod ? "25.00" : "0")
            .put("qcCharge", "0")
            .put("taxes", isCod ? "12.82" : "8.32")
            .put("total", isCod ? "84.02" : "54.52"));
  }

  private Answer served(String pin) {
    var body = JSON.createObjectNode();
    if (unserved.contains(pin))
      return Answer.ok(
          body.put("status", false)
              .put("pincode", Integer.parseInt(pin))
              .put("remark", "Not serviceable"));
    body.put("status", true).put("pincode", Integer.parseInt(pin)).put("remark", "Serviceable");
    body.putObject("details")
        .put("cod", true)
        .put("max_cod_amount", 25_000)
        .put("forward_pickup", true)
        .put("forward_drop", true)
        .put("reverse_pickup", true)
        .put("reverse_drop", true);
    return Answer.ok(body);
  }

  // ---- journeys

  // Newest first, the present state above them.
  private Answer track(String id) {
    var found = waybill(id);
    if (found.isEmpty()) return notFound("Tracking id " + id + " not found");
    var waybill = found.get();
    var scans = waybill.told().reversed();
    var body = JSON.createObjectNode().put("_id", id).put("order_number", waybill.reference());
    var track = body.putObject("track");
    if (scans.isEmpty())
      track
          .put("status", "Order Placed")
          .put("ctime", Long.parseLong(waybill.fact("placed")))
          .put("desc", "Order placed")
          .put("location", waybill.from());
    else state(track, scans.getFirst(), waybill);
    var details = track.putArray("details");
    for (var told : scans) state(details.addObject(), told, waybill);
    return Answer.ok(body);
  }

  private static void state(ObjectNode node, Told told, Waybill waybill) {
    node.put("status", told.word().text())
        .put("ctime", Long.parseLong(told.at()))
        .put("desc", told.word().remark())
        .put("location", told.place());
    if (!told.word().type().isEmpty()) node.put("ndrStatus", told.word().type());
    pickedUp(waybill).ifPresent(at -> node.put("pickupTime", at));
  }

  private static Optional<Long> pickedUp(Waybill waybill) {
    return waybill.told().stream()
        .filter(told -> told.word().text().equals("Picked Up"))
        .map(told -> Long.valueOf(told.at()))
        .findFirst();
  }

  @Override
  public Optional<Push> push(Waybill waybill, Told told) {
    var body = JSON.createObjectNode();
    state(body, told, waybill);
    // Why an attempt failed is only told to who asks.
    body.remove("ndrStatus");
    body.put("attempts", "1")
        .put("wbn", waybill.fact("wbn"))
        .put("id", waybill.number())
        .put("orderNumber", waybill.reference());
    var text = body.toString();
    // A word that is told as null is null before it is signed.
    var sent = text.replace('"' + NULL + '"', "null");
    return Optional.of(Push.json(sent, Map.of("x-ekart-signature", signed(sent))));
  }

  private static String signed(String body) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(WEBHOOK_SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HmacSHA256", e);
    }
  }

  // ---- words

  @Override
  protected String time(Instant at) {
    return Long.toString(at.toEpochMilli());
  }

  // Milliseconds have no more digits.
  @Override
  protected String longTime(Instant at) {
    return time(at);
  }

  private static Word word(String status, String words) {
    return new Word("", "", status, words);
  }

  /// Their status is the text of a word, why an attempt failed its type.
  @Override
  protected Word word(Waybill waybill, Leg leg) {
    return switch (leg.status()) {
      case PICKUP_SCHEDULED -> word("Pickup Scheduled", "Pickup scheduled");
      case OUT_FOR_PICKUP -> word("Out for Pickup", "Out for pickup");
      case PICKUP_FAILED -> word("Not Picked", "Shipment was not ready");
      case PICKED_UP -> word("Picked Up", "Picked up");
      // They have no word for the last hub.
      case IN_TRANSIT, REACHED_DESTINATION -> word("In Transit", "In transit");
      case OUT_FOR_DELIVERY -> word("Out for Delivery", "Out for delivery");
      case UNDELIVERED -> undelivered(leg.reason());
      case DELIVERED -> word("Delivered", "Delivered");
      case RTO_INITIATED -> word("RTO Requested", "Return requested");
      case RTO_IN_TRANSIT -> word("RTO In Transit", "On the way back");
      case RTO_OUT_FOR_DELIVERY -> word("RTO Out for Delivery", "Out for return");
      case RTO_UNDELIVERED -> word("RTO Failed", "Seller refused");
      case RTO_DELIVERED -> word("RTO Delivered", "Returned");
      case LOST -> word("Lost", "Lost");
      case DAMAGED, DISPOSED -> word("Damaged", "Damaged");
      case CANCELLED -> word("Cancelled", "Cancelled");
      default -> word("Order Placed", "Order placed");
    };
  }

  private static Word undelivered(@Nullable NdrReason reason) {
    return switch (reason) {
      case null -> attempt("Customer Unavailable", "Customer not available");
      case CONSIGNEE_UNAVAILABLE -> attempt("Customer Unavailable", "Customer not available");
      case PREMISES_CLOSED -> attempt("Customer Unavailable", "Office closed");
      case PHONE_UNREACHABLE -> attempt("Customer Unreachable", "Phone switched off");
      case ADDRESS_INCOMPLETE -> attempt("Address Issue", "Address incomplete");
      case ADDRESS_INCORRECT -> attempt("Address Issue", "Wrong address");
      case RESCHEDULE_REQUESTED -> attempt("Delivery Rescheduled", "Future delivery asked");
      case COD_NOT_READY -> attempt("Payment Issue", "Cash not ready");
      case CONSIGNEE_REFUSED, OPEN_DELIVERY_DEMANDED -> attempt("Rejected by Customer", "Refused");
      case CANCELLED_BY_BUYER -> attempt("Order Already Cancelled", "Customer cancelled");
      case OTP_NOT_SHARED -> attempt("OTP Not Received/OTP Mismatch", "OTP not shared");
      case SELF_COLLECT -> attempt("Self Collect", "Self collect");
      case OUT_OF_DELIVERY_AREA -> attempt("Out Of Delivery Area", "Out of delivery area");
      case COURIER_OPERATIONAL, DAMAGED_IN_TRANSIT ->
          attempt("Not Attempted", "Vehicle broke down");
      case DISRUPTION -> attempt("Not Attempted", "Heavy rain");
      case ENTRY_RESTRICTED, OTHER -> attempt("Unknown Exception", "Could not be delivered");
    };
  }

  private static Word attempt(String ndr, String words) {
    return new Word("", ndr, "Undelivered", words);
  }
}
