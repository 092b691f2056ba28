package com.shipcrowd.adapter.simulators.bluedart;

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
import com.shipcrowd.domain.shipment.ShipmentStatus;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A Blue Dart that remembers: a reference is taken once, and its repeat is refused with the first waybill's number.
public final class BluedartSimulator extends CourierSimulator {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String WEBHOOK_SECRET = "bluedart-hook-1";
  private static final String SHIPPING = "bluedart-licence-s";
  private static final String TRACKING = "bluedart-licence-t";
  private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd-MMM-yyyy HH:mm", Locale.ENGLISH).withZone(INDIA);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd-MMM-yyyy", Locale.ENGLISH);
  private static final DateTimeFormatter PUSHED_DAY = DateTimeFormatter.ofPattern("dd-MM-yyyy");
  private static final DateTimeFormatter PROMISED =
      DateTimeFormatter.ofPattern("dd-MMM-yy", Locale.ENGLISH);
  private static final int LONGEST = 30;

  private final Set<String> tokens = new HashSet<>();
  private final Set<String> unserved = new HashSet<>();
  private final Map<String, String> pickups = new HashMap<>();

  /// With no waybills.
  public BluedartSimulator() {
    super("bluedart");
  }

  @Override
  public Map<String, String> credentials() {
    return Map.of(
        "client_id", "bluedart-client-1",
        "client_secret", "bluedart-secret-1",
        "licence_key", SHIPPING,
        "tracking_licence_key", TRACKING,
        "webhook_secret", WEBHOOK_SECRET);
  }

  @Override
  public Map<String, String> settings() {
    return Map.of(
        "login_id", "BOM12345",
        "customer_code", "123456",
        "origin_area", "BOM");
  }

  /// Nothing is carried to this pincode any more.
  public synchronized void doesNotServe(String pin) {
    unserved.add(pin);
  }

  @Override
  protected Call call(Ask ask) {
    return switch (ask.path()) {
      case "/token/v1/login" -> Call.LOGIN;
      case "/waybill/v1/GenerateWayBill" -> Call.BOOK;
      case "/waybill/v1/CancelWaybill" -> Call.CANCEL;
      case "/tracking/v1/shipment" -> Call.TRACK;
      case "/pickup/v1/RegisterPickup" -> Call.PICKUP;
      case "/cust-instruction-update/v1/CustALTInstructionUpdate" -> Call.NDR;
      case "/finder/v1/GetServicesforPincode" -> Call.SERVICEABILITY;
      default -> Call.OTHER;
    };
  }

  @Override
  protected Answer work(Call call, Ask ask) {
    if (call == Call.LOGIN) return login(ask);
    if (!tokens.contains(ask.header("jwttoken"))) return unauthorized(ask);
    if (call == Call.TRACK) return track(ask);
    var wish = ask.json();
    var profile = wish.has("Profile") ? wish.path("Profile") : wish.path("profile");
    if (!profile.path("LicenceKey").asText().equals(SHIPPING)
        || !profile.path("LoginID").asText().equals("BOM12345"))
      return refused("Invalid", "UserDoesNotExists");
    return switch (call) {
      case BOOK -> create(wish.path("Request"));
      case CANCEL -> cancel(wish.path("Request").path("AWBNo").asText());
      case PICKUP -> pickup(wish.path("request"));
      case NDR -> instruct(wish.path("altreq"));
      case SERVICEABILITY -> pincode(wish.path("pinCode").asText());
      default -> other(ask, wish);
    };
  }

  @Override
  protected Answer refusal(Call call, Ask ask) {
    return call == Call.LOGIN
        ? Answer.json(401, "{\"Error Message\":\"Invalid User.Check Username and Password\"}")
        : refused("InvalidData", "The request is not valid");
  }

  // Every token they gave out is worn out with it.
  @Override
  protected Answer unauthorized(Ask ask) {
    tokens.clear();
    return Answer.json(
        401, "{\"title\":\"Unauthorized\",\"error-response\":[{\"msg\":\"Invalid token\"}]}");
  }

  // The gateway makes a 400 of every refusal.
  private static Answer refused(String code, String words) {
    var answer = JSON.createObjectNode().put("status", 400).put("title", "Bad Request");
    var error = answer.putArray("error-response").addObject().put("AWBNo", "").put("IsError", true);
    error.putArray("Status").addObject().put("StatusCode", code).put("StatusInformation", words);
    return Answer.json(400, answer.toString());
  }

  private static Answer done(String wrapper, ObjectNode result, String words) {
    result.put("IsError", false);
    result
        .putArray("Status")
        .addObject()
        .put("StatusCode", "Valid")
        .put("StatusInformation", words);
    return Answer.ok(JSON.createObjectNode().set(wrapper, result));
  }

  @Override
  protected String time(Instant at) {
    return TIME.format(at);
  }

  private Answer login(Ask ask) {
    if (!ask.header("clientid").equals("bluedart-client-1")
        || !ask.header("clientsecret").equals("bluedart-secret-1")) return refusal(Call.LOGIN, ask);
    var token = "jwt." + number("", 6);
    tokens.add(token);
    return Answer.ok(JSON.createObjectNode().put("JWTToken", token));
  }

  // ---- waybills

  private Answer create(JsonNode wish) {
    var services = wish.path("Services");
    var reference = services.path("CreditReferenceNo").asText();
    var known = ofReference(reference);
    if (known.isPresent())
      return refused(
          "InvalidData",
          "Waybill already generated for this CreditReferenceNo. Waybill No : "
              + known.get().number()
              + " Dest Area : BLR Dest Scrcd : KOR");
    var wrong = wrong(wish, services, reference);
    if (wrong.isPresent()) return wrong.get();
    return made(booked(wish, services, reference), services);
  }

  private Optional<Answer> wrong(JsonNode wish, JsonNode services, String reference) {
    if (!reference.matches("[A-Z0-9]{1,20}"))
      return Optional.of(refused("InvalidCreditReferenceNo", "Letters and digits, 20 at most"));
    if (!wish.path("Shipper").path("OriginArea").asText().matches("[A-Z]{3}"))
      return Optional.of(refused("InvalidOrigin", "Invalid area for this customer"));
    if (tooLong(wish.path("Consignee"), "Consignee") || tooLong(wish.path("Shipper"), "Customer"))
      return Optional.of(refused("InvalidLength", "A field is too long"));
    int pieces = 0;
    for (var row : services.path("Dimensions")) pieces += row.path("Count").asInt();
    if (pieces != services.path("PieceCount").asInt())
      return Optional.of(refused("InvalidPieceCount", "Dimensions and PieceCount differ"));
    var pin = wish.path("Consignee").path("ConsigneePincode").asText();
    return unserved.contains(pin)
        ? Optional.of(refused("InvalidConsigneePincode", "Consignee pincode is not serviceable"))
        : Optional.empty();
  }

  private static boolean tooLong(JsonNode party, String whose) {
    for (var field : new String[] {"Name", "Address1", "Address2", "Address3"})
      if (party.path(whose + field).asText().length() > LONGEST) return true;
    return party.path(whose + "Address1").asText().isEmpty();
  }

  private Waybill booked(JsonNode wish, JsonNode services, String reference) {
    var awb = number("9000", 11);
    var children = new ArrayList<String>();
    for (int i = 2; i <= services.path("PieceCount").asInt(); i++) children.add(box(awb, i));
    return keep(
        awb,
        reference,
        services.path("IsReversePickup").asBoolean(),
        children,
        wish.path("Shipper").path("CustomerPincode").asText(),
        wish.path("Consignee").path("ConsigneePincode").asText(),
        Map.of());
  }

  private static String box(String awb, int number) {
    return awb + String.format(Locale.ROOT, "-%04d", number);
  }

  private static Answer made(Waybill waybill, JsonNode services) {
    var result = JSON.createObjectNode().put("AWBNo", waybill.number());
    result.put("CCRCRDREF", waybill.reference()).put("IsErrorInPU", false);
    result.put("ClusterCode", "BLA").put("DestinationArea", "BLR");
    result.put("DestinationLocation", "KOR");
    var boxes = result.putArray("MPSDetails");
    boxes.addObject().put("MPSNumber", box(waybill.number(), 1));
    waybill.children().forEach(child -> boxes.addObject().put("MPSNumber", child));
    if (services.path("PDFOutputNotRequired").asBoolean()) {
      result.putNull("AWBPrintContent");
    } else {
      var print = result.putArray("AWBPrintContent");
      for (byte one : "%PDF-1.4\n%%EOF".getBytes(StandardCharsets.US_ASCII)) print.add(one);
    }
    return done("GenerateWayBillResult", result, "Waybill Generation Successful");
  }

  private Answer cancel(String awb) {
    var found = waybill(awb);
    if (found.isEmpty()) return refused("InvalidAWB", "Incorrect waybill number");
    if (found.get().isCancelled()) return refused("InvalidAWB", "Waybill already cancelled");
    return callOff(found.get())
        ? done(
            "CancelWaybillResult", JSON.createObjectNode().put("AWBNo", awb), "Waybill cancelled")
        : refused("InvalidAWB", "Waybill has been in-scanned");
  }

  // ---- pickups and instructions

  private Answer pickup(JsonNode wish) {
    if (!wish.path("ShipmentPickupDate").asText().matches("/Date\\([0-9]+\\)/"))
      return refused("InvalidPickupDate", "ShipmentPickupDate");
    var key = wish.path("CustomerPincode").asText() + wish.path("ShipmentPickupDate").asText();
    if (pickups.containsKey(key))
      return refused("PickupExists", "Pickup already registered for this place and day");
    var token = number("748", 6);
    pickups.put(key, token);
    return done(
        "RegisterPickupResult",
        JSON.createObjectNode().put("TokenNumber", token),
        "Pickup registered");
  }

  private Answer instruct(JsonNode wish) {
    var found = waybill(wish.path("AWBNo").asText());
    if (found.isEmpty() || found.get().stands() != ShipmentStatus.UNDELIVERED)
      return refused("InvalidAWB", "No instruction is possible");
    boolean isFit =
        switch (wish.path("AltInstRequestType").asText()) {
          case "RTO" -> tryAgain(found.get(), true);
          case "DT" -> !wish.path("PreferDate").asText().isEmpty() && tryAgain(found.get(), false);
          case "AM" -> wish.path("MobileNo").asText().matches("[0-9]{10}");
          case "LM" -> wish.path("LandMark").asText().matches(".{1,30}");
          default -> false;
        };
    if (!isFit) return refused("Invalid", "The instruction lacks something");
    var result = JSON.createObjectNode().put("IsError", false);
    result
        .putObject("status")
        .putObject("e")
        .put("StatusCode", "Valid")
        .put("StatusInformation", "AltInstruction Update Successful");
    return Answer.ok(JSON.createObjectNode().set("CustALTInstructionUpdateResult", result));
  }

  // ---- lanes

  private Answer pincode(String pin) {
    if (unserved.contains(pin)) return refused("InvalidPincode", "Pincode is not found");
    var area = JSON.createObjectNode().put("PinCode", pin).put("AreaCode", "BLR");
    for (var flag :
        new String[] {
          "eTailCODAirInbound", "eTailCODAirOutbound", "eTailPrePaidAirInbound",
          "eTailPrePaidAirOutound", "eTailCODGroundInbound", "eTailCODGroundOutbound"
        }) area.put(flag, "Yes");
    area.put("Embargo", "No").put("RVPService", "Full RVP").put("IsError", false);
    return Answer.ok(JSON.createObjectNode().set("GetServicesforPincodeResult", area));
  }

  private Answer other(Ask ask, JsonNode wish) {
    if (ask.path().endsWith("/GetServicesforPincodeAndProduct")) {
      var result = JSON.createObjectNode().put("PickupAreaCode", "BLR").put("IsError", false);
      boolean serves = !unserved.contains(wish.path("pinCode").asText());
      result.put("PickupService", serves ? "Yes" : "No");
      return Answer.ok(
          JSON.createObjectNode().set("GetServicesforPincodeAndProductResult", result));
    }
    if (!ask.path().endsWith("/GetDomesticTransitTimeForPinCodeandProduct"))
      return refused("Invalid", "no such path");
    var day = wish.path("pPudate").asText().replaceAll("[^0-9]", "");
    var start = Instant.ofEpochMilli(Long.parseLong(day)).atZone(INDIA).toLocalDate();
    var result = JSON.createObjectNode().put("IsError", false).put("ErrorMessage", "Valid");
    result.put("ExpectedDateDelivery", PROMISED.format(start.plusDays(2)));
    return Answer.ok(
        JSON.createObjectNode().set("GetDomesticTransitTimeForPinCodeandProductResult", result));
  }

  // ---- tracking

  private Answer track(Ask ask) {
    if (!ask.query("lickey").equals(TRACKING)) return refused("Invalid", "UserDoesNotExists");
    var answer = JSON.createObjectNode();
    var shipments = answer.putObject("ShipmentData").putArray("Shipment");
    for (var number : ask.query("numbers").split(",")) {
      var shipment = shipments.addObject().put("WaybillNo", number);
      var found = waybill(number);
      if (found.isEmpty()) {
        shipment
            .put("StatusType", "NF")
            .put("Status", "Incorrect Waybill number or No Information");
        continue;
      }
      shipment.put("RefNo", found.get().reference()).put("Prodcode", "A");
      var scans = shipment.putArray("Scans");
      for (var told : found.get().told().reversed()) {
        var at = told.at().split(" ", 2);
        detail(scans.addObject().putObject("ScanDetail"), told, at[0], at[1]);
      }
    }
    return Answer.ok(answer);
  }

  private static void detail(ObjectNode detail, Told told, String day, String time) {
    detail.put("Scan", told.word().text()).put("ScanCode", told.word().code());
    detail.put("ScanType", "UD").put("ScanGroupType", told.word().type());
    detail.put("ScanDate", day).put("ScanTime", time);
    detail.put("ScannedLocation", told.place()).put("Comments", told.word().remark());
  }

  @Override
  public Optional<Push> push(Waybill waybill, Told scan) {
    var push = JSON.createObjectNode();
    var shipment = push.putArray("statustracking").addObject().putObject("Shipment");
    shipment.put("SenderID", "Bluedart").put("WaybillNo", waybill.number());
    shipment.put("RefNo", waybill.reference());
    shipment.put("ShipmentMode", waybill.isReverse() ? "R" : "F");
    var at = scan.at().split(" ", 2);
    var day = PUSHED_DAY.format(LocalDate.parse(at[0], DAY));
    var scans = shipment.putObject("Scans");
    detail(scans.putArray("ScanDetail").addObject(), scan, day, at[1].replace(":", ""));
    scans.putObject("DeliveryDetails").put("ReceivedBy", "");
    return Optional.of(Push.json(push.toString(), Map.of("license-key", WEBHOOK_SECRET)));
  }

  // ---- words

  @Override
  protected Word word(Waybill waybill, Leg leg) {
    return switch (leg.status()) {
      case PICKUP_SCHEDULED -> said("500", "S", "PICKUP HAS BEEN REGISTERED");
      case OUT_FOR_PICKUP -> said("501", "S", "PICKUP EMPLOYEE IS OUT TO P/U SHIPMENT");
      case PICKUP_FAILED -> said("531", "T", "SHIPPER CLOSED");
      case PICKED_UP -> said("015", "S", "SHIPMENT PICKED UP");
      case IN_TRANSIT -> said("003", "S", "SHIPMENT FURTHER CONNECTED");
      case REACHED_DESTINATION -> said("222", "T", "REACHED DESTINATION");
      case OUT_FOR_DELIVERY -> said("002", "S", "SHIPMENT OUT FOR DELIVERY");
      case UNDELIVERED -> attempt(leg.reason());
      case DELIVERED -> said("000", "T", "SHIPMENT DELIVERED");
      case RTO_INITIATED -> said("074", "RT", "RETURNED TO ORIGIN AT SHIPPER'S REQUEST");
      case RTO_IN_TRANSIT -> said("001", "RS", "SHIPMENT ARRIVED");
      case RTO_OUT_FOR_DELIVERY -> said("002", "RS", "SHIPMENT OUT FOR DELIVERY");
      case RTO_UNDELIVERED -> said("003", "RT", "CONSIGNEE NOT AVAILABLE");
      case RTO_DELIVERED -> said("000", "RT", "SHIPMENT DELIVERED");
      case LOST -> said("070", "T", "SHIPMENT LOST");
      case DAMAGED, DISPOSED -> said("025", "T", "SHIPMENT DAMAGED");
      case CANCELLED -> said("098", "RT", "SHIPMENT CANCELLED");
      default -> said("504", "S", "PICKUP REGISTERED");
    };
  }

  private static Word attempt(@Nullable NdrReason reason) {
    return switch (reason == null ? NdrReason.CONSIGNEE_UNAVAILABLE : reason) {
      case CONSIGNEE_UNAVAILABLE -> said("003", "T", "CONSIGNEE NOT AVAILABLE");
      case PREMISES_CLOSED -> said("019", "T", "PREMISES CLOSED");
      case RESCHEDULE_REQUESTED -> said("001", "T", "CUSTOMER ASKED FOR FUTURE DELIVERY");
      case OUT_OF_DELIVERY_AREA -> said("002", "T", "CONSIGNEE OUT OF DELIVERY AREA");
      case ADDRESS_INCOMPLETE -> said("008", "T", "ADDRESS INCOMPLETE");
      case ADDRESS_INCORRECT -> said("009", "T", "WRONG ADDRESS");
      case CONSIGNEE_REFUSED -> said("011", "T", "CONSIGNEE REFUSED TO ACCEPT");
      case CANCELLED_BY_BUYER -> said("201", "T", "ORDER CANCELLED BY CUSTOMER");
      case COD_NOT_READY -> said("044", "T", "COD AMOUNT NOT READY");
      case COURIER_OPERATIONAL -> said("066", "T", "DELAY ON THE ROUTE");
      case OTP_NOT_SHARED -> said("076", "T", "OTP FAILED");
      case OPEN_DELIVERY_DEMANDED -> said("203", "T", "WANTS OPEN DELIVERY");
      case PHONE_UNREACHABLE -> said("205", "T", "CONSIGNEE NOT CONTACTABLE");
      case ENTRY_RESTRICTED -> said("205", "T", "ENTRY RESTRICTED");
      case SELF_COLLECT -> said("205", "T", "WILL SELF COLLECT");
      case DISRUPTION -> said("205", "T", "HEAVY RAIN");
      case DAMAGED_IN_TRANSIT -> said("205", "T", "DAMAGE FOUND");
      case OTHER -> said("017", "T", "SEE REMARKS");
    };
  }

  private static Word said(String code, String group, String text) {
    return new Word(code, group, text, "");
  }
}
