package com.shipcrowd.adapter.simulators.marutilegacy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.shipcrowd.adapter.simulators.Answer;
import com.shipcrowd.adapter.simulators.Ask;
import com.shipcrowd.adapter.simulators.Call;
import com.shipcrowd.adapter.simulators.CourierSimulator;
import com.shipcrowd.adapter.simulators.Leg;
import com.shipcrowd.adapter.simulators.Waybill;
import com.shipcrowd.adapter.simulators.Word;
import com.shipcrowd.domain.shipment.NdrReason;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A Shree Maruti of the first generation that remembers: an order number is used once.
public final class MarutiLegacySimulator extends CourierSimulator {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final String ORDER = "/fulfillment/public/seller/order";

  private final Set<String> tokens = new HashSet<>();
  private final Set<String> unserved = new HashSet<>();

  /// With no orders.
  public MarutiLegacySimulator() {
    super("marutilegacy");
  }

  @Override
  public Map<String, String> credentials() {
    return Map.of("email", "api@kaveri.example", "password", "delcaper-pass-1");
  }

  @Override
  public Map<String, String> settings() {
    return Map.of();
  }

  /// Nothing is carried to this pincode any more.
  public synchronized void doesNotServe(String pin) {
    unserved.add(pin);
  }

  @Override
  protected Call call(Ask ask) {
    var path = ask.path();
    if (path.equals("/auth/login")) return Call.LOGIN;
    if (path.equals(ORDER + "/ecomm/push-order")) return Call.BOOK;
    if (path.equals(ORDER + "/cancel-order")) return Call.CANCEL;
    if (path.equals(ORDER + "/order-tracking/" + ask.lastPart()))
      return ask.lastPart().startsWith("shp_") ? Call.FIND : Call.TRACK;
    if (path.equals(ORDER + "/download/label-invoice")) return Call.LABEL;
    if (path.equals("/fulfillment/rate-card/calculate-rate/ecomm")) return Call.RATE;
    return path.endsWith("/check-ecomm-order-serviceability") ? Call.SERVICEABILITY : Call.OTHER;
  }

  @Override
  protected Answer work(Call call, Ask ask) {
    if (call == Call.LOGIN) return login(ask.json());
    if (call == Call.SERVICEABILITY) return lane(ask.json());
    if (!tokens.contains(ask.header("authorization").replace("Bearer ", "")))
      return unauthorized(ask);
    return switch (call) {
      case BOOK -> push(ask.json());
      case CANCEL -> cancel(ask.json().path("orderId").asText());
      case TRACK, FIND -> track(ask.lastPart());
      case LABEL ->
          isTaken(ask.query("cAwbNumber"))
              ? Answer.pdf("label " + ask.query("cAwbNumber"))
              : no(404, "Order not found");
      case RATE -> price(ask.json());
      default -> no(404, "Cannot " + ask.method() + " " + ask.path());
    };
  }

  @Override
  protected Answer refusal(Call call, Ask ask) {
    return no(400, call == Call.LOGIN ? "Invalid email or password" : "Pincode not serviceable");
  }

  // Every token they gave out is worn out with it; they say so inside HTTP 200.
  @Override
  protected Answer unauthorized(Ask ask) {
    tokens.clear();
    return no(401, "Unauthorized");
  }

  @Override
  protected String time(Instant at) {
    return TIME.format(at) + ".000Z";
  }

  @Override
  protected String longTime(Instant at) {
    return TIME.format(at) + ".1234567Z";
  }

  private static Answer done(JsonNode data) {
    var answer = JSON.createObjectNode().put("status", 200).put("message", "success");
    answer.set("data", data);
    return Answer.ok(answer);
  }

  private static Answer no(int status, String words) {
    var answer = JSON.createObjectNode().put("status", status).put("message", words);
    answer.putArray("errors").addObject().put("errorMessage", words);
    return Answer.ok(answer);
  }

  private Answer login(JsonNode wish) {
    boolean isKnown =
        wish.path("email").asText().equals("api@kaveri.example")
            && wish.path("password").asText().equals("delcaper-pass-1")
            && wish.path("vendorType").asText().equals("SELLER");
    if (!isKnown) return no(400, "Invalid email or password");
    var token = "eyJ." + number("", 6);
    tokens.add(token);
    return done(
        JSON.createObjectNode()
            .put("accessToken", token)
            .put("refreshToken", "eyJ.r")
            .put("expiresIn", "1d"));
  }

