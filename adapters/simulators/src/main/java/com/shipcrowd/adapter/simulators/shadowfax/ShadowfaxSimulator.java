package com.shipcrowd.adapter.simulators.shadowfax;

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
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A Shadowfax that remembers: an order id is used once and the refusal of a second names the first number, a cancel in
/// between turns a waiting parcel round, and failures come under HTTP 200.
public final class ShadowfaxSimulator extends CourierSimulator {
  /// Its key for forward parcels.
  public static final String TOKEN = "shadow-token-1";

  /// Its key for returns.
  public static final String REVERSE_TOKEN = "shadow-reverse-token-1";

  /// What its pushes carry.
  public static final String WEBHOOK_SECRET = "shadow-hook-secret-1";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss").withZone(ZoneOffset.UTC);

  private final Set<String> unserved = new HashSet<>();
  private long lastId = 55_001_000;

  /// With no parcels.
  public ShadowfaxSimulator() {
    super("shadowfax");
  }

  @Override
  public Map<String, String> credentials() {
    return Map.of("token", TOKEN, "reverse_token", REVERSE_TOKEN, "webhook_secret", WEBHOOK_SECRET);
  }

  @Override
  public Map<String, String> settings() {
    return Map.of("category", "Apparel");
  }

  /// It does not go to this pincode any more.
  public synchronized void doesNotServe(String pin) {
    unserved.add(pin);
  }

  @Override
  protected Call call(Ask ask) {
    if (ask.is("GET", "/v1/clients/serviceability/")) return Call.SERVICEABILITY;
    if (ask.is("POST", "/v3/clients/orders/") || ask.is("POST", "/v3/clients/requests"))
      return Call.BOOK;
    if (ask.is("POST", "/v3/clients/orders/cancel/")) return Call.CANCEL;
    if (ask.is("POST", "/v1/clients/order_update/")) return Call.NDR;
    if (ask.is("POST", "/v4/clients/bulk_track/")) return Call.TRACK;
    return Call.OTHER;
  }

  @Override
  protected Answer work(Call call, Ask ask) {
    var key = ask.header("authorization");
    boolean isReturn =
        ask.path().equals("/v3/clients/requests") || ask.query("service").equals("customer_pickup");
    boolean isKnown = key.equals("Token " + REVERSE_TOKEN) || key.equals("Token " + TOKEN);
    if (!isKnown || (isReturn && !key.equals("Token " + REVERSE_TOKEN))) return unauthorized(ask);
    return switch (call) {
      case BOOK -> isReturn ? collect(ask.json()) : book(ask.json());
      case CANCEL -> cancel(ask.json().path("request_id").asText());
      case NDR -> reopen(ask.json());
      case TRACK -> track(ask.json().path("awb_numbers"));
      case SERVICEABILITY -> served(ask);
      default -> Answer.json(404, "{\"detail\":\"Not found.\"}");
    };
  }

  @Override
  protected Answer refusal(Call call, Ask ask) {
    return call == Call.BOOK
        ? failure(JSON.createArrayNode().add("Customer address is not accepted"))
        : no("Invalid state");
  }

  @Override
  protected Answer unauthorized(Ask ask) {
    return Answer.json(401, "{\"detail\":\"Invalid token.\"}");
  }

  // ---- their envelope

  private static Answer no(String words) {
    return failure(JSON.getNodeFactory().textNode(words));
  }

  private static Answer failure(JsonNode errors) {
    return Answer.ok(JSON.createObjectNode().put("message", "Failure").set("errors", errors));
  }

  // One object in a list, as a live client saw it.
  private static Answer missing(String field) {
    var errors = JSON.createArrayNode();
    errors.addObject().putArray(field).add("This field is required.");
    return failure(errors);
  }

  // ---- bookings

  private Answer book(JsonNode wish) {
    var order = wish.path("order_details");
    var reference = order.path("client_order_id").asText();
    var buyer = wish.path("customer_details");
    var home = wish.path("order_type").asText().equals("warehouse") ? "rto_details" : "rts_details";
    if (reference.isEmpty()) return missing("client_order_id");
    if (wish.path("product_details").isEmpty()) return missing("product_details");
    if (!wish.path(home).path("pincode").isInt()) return missing(home);
    if (!order.path("actual_weight").isInt()) return missing("actual_weight");
    var bad = badPlace(buyer.path("contact").asText(), buyer.path("pincode"));
    if (bad.isPresent()) return bad.get();
    var first = ofReference(reference);
    if (first.isPresent())
      return no("Client Order Id already exists with AWB " + first.get().number());
    var awb = number("SF", 12) + "SHC";
    var from = wish.path("pickup_details").path("city").asText();
    keep(awb, reference, false, List.of(), from, buyer.path("city").asText(), Map.of());
    var answer = JSON.createObjectNode().put("message", "Success");
    answer
        .putObject("data")
        .put("id", ++lastId)
        .put("awb_number", awb)
        .put("client_order_id", reference);
    return Answer.ok(answer);
  }

