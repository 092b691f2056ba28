package com.shipcrowd.adapter.simulators.dtdc;

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
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A DTDC that remembers: booking by a fixed key, tracking by a token. Tracking knows a parcel from its first step on, not
/// from its booking, as the real one does.
public final class DtdcSimulator extends CourierSimulator {
  /// The only key it takes.
  public static final String API_KEY = "dtdc-api-key-1";

  /// Password of the tracking user.
  public static final String TRACK_PASSWORD = "dtdc-track-password-1";

  /// What its pushes carry in `x-shipcrowd-secret`.
  public static final String WEBHOOK_SECRET = "dtdc-webhook-secret-1";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String CUSTOMER = "GL000";
  private static final String TRACK_USER = "GL000_trk_json";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("ddMMyyyy HHmmss").withZone(ZoneId.of("Asia/Kolkata"));
  private static final Set<String> PRODUCTS =
      Set.of("B2C PRIORITY", "B2C SMART EXPRESS", "B2C REVERSE", "GROUND EXPRESS");

  private final Set<String> tokens = new HashSet<>();
  private final Set<String> unserved = new HashSet<>();
  private long logins;

  /// With no parcels.
  public DtdcSimulator() {
    super("dtdc");
  }

  @Override
  public Map<String, String> credentials() {
    return Map.of(
        "api_key",
        API_KEY,
        "track_user",
        TRACK_USER,
        "track_password",
        TRACK_PASSWORD,
        "webhook_secret",
        WEBHOOK_SECRET);
  }

  @Override
  public Map<String, String> settings() {
    return Map.of(
        "customer_code",
        CUSTOMER,
        "service_type_reverse",
        "B2C REVERSE",
        "service_type_freight",
        "GROUND EXPRESS");
  }

  /// Nothing is carried to this pincode any more.
  public synchronized void doesNotServe(String pin) {
    unserved.add(pin);
  }

  @Override
  protected Call call(Ask ask) {
    return switch (ask.path()) {
      case "/dtdc-api/api/dtdc/authenticate" -> Call.LOGIN;
      case "/api/customer/integration/consignment/softdata" -> Call.BOOK;
      case "/api/customer/integration/consignment/cancel" -> Call.CANCEL;
      case "/api/customer/integration/consignment/shippinglabel/stream" -> Call.LABEL;
      case "/dtdc-api/rest/JSONCnTrk/getTrackDetails" ->
          ask.json().path("trkType").asText().equals("reference") ? Call.FIND : Call.TRACK;
      case "/ratecalapi/PincodeApiCall" -> Call.SERVICEABILITY;
      default -> Call.OTHER;
    };
  }

  @Override
  protected Answer work(Call call, Ask ask) {
    if (call == Call.LOGIN) return login(ask);
    if (call == Call.SERVICEABILITY) return lane(ask.json());
    boolean isTracking = ask.path().startsWith("/dtdc-api/");
    boolean isKnown =
        isTracking
            ? tokens.contains(ask.header("x-access-token"))
            : ask.header("api-key").equals(API_KEY);
    if (!isKnown) return unauthorized(ask);
    return switch (call) {
      case BOOK -> book(ask.json());
      case CANCEL -> cancel(ask.json());
      case LABEL -> label(ask.query("reference_number"));
      case TRACK, FIND -> track(ask.json());
      default -> Answer.json(404, "{\"error\":{\"message\":\"Not found\",\"statusCode\":404}}");
    };
  }

  @Override
  protected Answer refusal(Call call, Ask ask) {
    return switch (call) {
      case LOGIN -> Answer.text(401, "text/plain", "Invalid user");
      case BOOK -> refused("Consignee address is not accepted");
      case CANCEL -> failed("", "CANNOT_CANCEL", "booked");
      default ->
          Answer.json(
              400,
              "{\"error\":{\"message\":\"Bad request\",\"statusCode\":400,\"reason\":\"BAD\"}}");
    };
  }

  @Override
  protected Answer unauthorized(Ask ask) {
    tokens.clear();
    return Answer.json(
        401,
        ask.path().startsWith("/dtdc-api/")
            ? "{\"status\":401,\"error\":\"Unauthorized\",\"message\":\"Unauthorized\"}"
            : "{\"error\":{\"message\":\"Wrong api key\",\"statusCode\":401,\"reason\":\"WRONG_API_KEY\"}}");
  }

  private Answer login(Ask ask) {
    boolean isKnown =
        ask.query("username").equals(TRACK_USER) && ask.query("password").equals(TRACK_PASSWORD);
    if (!isKnown) return Answer.text(401, "text/plain", "Invalid user");
    var token = TRACK_USER + ":0123abcd" + ++logins;
    tokens.add(token);
    return Answer.text(200, "text/plain", token);
  }

  // ---- booking