  // ---- orders

  private Answer push(JsonNode wish) {
    var order = wish.path("orderId").asText();
    var to = wish.path("shippingAddress");
    if (ofReference(order).isPresent()) return no(400, "Order already exists");
    if (unserved.contains(to.path("zip").asText())) return no(400, "Pincode not serviceable");
    boolean isCod = wish.path("paymentType").asText().equals("COD");
    if (!wish.path("paymentStatus").asText().equals(isCod ? "PENDING" : "PAID"))
      return no(400, "paymentStatus does not fit paymentType");
    for (var item : wish.path("lineItems")) {
      var line =
          item.path("unitPrice").decimalValue().multiply(item.path("quantity").decimalValue());
      if (line.compareTo(item.path("price").decimalValue()) != 0)
        return no(400, "price must be unitPrice x quantity");
    }
    if (!wish.path("selectedCarriers").path(0).path("shortName").asText().equals("SMILE"))
      return no(400, "no carrier selected");
    var waybill =
        keep(
            number("226", 14),
            order,
            wish.path("orderSubtype").asText().equals("REVERSE"),
            List.of(),
            wish.path("pickupAddress").path("city").asText(),
            to.path("city").asText(),
            Map.of());
    return done(
        JSON.createObjectNode()
            .put("awbNumber", waybill.number())
            .put("cAwbNumber", waybill.number())
            .put("shipperOrderId", order)
            .put("orderId", "DEL1"));
  }

  private Answer cancel(String order) {
    var waybill = ofReference(order);
    if (waybill.isEmpty()) return no(404, "Order not found");
    return callOff(waybill.get())
        ? done(JSON.getNodeFactory().textNode("Order has been cancelled"))
        : no(400, "Order cannot be cancelled now");
  }

  // Forty rupees and four of fuel for each begun kilogram.
  private static Answer price(JsonNode wish) {
    int kilograms = Math.ceilDiv(wish.path("weight").asInt(), 1_000);
    return done(
        JSON.createObjectNode()
            .put("shippingCharge", 40 * kilograms)
            .put("fuelCharges", 4 * kilograms));
  }

  private Answer lane(JsonNode wish) {
    boolean serves =
        wish.path("toPincode").isInt() && !unserved.contains(wish.path("toPincode").asText());
    return done(JSON.createObjectNode().put("serviceability", serves));
  }

  // Whether the real one takes our order number is not known, so this one does not.
  private Answer track(String awb) {
    var found = waybill(awb);
    if (found.isEmpty()) return no(404, "Order not found");
    var waybill = found.get();
    var last =
        waybill.told().isEmpty() ? "ORDER_CONFIRMED" : waybill.told().getLast().word().code();
    var data = JSON.createObjectNode().put("awbNumber", awb).put("cAwbNumber", awb);
    data.put("orderStatus", waybill.isCancelled() ? "CANCELED" : last);
    data.put("shipperOrderId", waybill.reference());
    data.put("orderSubtype", waybill.isReverse() ? "REVERSE" : "FORWARD");
    var states = data.putArray("orderStateInfo");
    for (var told : waybill.told())
      states
          .addObject()
          .put("state", told.word().code())
          .put("location", told.place())
          .put("remarks", told.word().remark())
          .put("createdAt", told.at());
    return done(data);
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
      case RTO_INITIATED -> said("RTO", "Return started");
      case RTO_IN_TRANSIT -> said("RTO_IN_TRANSIT", "Bag forwarded");
      case RTO_OUT_FOR_DELIVERY -> said("RTO_OUT_FOR_DELIVERY", "Out for return");
      case RTO_UNDELIVERED -> said("RTO_UNDELIVERED", "Office closed");
      case RTO_DELIVERED -> said("RTO_DELIVERED", "Returned");
      case LOST -> said("LOST", "Lost");
      case DAMAGED, DISPOSED -> said("DAMAGED", "Damaged");
      case CANCELLED -> said("CANCELED", "Cancelled");
      default -> said("ORDER_CREATED", "Order created");
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
      case DISRUPTION -> "Heavy rain";
      case COURIER_OPERATIONAL -> "Misroute";
      case OTHER -> "Other";
      default -> "Consignee not available";
    };
  }

  private static Word said(String word, String remark) {
    return new Word(word, "", word, remark);
  }
}