  private Answer collect(JsonNode wish) {
    var reference = wish.path("client_order_number").asText();
    var buyer = wish.path("address_attributes");
    var seller = wish.path("seller_attributes");
    if (reference.isEmpty()) return missing("client_order_number");
    if (wish.path("skus_attributes").isEmpty()) return missing("skus_attributes");
    var bad = badPlace(buyer.path("phone_number").asText(), buyer.path("pincode"));
    if (bad.isPresent()) return bad.get();
    var first = ofReference(reference);
    if (first.isPresent())
      return no("Client Order Number already exists with AWB " + first.get().number());
    var awb = number("R", 11) + "SHC";
    keep(
        awb,
        reference,
        true,
        List.of(),
        buyer.path("city").asText(),
        seller.path("city").asText(),
        Map.of());
    return Answer.ok(
        JSON.createObjectNode()
            .put("message", "Success")
            .put("awb_number", awb)
            .put("client_request_id", reference));
  }

  private Optional<Answer> badPlace(String phone, JsonNode pincode) {
    if (!phone.matches("[6-9][0-9]{9}")) return Optional.of(no("contact is invalid"));
    if (!pincode.isInt()) return Optional.of(no("pincode must be a number"));
    return unserved.contains(pincode.asText())
        ? Optional.of(no("Pincode is not serviceable"))
        : Optional.empty();
  }

  // ---- what becomes of them

  private Answer cancel(String number) {
    var waybill = waybill(number).or(() -> ofReference(number));
    if (waybill.isEmpty()) return no("Invalid AWB");
    if (waybill.get().isCancelled())
      return done(304, "Request is already in its cancellation phase");
    if (callOff(waybill.get())) return done(200, "Request has been marked as cancelled");
    return tryAgain(waybill.get(), true)
        ? done(304, "Request is queued for cancellation.")
        : no("Invalid state");
  }

  private static Answer done(int code, String words) {
    return Answer.ok(JSON.createObjectNode().put("responseCode", code).put("responseMsg", words));
  }

  private Answer reopen(JsonNode wish) {
    boolean isKnown = wish.path("status_update").path("status").asText().equals("reopen_ndr");
    var waybill = waybill(wish.path("awb_number").asText());
    return isKnown && waybill.filter(one -> tryAgain(one, false)).isPresent()
        ? Answer.ok("{\"message\":\"Success\"}")
        : no("Invalid state");
  }

  private Answer track(JsonNode wanted) {
    if (wanted.size() > 50) return no("Only 50 awb_numbers are allowed");
    var answer = JSON.createObjectNode().put("message", "Success");
    var data = answer.putArray("data");
    for (var one : wanted) waybill(one.asText()).ifPresent(waybill -> told(data, waybill));
    return data.isEmpty() ? no("Invalid AWB") : Answer.ok(answer);
  }

  // Newest first: nobody promises an order.
  private static void told(ArrayNode data, Waybill waybill) {
    var row = data.addObject();
    var scans = waybill.told().reversed();
    row.putObject("order_details")
        .put("awb_number", waybill.number())
        .put("client_order_id", waybill.reference())
        .put("status", scans.isEmpty() ? "new" : scans.getFirst().word().code());
    var steps = row.putArray("tracking_details");
    for (var told : scans)
      steps
          .addObject()
          .put("awb_number", waybill.number())
          .put("created", told.at())
          .put("location", told.place())
          .put("status_id", told.word().code())
          .put("status", told.word().text())
          .put("remarks", told.word().remark());
  }

  private Answer served(Ask ask) {
    var rows = JSON.createArrayNode();
    for (var pin : ask.query("pincodes").split(",")) {
      if (unserved.contains(pin)) continue;
      rows.addObject()
          .put("code", Integer.parseInt(pin))
          .putArray("services")
          .add(ask.query("service"));
    }
    return Answer.ok(rows);
  }

  @Override
  public Optional<Push> push(Waybill waybill, Told told) {
    ObjectNode body =
        JSON.createObjectNode()
            .put("awb_number", waybill.number())
            .put("order_id", waybill.reference())
            .put("client_id", "01")
            .put("event", told.word().code())
            .put("status", told.word().text())
            .put("comments", told.word().remark())
            .put("remarks", "")
            .put("event_timestamp", told.at())
            .put("current_location", told.place())
            .put("event_location", told.place())
            .put("rider_name", "")
            .put("rider_contact", "");
    return Optional.of(
        Push.json(body.toString(), Map.of("authorization", "Token " + WEBHOOK_SECRET)));
  }

