package com.shipcrowd.adapter.simulators.maruti;

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
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// A Shree Maruti of the second generation that remembers: every order gets a number at once, a repeat a second one.
public final class MarutiSimulator extends CourierSimulator {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String WEBHOOK_SECRET = "maruti-hook-1";
  private static final String CARRIER = "00000000-0000-4000-8000-000000000001";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final String ORDERS = "/gateway/booking-service/orders";

  private final Set<String> tokens = new HashSet<>();
  private final Set<String> unserved = new HashSet<>();

  /// With no orders.
  public MarutiSimulator() {
    super("maruti");
  }

  @Override
  public Map<String, String> credentials() {
    return Map.of(
        "username",
        "api@kaveri.example",
        "password",
        "maruti-pass-1",
        "webhook_secret",
        WEBHOOK_SECRET);
  }

  @Override
  public Map<String, String> settings() {
    return Map.of("carrier_id", CARRIER);
  }

  /// Nothing is carried to this pincode any more.
  public synchronized void doesNotServe(String pin) {
    unserved.add(pin);
  }

  @Override
  protected Call call(Ask ask) {
    var path = ask.path();
    if (path.equals("/auth/login")) return Call.LOGIN;
    if (path.equals(ORDERS)) return ask.method().equals("POST") ? Call.BOOK : Call.FIND;
    if (path.equals(ORDERS + "/cancel/bulk")) return Call.CANCEL;
    if (path.startsWith("/gateway/tracking-v2/")) return Call.TRACK;
    if (path.equals("/gateway/pdf-generator/shipping-label")) return Call.LABEL;
    if (path.startsWith("/gateway/ure/")) return Call.RATE;
    return path.equals("/gateway/serviceability/ecomm") ? Call.SERVICEABILITY : Call.OTHER;
  }

  @Override
  protected Answer work(Call call, Ask ask) {
    if (call == Call.LOGIN) return login(ask.json());
    boolean isKnown =
        tokens.contains(ask.header("authorization").replace("Bearer ", ""))
            && ask.header("tenantid").equals("ten_01");
    if (!isKnown) return unauthorized(ask);
    return switch (call) {
      case BOOK -> create(ask.json());
      case FIND -> list(ask);
      case CANCEL -> cancel(ask.json().path("orders").path(0).path("orderId").asText());
      case TRACK -> track(ask.lastPart());
      case LABEL -> label(ask.json());
      case RATE -> price(ask.json());
      case SERVICEABILITY -> lane(ask.json());
      default -> error(404, "NOT_FOUND", "no such path");
    };
  }

  @Override
  protected Answer refusal(Call call, Ask ask) {
    return call == Call.LOGIN
        ? error(400, "INVALID_CREDENTIALS", "Incorrect username or password")
        : error(422, "VALIDATION_ERROR", "Validation failed");
  }

  // Every token they gave out is worn out with it.
  @Override
  protected Answer unauthorized(Ask ask) {
    tokens.clear();
    return Answer.json(401, "{\"status_code\":401,\"message\":\"Unauthorized\"}");
  }

  @Override
  protected String time(Instant at) {
    return TIME.format(at) + ".000Z";
  }

  @Override
  protected String longTime(Instant at) {
    return TIME.format(at) + ".1234567Z";
  }

  private static Answer error(int status, String code, String message) {
    var answer = JSON.createObjectNode();
    answer.putObject("error").put("code", code).put("message", message);
    return Answer.json(status, answer.toString());
  }

  private static Answer done(String message, JsonNode data) {
    var answer = JSON.createObjectNode().put("status", "success").put("statusCode", 200);
    answer.put("message", message).set("data", data);
    return Answer.ok(answer);
  }

  private Answer login(JsonNode wish) {
    boolean isKnown =
        wish.path("username").asText().equals("api@kaveri.example")
            && wish.path("password").asText().equals("maruti-pass-1");
    if (!isKnown) return error(400, "INVALID_CREDENTIALS", "Incorrect username or password");
    var token = "eyJ." + number("", 6);
    tokens.add(token);
    return Answer.ok(
        JSON.createObjectNode()
            .put("id_token", token)
            .put("refresh_token", "rt-1")
            .put("expires_in", 86_400)
            .put("tenant_id", "ten_01")
            .put("user_id", "usr_01"));
  }

  // ---- orders