  private Answer book(JsonNode wish) {
    var consignment = wish.path("consignments").path(0);
    var trouble = trouble(consignment);
    if (!trouble.isEmpty()) return refused(trouble);
    var given = consignment.path("reference_number").asText();
    var awb = given.isEmpty() ? number("7X1", 11) : given;
    var boxes = consignment.path("num_pieces").asInt();
    var children = new ArrayList<String>();
    for (int i = 1; i <= boxes; i++) children.add(awb + String.format(Locale.ROOT, "%03d", i));
    var reference = consignment.path("customer_reference_number").asText();
    keep(
        awb,
        reference,
        consignment.path("consignment_type").asText().equals("reverse"),
        children,
        consignment.path("origin_details").path("city").asText(),
        consignment.path("destination_details").path("city").asText(),
        Map.of());
    var answer = JSON.createObjectNode().put("status", "OK");
    var line = answer.putArray("data").addObject().put("success", true);
    line.put("reference_number", awb).put("customer_reference_number", reference);
    var pieces = line.putArray("pieces");
    children.forEach(child -> pieces.addObject().put("reference_number", child));
    return Answer.ok(answer);
  }

  private String trouble(JsonNode consignment) {
    if (!consignment.path("customer_code").asText().equals(CUSTOMER)) return "Wrong customer_code";
    if (!PRODUCTS.contains(consignment.path("service_type_id").asText()))
      return "Wrong service_type_id";
    if (!consignment.path("weight_unit").asText().equals("kg")) return "weight_unit is required";
    for (var end : new String[] {"origin_details", "destination_details"}) {
      var place = consignment.path(end);
      if (!place.path("phone").asText().matches("[0-9]{10}")) return "phone is not valid";
      if (unserved.contains(place.path("pincode").asText())) return "Pincode is not serviceable";
    }
    int boxes = consignment.path("num_pieces").asInt();
    if (boxes > 1 && consignment.path("pieces_detail").size() != boxes)
      return "pieces_detail does not match num_pieces";
    return isTaken(consignment.path("reference_number").asText())
        ? "Duplicate reference_number"
        : "";
  }

  private static Answer refused(String words) {
    var answer = JSON.createObjectNode().put("status", "OK");
    answer
        .putArray("data")
        .addObject()
        .put("success", false)
        .put("reason", "WRONG_INPUT")
        .put("message", words);
    return Answer.ok(answer);
  }

  private Answer cancel(JsonNode wish) {
    var awb = wish.path("AWBNo").path(0).asText();
    var waybill = waybill(awb);
    if (waybill.isEmpty()) return failed(awb, "Consignment not found", "");
    if (waybill.get().isCancelled()) return failed(awb, "Already cancelled", "cancelled");
    if (!callOff(waybill.get())) return failed(awb, "Consignment is picked up", "picked_up");
    var answer = JSON.createObjectNode().put("status", "OK").put("success", true);
    answer
        .putArray("successConsignments")
        .addObject()
        .put("success", true)
        .put("reference_number", awb);
    return Answer.ok(answer);
  }

  private static Answer failed(String awb, String words, String status) {
    var answer = JSON.createObjectNode().put("status", "OK").put("success", false);
    answer
        .putArray("failures")
        .addObject()
        .put("success", false)
        .put("reference_number", awb)
        .put("message", words)
        .put("current_status", status);
    return Answer.ok(answer);
  }

  private Answer label(String awb) {
    return isTaken(awb)
        ? Answer.pdf("label " + awb)
        : Answer.json(400, "{\"error\":{\"message\":\"No consignment\",\"statusCode\":400}}");
  }

  // ---- journeys

  private Answer track(JsonNode wish) {
    var asked = wish.path("strcnno").asText();
    var waybill =
        wish.path("trkType").asText().equals("reference") ? ofReference(asked) : waybill(asked);
    if (waybill.filter(w -> !w.told().isEmpty()).isEmpty())
      return Answer.ok(
          "{\"statusCode\":206,\"statusFlag\":false,\"status\":\"FAILED\",\"errorDetails\":[{\"name\":\"strError\",\"value\":\"NO DATA FOUND FOR THIS CNNO NUMBER\"}],\"trackHeader\":null,\"trackDetails\":null}");
    var answer = JSON.createObjectNode().put("statusCode", 200).put("statusFlag", true);
    answer.put("status", "SUCCESS").putNull("errorDetails");
    answer.set("trackHeader", header(waybill.get()));
    var steps = answer.putArray("trackDetails");
    for (var told : waybill.get().told())
      timed(steps.addObject(), told)
          .put("strCode", told.word().code())
          .put("strAction", told.word().text())
          .put("sTrRemarks", told.word().remark());
    return Answer.ok(answer);
  }

  private static ObjectNode header(Waybill waybill) {
    return JSON.createObjectNode()
        .put("strShipmentNo", waybill.number())
        .put("strRefNo", waybill.reference())
        .put("strOrigin", waybill.from())
        .put("strStatus", waybill.told().getLast().word().text())
        .put("strRtoNumber", "");
  }

  private static ObjectNode timed(ObjectNode node, Told told) {
    var parts = told.at().split(" ");
    return node.put("strOrigin", told.place())
        .put("strActionDate", parts[0])
        .put("strActionTime", parts[1]);
  }