  // ---- words

  @Override
  protected String time(Instant at) {
    return TIME.format(at) + "Z";
  }

  @Override
  protected String longTime(Instant at) {
    return TIME.format(at) + ".1234567Z";
  }

  private static Word word(String id, String text, String remark) {
    return new Word(id, "", text, remark);
  }

  @Override
  protected Word word(Waybill waybill, Leg leg) {
    if (waybill.isReverse()) {
      var back = reverse(leg.status());
      if (back != null) return back;
    }
    return switch (leg.status()) {
      case PICKUP_SCHEDULED -> word("assigned_for_seller_pickup", "Assigned For Pickup", "");
      case OUT_FOR_PICKUP -> word("ofp", "Out For Pickup", "");
      case PICKUP_FAILED -> word("seller_not_contactable", "Seller Not Contactable", "");
      case PICKED_UP -> word("picked", "Picked", "");
      case IN_TRANSIT -> word("bag_in_transit", "Bag In Transit", "");
      case REACHED_DESTINATION -> word("recd_at_fwd_dc", "Received at Forward DC", "");
      case OUT_FOR_DELIVERY -> word("ofd", "Out For Delivery", "Out for delivery");
      case UNDELIVERED -> undelivered(leg.reason());
      case DELIVERED -> word("delivered", "Delivered", "OTP verified item delivered");
      case RTO_INITIATED -> word("rts", "RTS", "three succesful attempts done");
      case RTO_IN_TRANSIT -> word("rts_in_process", "RTS In Process", "");
      case RTO_OUT_FOR_DELIVERY -> word("rts_ofd", "RTS Out For Delivery", "");
      case RTO_UNDELIVERED -> word("rts_nd", "RTS Not Delivered", "Seller refused");
      case RTO_DELIVERED -> word("rts_d", "RTS Delivered", "");
      // They have one word for what does not arrive.
      case LOST, DAMAGED, DISPOSED -> word("lost", "Lost", "");
      case CANCELLED -> word("cancelled", "Cancelled", "cancelled by client");
      default -> word("new", "New", "");
    };
  }

  private static @Nullable Word reverse(ShipmentStatus status) {
    return switch (status) {
      case PICKUP_SCHEDULED ->
          word("assigned for customer pickup", "Assigned For Customer Pickup", "");
      case PICKUP_FAILED -> word("pickup_on_hold", "Pickup On Hold", "address issue");
      case IN_TRANSIT, REACHED_DESTINATION, OUT_FOR_DELIVERY ->
          word("received at return dc", "Received At Return DC", "");
      case DELIVERED -> word("returned to client", "Returned To Client", "");
      default -> null;
    };
  }

  private static Word undelivered(@Nullable NdrReason reason) {
    return switch (reason) {
      case null -> word("nc", "Not Contactable", "Customer not contactable");
      case PHONE_UNREACHABLE -> word("nc", "Not Contactable", "Customer not contactable");
      case CONSIGNEE_UNAVAILABLE, PREMISES_CLOSED ->
          word("nc", "Not Contactable", "Residence or office closed");
      case RESCHEDULE_REQUESTED -> word("cid", "Customer Initiated Delay", "");
      case CONSIGNEE_REFUSED, CANCELLED_BY_BUYER ->
          word("cancelled_by_customer", "Cancelled By Customer", "OTP verified cancelled");
      case COURIER_OPERATIONAL, DAMAGED_IN_TRANSIT ->
          word("na", "Not Attempted", "Vehicle breakdown");
      case DISRUPTION -> word("na", "Not Attempted", "Heavy rain");
      case ADDRESS_INCOMPLETE, ADDRESS_INCORRECT -> onHold("Pincode/Address mismatch");
      case OPEN_DELIVERY_DEMANDED -> onHold("Customer wants open delivery");
      case OUT_OF_DELIVERY_AREA -> onHold("Non serviceable area");
      case COD_NOT_READY -> onHold("Payment issue");
      case ENTRY_RESTRICTED -> onHold("Covid restricted area");
      case OTP_NOT_SHARED -> onHold("OTP not shared");
      case SELF_COLLECT -> onHold("Customer will self collect");
      case OTHER -> onHold("High ageing");
    };
  }

  private static Word onHold(String remark) {
    return word("on_hold", "On Hold", remark);
  }
}