  private Answer create(JsonNode wish) {
    var to = address(wish, "DELIVERY");
    if (!wish.path("carrierId").asText().equals(CARRIER))
      return error(400, "VALIDATION_ERROR", "carrierId is not of this tenant");
    if (!to.path("zip").asText().matches("[1-9][0-9]{5}"))
      return error(400, "VALIDATION_ERROR", "zip must be 6 digits");
    if (wish.path("shipments").size() != 1)
      return error(400, "VALIDATION_ERROR", "one shipment expected");
    if (unserved.contains(to.path("zip").asText()))
      return error(422, "NOT_SERVICEABLE", "Pincode is not serviceable");
    var awb = number("225", 14);
    var waybill =
        keep(
            awb,
            wish.path("referenceId").asText(),
            wish.path("orderType").asText().equals("REVERSE"),
            List.of(),
            address(wish, "PICKUP").path("city").asText(),
            to.path("city").asText(),
            Map.of("order", "INF" + awb.substring(3)));
    return done("Order created", order(waybill));
  }

  private static JsonNode address(JsonNode wish, String type) {
    for (var address : wish.path("addresses"))
      if (address.path("type").asText().equals(type)) return address;
    return JSON.createObjectNode();
  }

  private static ObjectNode order(Waybill waybill) {
    var order = JSON.createObjectNode().put("orderId", waybill.fact("order"));
    order.put("referenceId", waybill.reference()).put("carrierName", "innofulfill_ecomm");
    order.put("orderStatus", waybill.isCancelled() ? "CANCELLED" : "CONFIRMED");
    order
        .putArray("shipments")
        .addObject()
        .put("awbNumber", waybill.number())
        .put("shipmentStatus", "CONFIRMED");
    return order;
  }

  private Answer list(Ask ask) {
    var found = JSON.createArrayNode();
    waybills().stream()
        .filter(
            w ->
                ask.query("referenceId").isEmpty()
                    || w.reference().equals(ask.query("referenceId")))
        .filter(w -> ask.query("awbNumber").isEmpty() || w.number().equals(ask.query("awbNumber")))
        .forEach(w -> found.add(order(w)));
    return done("Orders fetched", found);
  }

  private Optional<Waybill> byOrder(String id) {
    return waybills().stream().filter(w -> w.fact("order").equals(id)).findFirst();
  }

  private Answer cancel(String id) {
    var waybill = byOrder(id);
    boolean isNew = waybill.isPresent() && !waybill.get().isCancelled() && callOff(waybill.get());
    var data = JSON.createObjectNode().put("cancelledCount", isNew ? 1 : 0);
    data.putArray("orderIds").add(id);
    return done(isNew ? "Orders cancelled" : "Order cannot be cancelled", data);
  }

  private Answer label(JsonNode wish) {
    return byOrder(wish.path("orderId").asText()).isPresent()
            && wish.path("tenantId").asText().equals("ten_01")
        ? Answer.pdf("label " + wish.path("orderId").asText())
        : error(404, "NOT_FOUND", "Order not found");
  }

  // ---- prices and lanes

  // Forty rupees for each begun kilogram, and twenty-five for collecting.
  private static Answer price(JsonNode wish) {
    int base =
        40
            * Math.max(
                1,
                wish.path("weight")
                    .decimalValue()
                    .setScale(0, java.math.RoundingMode.CEILING)
                    .intValue());
    int cod = wish.path("userOptions").path("cod").asBoolean() ? 25 : 0;
    var answer = JSON.createObjectNode();
    var data = answer.putObject("data");
    var pricing = data.putObject("pricing").put("baseRate", base);
    pricing.putArray("charges").addObject().put("chargeName", "COD").put("amount", cod);
    int tax = (base + cod) * 18 / 100;
    data.putObject("calculation")
        .put("baseAmount", base)
        .put("charges", cod)
        .put("taxes", tax)
        .put("totalAmount", base + cod + tax);
    return Answer.ok(answer);
  }

  private Answer lane(JsonNode wish) {
    var to = wish.path("toPincode").asText();
    boolean serves = !unserved.contains(to);
    var lanes = JSON.createArrayNode();
    var lane = lanes.addObject().put("fromPincode", wish.path("fromPincode").asText());
    lane.put("toPincode", to).put("paymentMode", wish.path("paymentMode").asText());
    lane.putArray("carriers")
        .addObject()
        .put("carrier", "SMILE")
        .put("serviceable", serves)
        .put("reason", serves ? null : "Pincode is not serviceable");
    return done("Serviceability fetched", lanes);
  }