  @Override
  public Optional<Push> push(Waybill waybill, Told scan) {
    var push = JSON.createObjectNode();
    push.putObject("shipment")
        .put("strShipmentNo", waybill.number())
        .put("strRefNo", waybill.reference());
    timed(push.putArray("shipmentStatus").addObject(), scan)
        .put("strAction", scan.word().code())
        .put("strActionDesc", scan.word().text())
        .put("strRemarks", scan.word().remark());
    return Optional.of(Push.json(push.toString(), Map.of("x-shipcrowd-secret", WEBHOOK_SECRET)));
  }

  private Answer lane(JsonNode wish) {
    var pin = wish.path("desPincode").asText();
    boolean isServed = !unserved.contains(pin);
    var answer = JSON.createObjectNode();
    answer
        .putArray("ZIPCODE_RESP")
        .addObject()
        .put("MESSAGE", isServed ? "SUCCESS" : "DESTPIN is not valid")
        .put("DESTPIN", pin)
        .put("SERVFLAG", isServed ? "Y" : "N");
    answer
        .putArray("SERV_LIST")
        .addObject()
        .put("b2C_SERVICEABLE", isServed ? "YES" : "NO")
        .put("b2C_COD_Serviceable", isServed ? "YES" : "NO");
    answer.putArray("SERV_LIST_DTLS").addObject().put("CODE", "B2C").put("TAT", "3");
    return Answer.ok(answer);
  }

  // ---- words

  @Override
  protected String time(Instant at) {
    return TIME.format(at);
  }

  // Their times have no fraction.
  @Override
  protected String longTime(Instant at) {
    return time(at);
  }

  @Override
  protected Word word(Waybill waybill, Leg leg) {
    return switch (leg.status()) {
      case PICKUP_SCHEDULED -> Word.of("PCAW", "Pickup Awaited");
      case OUT_FOR_PICKUP -> Word.of("PCSC", "Pickup Scheduled");
      case PICKUP_FAILED -> Word.of("PCNO", "Pickup Not Done").remarked("SHIPMENT NOT READY");
      case PICKED_UP -> Word.of("PCUP", "Picked Up");
      case IN_TRANSIT -> Word.of("OBMD", "In Transit");
      case REACHED_DESTINATION -> Word.of("INSCAN", "Received at Destination");
      case OUT_FOR_DELIVERY -> Word.of("OUTDLV", "Out For Delivery");
      case UNDELIVERED -> Word.of("NONDLV", "Not Delivered").remarked(words(leg.reason()));
      case DELIVERED -> Word.of("DLV", "Delivered");
      case RTO_INITIATED -> Word.of("RTO", "RTO Processed");
      case RTO_IN_TRANSIT -> Word.of("RTOOBMD", "RTO In Transit");
      case RTO_OUT_FOR_DELIVERY -> Word.of("RTOOUTDLV", "RTO Out For Delivery");
      case RTO_UNDELIVERED ->
          Word.of("RTONONDLV", "RTO Not Delivered").remarked(words(leg.reason()));
      case RTO_DELIVERED -> Word.of("RTODLV", "RTO Delivered");
      case LOST, DAMAGED, DISPOSED ->
          Word.of("NONDLV", "Not Delivered").remarked("CONSIGNMENT LOST-(CIR)");
      default -> Word.of("SPL", "Softdata Upload");
    };
  }

  private static String words(@Nullable NdrReason reason) {
    return switch (reason) {
      case null -> "RECEIVER NOT AVAILABLE-(CIR)";
      case CONSIGNEE_UNAVAILABLE, PHONE_UNREACHABLE -> "RECEIVER NOT AVAILABLE-(CIR)";
      case PREMISES_CLOSED -> "OFFICE CLOSED OR DOOR LOCK-(CIR)";
      case ADDRESS_INCOMPLETE -> "ADDRESS INCOMPLETE OR WRONG-(CIR)";
      case ADDRESS_INCORRECT -> "RECEIVER SHIFTED FROM GIVEN ADDRESS-(CIR)";
      case RESCHEDULE_REQUESTED -> "RECEIVER REQUESTED DELIVERY ON ANOTHER DATE-(CIR)";
      case COD_NOT_READY -> "COLLECTION AMOUNT NOT READY-(CIR)";
      case CONSIGNEE_REFUSED, CANCELLED_BY_BUYER -> "RECEIVER REFUSED DELIVERY-(CIR)";
      case OPEN_DELIVERY_DEMANDED -> "RECEIVER WANTS OPEN DELIVERY-(CIR)";
      case OTP_NOT_SHARED -> "OTP NOT GENERATED-(CIR)";
      case ENTRY_RESTRICTED -> "RESTRICTED ENTRY-(CIR)";
      case SELF_COLLECT -> "CUSTOMER WILL SELF COLLECT-(CIR)";
      case OUT_OF_DELIVERY_AREA -> "AREA NON SERVICEABLE-(DIR)";
      case COURIER_OPERATIONAL, DISRUPTION, DAMAGED_IN_TRANSIT -> "LAST MILE MISROUTE-(DIR)";
      case OTHER -> "PAPERWORK REQUIRED-(OTR)";
    };
  }
}