  // ---- tracking

  private Answer track(String awb) {
    var found = waybill(awb);
    if (found.isEmpty()) return error(404, "NOT_FOUND", "Shipment not found");
    var waybill = found.get();
    var answer = JSON.createObjectNode().put("trace_id", "tr-1");
    var data = answer.putObject("data");
    data.putObject("orderInformation")
        .put("trackingId", awb)
        .put("orderId", waybill.fact("order"))
        .put("movement_type", waybill.isReverse() ? "REVERSE" : "FORWARD");
    var statuses = data.putArray("statuses");
    for (var told : waybill.told())
      statuses
          .addObject()
          .put("status", told.word().code())
          .put("provider_status", told.word().remark())
          .put("statusCode", told.word().code())
          .put("location", told.place())
          .put("statusTimestamp", told.at());
    return Answer.ok(answer);
  }

  @Override
  public Optional<Push> push(Waybill waybill, Told scan) {
    var push = JSON.createObjectNode().put("id", "wh_1").put("tenantId", "ten_01");
    push.putObject("event").put("triggerEventName", scan.word().code());
    push.putObject("data")
        .put("awbNumber", waybill.number())
        .put("cAwbNumber", waybill.number())
        .put("orderId", waybill.fact("order"))
        .put("referenceId", waybill.reference())
        .put("orderStatus", scan.word().code())
        .put("orderType", waybill.isReverse() ? "REVERSE" : "FORWARD")
        .put("location", scan.place())
        .put("remarks", scan.word().remark())
        .put("statusTimestamp", scan.at());
    var body = push.toString();
    return Optional.of(
        Push.json(
            body,
            Map.of(
                "x-webhook-id",
                "wh_1",
                "x-webhook-event",
                scan.word().code(),
                "x-webhook-signature",
                "sha256=" + signed(body))));
  }

  private static String signed(String body) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(WEBHOOK_SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  // ---- words

  @Override
  protected Word word(Waybill waybill, Leg leg) {
    return switch (leg.status()) {
      case PICKUP_SCHEDULED -> said("READY_FOR_DISPATCH", "Ready for dispatch");
      case OUT_FOR_PICKUP -> said("OUT_FOR_PICKUP", "Out for pickup");
      case PICKUP_FAILED -> said("NOT_PICKED_UP", "Shipment not ready");
      case PICKED_UP -> said("PICKED_UP", "Shipment picked");
      case IN_TRANSIT -> said("IN_TRANSIT", "Bag forwarded");
      case REACHED_DESTINATION -> said("READY_FOR_DELIVERY", "At delivery branch");
      case OUT_FOR_DELIVERY -> said("OUT_FOR_DELIVERY", "Out for delivery");
      case UNDELIVERED -> said("UNDELIVERED", reason(leg.reason()));
      case DELIVERED -> said("DELIVERED", "Delivered");
      case RTO_INITIATED -> said("RTO_INITIATED", "Return started");
      case RTO_IN_TRANSIT -> said("RTO_IN_TRANSIT", "Bag forwarded");
      case RTO_OUT_FOR_DELIVERY -> said("RTO_OUT_FOR_DELIVERY", "Out for return");
      case RTO_UNDELIVERED -> said("RTO_UNDELIVERED", "Office closed");
      case RTO_DELIVERED -> said("RTO_DELIVERED", "Returned");
      case LOST -> said("LOST", "Lost");
      case DAMAGED, DISPOSED -> said("DAMAGED", "Damaged");
      case CANCELLED -> said("CANCELLED_BY_SHIPPER", "Cancelled");
      default -> said("ORDER_CONFIRMED", "Order confirmed");
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
      case ENTRY_RESTRICTED -> "Entry restricted";
      case OPEN_DELIVERY_DEMANDED -> "Wants open delivery";
      case OTP_NOT_SHARED -> "OTP not shared";
      case SELF_COLLECT -> "Self collect";
      case PREMISES_CLOSED -> "Premises closed";
      case DISRUPTION -> "Heavy rain";
      case COURIER_OPERATIONAL -> "Misroute";
      case DAMAGED_IN_TRANSIT -> "Damage found";
      case OTHER -> "Other";
      case CONSIGNEE_UNAVAILABLE -> "Consignee not available";
    };
  }

  private static Word said(String word, String remark) {
    return new Word(word, "", word, remark);
  }
}
