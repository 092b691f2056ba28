package com.shipcrowd.adapter.simulators.ecomexpress;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An Ecom Express that remembers: each number it handed out becomes one parcel of the kind it was handed out for.
public final class EcomExpressSimulator extends CourierSimulator {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final DateTimeFormatter POLLED =
      DateTimeFormatter.ofPattern("dd MMM, yyyy, HH:mm 'hrs'", Locale.ENGLISH);
  private static final DateTimeFormatter PUSHED =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ENGLISH);
  private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");
  // Scans on the way home stand under the return's own number.
  private static final String HOME = "R";

  private final Map<String, String> handedOut = new HashMap<>();
  private final Set<String> unserved = new HashSet<>();
  private long events = 44_591_781;

  /// With no parcels.
  public EcomExpressSimulator() {
    super("ecomexpress");
  }

  @Override
  public Map<String, String> credentials() {
    return Map.of(
        "username", "demo-ecom", "password", "ecom-pass-1", "webhook_secret", "ecom-hook-1");
  }

  @Override
  public Map<String, String> settings() {
    return Map.of("enabled", "true", "waybill_batch", "50");
  }

  /// Nothing is carried to this pincode any more.
  public synchronized void doesNotServe(String pin) {
    unserved.add(pin);
  }

  @Override
  protected Call call(Ask ask) {
    return switch (ask.path()) {
      case "/apiv2/fetch_awb/", "/services/shipment/products/v2/fetch_awb/" -> Call.NUMBERS;
      case "/apiv2/manifest_awb/",
          "/apiv2/manifest_awb_rev_v2/",
          "/services/expp/manifest/v2/expplus/" ->
          Call.BOOK;
      case "/apiv2/cancel_awb/" -> Call.CANCEL;
      case "/apiv2/ndr_resolutions/" -> Call.NDR;
      case "/apiv2/pincode/", "/services/expp/expppincode/" -> Call.SERVICEABILITY;
      case "/services/expp/shipping_label" -> Call.LABEL;
      case "/track_me/api/mawbd/" -> Call.TRACK;
      default -> Call.OTHER;
    };
  }

  @Override
  protected Answer work(Call call, Ask ask) {
    var form = ask.form();
    boolean isKnown =
        form.getOrDefault("username", "").equals("demo-ecom")
            && form.getOrDefault("password", "").equals("ecom-pass-1");
    if (!isKnown) return unauthorized(ask);
    return switch (call) {
      case NUMBERS -> numbers(form);
      case BOOK -> ask.path().contains("rev") ? reverse(wish(form)) : forward(wish(form).path(0));
      case CANCEL -> cancel(form.getOrDefault("awbs", ""));
      case TRACK -> track(form.getOrDefault("awb", ""));
      case NDR -> resolve(wish(form).path(0));
      case SERVICEABILITY -> pincode(form.getOrDefault("pincode", ""));
      case LABEL ->
          isTaken(form.getOrDefault("awb", ""))
              ? Answer.pdf("label " + form.get("awb"))
              : Answer.text(200, "text/plain", "AWB not found");
      default -> Answer.text(404, "text/html", "<html>Not Found</html>");
    };
  }

  @Override
  protected Answer refusal(Call call, Ask ask) {
    return manifested("", "", "Consignee pincode not served");
  }

  @Override
  protected Answer unauthorized(Ask ask) {
    return Answer.text(200, "text/plain", "Unauthorised Request: invalid username or password");
  }

  @Override
  protected String time(Instant at) {
    return POLLED.format(at.atZone(INDIA));
  }

  @Override
  protected String longTime(Instant at) {
    return time(at);
  }

  private static JsonNode wish(Map<String, String> form) {
    try {
      return JSON.readTree(form.getOrDefault("json_input", ""));
    } catch (JsonProcessingException e) {
      return JSON.createObjectNode();
    }
  }

  // ---- numbers and booking

  private Answer numbers(Map<String, String> form) {
    var type = form.getOrDefault("type", "");
    int count = Integer.parseInt(form.getOrDefault("count", "0"));
    var start =
        switch (type) {
          case "PPD" -> "10";
          case "COD" -> "20";
          case "REV" -> "50";
          case "EXPP" -> "70";
          default -> "";
        };
    var answer = JSON.createObjectNode();
    if (start.isEmpty() || count < 1 || count >= 20_000)
      return Answer.ok(answer.put("success", "no").put("reason", "Invalid type or count"));
    answer.put("success", "yes").put("reference_id", 11_223_344);
    var list = answer.putArray("awb");
    for (int i = 0; i < count; i++) {
      var number = number(start, 9);
      handedOut.put(number, type);
      list.add(Long.parseLong(number));
    }
    return Answer.ok(answer);
  }

  private Answer forward(JsonNode wish) {
    var number = wish.path("AWB_NUMBER").asText();
    var order = wish.path("ORDER_NUMBER").asText();
    var trouble = trouble(wish, number, wish.path("PRODUCT").asText(), "PINCODE");
    if (trouble.isEmpty()) {
      keep(
          number,
          order,
          false,
          List.of(),
          "Mumbai",
          wish.path("DESTINATION_CITY").asText(),
          Map.of("home", number("30", 9)));
    }
    return manifested(number, order, trouble);
  }

  private static Answer manifested(String number, String order, String trouble) {
    var answer = JSON.createObjectNode();
    answer
        .putArray("shipments")
        .addObject()
        .put("reason", trouble)
        .put("order_number", order)
        .put("awb", number)
        .put("success", trouble.isEmpty());
    return Answer.ok(answer);
  }

  private Answer reverse(JsonNode call) {
    var wish = call.path("ECOMEXPRESS-OBJECTS").path("SHIPMENT");
    var number = wish.path("AWB_NUMBER").asText();
    var order = wish.path("ORDER_NUMBER").asText();
    var trouble = trouble(wish, number, "REV", "REVPICKUP_PINCODE");
    if (trouble.equals("AIRWAYBILL_NUMBER_ALREADY_EXISTS")) trouble = "AWB_NUMBER Used !";
    var answer = JSON.createObjectNode();
    var objects = answer.putObject("RESPONSE-OBJECTS");
    var bill = objects.putObject("AIRWAYBILL-OBJECTS").putObject("AIRWAYBILL");
    bill.put("airwaybill_number", number).put("success", trouble.isEmpty() ? "True" : "False");
    if (!trouble.isEmpty()) {
      bill.putObject("error_list").put("reason_comment", trouble).put("order_number", order);
      return Answer.ok(answer);
    }
    keep(
        number,
        order,
        true,
        List.of(),
        wish.path("REVPICKUP_CITY").asText(),
        "Mumbai",
        Map.of("home", ""));
    bill.put("order_id", order);
    return Answer.ok(answer);
  }

  private String trouble(JsonNode wish, String number, String kind, String pincode) {
    if (isTaken(number)) return "AIRWAYBILL_NUMBER_ALREADY_EXISTS";
    var type = handedOut.getOrDefault(number, "");
    if (!type.equals("EXPP") && !type.equals(kind)) return "INVALID_AIRWAYBILL_NUMBER";
    var order = wish.path("ORDER_NUMBER").asText();
    if (order.isEmpty() || order.length() > 20) return "NO_ORDER_NUMBER";
    if (unserved.contains(wish.path(pincode).asText())) return "Pincode not served";
    if (wish.path("ITEM_DESCRIPTION").asText().isEmpty()) return "NO_ITEM_DESCRIPTION";
    boolean isDear = wish.path("DECLARED_VALUE").asLong() > 49_999;
    boolean hasPaper =
        wish.path("ADDITIONAL_INFORMATION").path("GST_ERN").asText().matches("[0-9]{12}");
    return isDear && !hasPaper ? "INVALID_GST_ERN" : "";
  }

  // ---- changes

  private Answer cancel(String number) {
    var waybill = waybill(number);
    boolean isOff = waybill.filter(this::callOff).isPresent();
    var answer = JSON.createArrayNode();
    answer
        .addObject()
        .put("success", isOff)
        .put("awb", number)
        .put("order_number", waybill.map(Waybill::reference).orElse(""))
        .put("reason", isOff ? "" : waybill.isEmpty() ? "INVALID_AWB" : "SHIPMENT_IN_TRANSIT");
    return Answer.ok(answer);
  }

  private Answer resolve(JsonNode wish) {
    var number = wish.path("awb").asText();
    boolean goesHome = wish.path("instruction").asText().equals("RTO");
    boolean hasDay = wish.path("scheduled_delivery_date").asText().matches("\\d{4}-\\d\\d-\\d\\d");
    boolean isDone =
        (goesHome || hasDay) && waybill(number).filter(w -> tryAgain(w, goesHome)).isPresent();
    var answer = JSON.createArrayNode();
    answer
        .addObject()
        .put("awb", number)
        .put("status", Boolean.toString(isDone))
        .put("reason", isDone ? "" : "Shipment is not undelivered");
    return Answer.ok(answer);
  }

  private Answer pincode(String pin) {
    var answer = JSON.createArrayNode();
    if (!unserved.contains(pin))
      answer
          .addObject()
          .put("status", 1)
          .put("pincode", Integer.parseInt(pin))
          .put("active", true)
          .put("state_code", "KA")
          .put("city", "BENGALURU")
          .put("dccode", "BLR")
          .put("route", "KA/BLR/BLR")
          .put("date_of_discontinuance", "");
    return Answer.ok(answer);
  }

  // ---- tracking

  private Answer track(String numbers) {
    var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
    xml.append("<ecomexpress-objects version=\"1.0\">\n");
    for (var number : numbers.split(",")) {
      waybill(number).ifPresent(waybill -> parcel(xml, waybill, number, false));
      waybills().stream()
          .filter(waybill -> number.equals(waybill.fact("home")) && isGoingHome(waybill))
          .forEach(waybill -> parcel(xml, waybill, number, true));
    }
    return Answer.text(200, "application/xml", xml.append("</ecomexpress-objects>\n").toString());
  }

  private static boolean isGoingHome(Waybill waybill) {
    return waybill.told().stream().anyMatch(EcomExpressSimulator::isHomeward);
  }

  private static boolean isHomeward(Told told) {
    return told.word().type().equals(HOME);
  }

  private static void parcel(StringBuilder xml, Waybill waybill, String number, boolean isHome) {
    var told = waybill.told().stream().filter(t -> isHomeward(t) == isHome).toList();
    var last = told.isEmpty() ? null : told.getLast();
    xml.append("<object pk=\"1\" model=\"awb\">\n");
    field(xml, "awb_number", number);
    field(xml, "orderid", waybill.reference());
    // They escape nothing.
    field(xml, "customer", "Kaveri Crafts & Sons - 000000");
    field(xml, "status", last == null ? "Soft data uploaded" : last.word().text());
    field(xml, "reason_code_number", last == null ? "001" : last.word().code());
    field(xml, "last_update_datetime", "None");
    field(xml, "ref_awb", !isHome && isGoingHome(waybill) ? waybill.fact("home") : "None");
    field(xml, "rts_shipment", isHome ? "1" : "0");
    xml.append("<field type=\"CharField\" name=\"scans\">\n");
    for (var scan : told.reversed()) {
      xml.append("<object pk=\"1\" model=\"scan_stages\">\n");
      field(xml, "updated_on", scan.at());
      field(xml, "status", scan.word().text());
      field(xml, "reason_code", scan.word().remark());
      field(xml, "reason_code_number", scan.word().code());
      field(xml, "scan_status", "HOLD");
      field(xml, "location", scan.place());
      xml.append("</object>\n");
    }
    xml.append("</field>\n</object>\n");
  }

  private static void field(StringBuilder xml, String name, String text) {
    xml.append("<field type=\"CharField\" name=\"").append(name).append("\">");
    xml.append(text.replace("<", "")).append("</field>\n");
  }

  @Override
  public Optional<Push> push(Waybill waybill, Told scan) {
    var word = scan.word();
    var push =
        JSON.createObjectNode()
            .put("awb", waybill.number())
            .put("datetime", pushed(scan.at()))
            .put("status", word.text())
            .put("reason_code", word.remark())
            .put("reason_code_number", word.code())
            .put("child_reason_code_number", "")
            .put("location", scan.place())
            .put("status_update_number", Long.toString(++events))
            .put("order_number", waybill.reference())
            .put("ref_awb", isHomeward(scan) ? waybill.fact("home") : "");
    return Optional.of(
        new Push(
            Map.of("content-type", "application/json"),
            Map.of("secret", "ecom-hook-1"),
            push.toString().getBytes(StandardCharsets.UTF_8)));
  }

  private static String pushed(String at) {
    try {
      return PUSHED.format(LocalDateTime.parse(at, POLLED));
    } catch (DateTimeException e) {
      return at;
    }
  }

  // ---- words

  @Override
  protected Word word(Waybill waybill, Leg leg) {
    return switch (leg.status()) {
      case PICKUP_SCHEDULED -> said("1220", "Pickup scheduled");
      case OUT_FOR_PICKUP -> said("014", "Out for pickup");
      case PICKUP_FAILED -> said("1340", "Shipment not ready");
      case PICKED_UP -> said("0011", "Shipment picked up");
      case IN_TRANSIT -> said("003", "Bag connected");
      case REACHED_DESTINATION -> said("005", "Arrived at delivery centre");
      case OUT_FOR_DELIVERY -> said("006", "Out for delivery");
      case UNDELIVERED -> undelivered(leg.reason());
      case DELIVERED -> said("999", "Delivered");
      case RTO_INITIATED -> said("777", "Returned to shipper");
      case RTO_IN_TRANSIT -> home("003", "Bag connected");
      case RTO_OUT_FOR_DELIVERY -> home("006", "Out for delivery");
      case RTO_UNDELIVERED -> home("221", "Return not accepted");
      case RTO_DELIVERED -> home("999", "Delivered");
      case LOST -> said("333", "Shipment lost");
      case DAMAGED, DISPOSED -> said("888", "Shipment damaged");
      case CANCELLED -> said("1330", "Pickup cancelled");
      default -> said("001", "Soft data uploaded");
    };
  }

  private static Word undelivered(@Nullable NdrReason reason) {
    return switch (reason == null ? NdrReason.CONSIGNEE_UNAVAILABLE : reason) {
      case CONSIGNEE_REFUSED -> said("210", "Consignee refused");
      case CANCELLED_BY_BUYER -> said("210", "Order cancelled by consignee");
      case ADDRESS_INCOMPLETE -> said("223", "Address incomplete");
      case ADDRESS_INCORRECT -> said("224", "Wrong address");
      case COD_NOT_READY -> said("209", "COD amount not ready");
      case RESCHEDULE_REQUESTED -> said("213", "Consignee asked for another day");
      case OUT_OF_DELIVERY_AREA -> said("228", "Out of delivery area");
      case ENTRY_RESTRICTED -> said("23201", "Entry restricted");
      case OPEN_DELIVERY_DEMANDED -> said("21004", "Consignee wants to open first");
      case OTP_NOT_SHARED -> said("24203", "OTP not shared");
      case COURIER_OPERATIONAL -> said("207", "Misrouted");
      case DISRUPTION -> said("207", "Strike in the area");
      case DAMAGED_IN_TRANSIT -> said("207", "Damaged on the way");
      case PHONE_UNREACHABLE -> said("219", "Consignee phone switched off");
      case PREMISES_CLOSED -> said("219", "Office closed");
      case SELF_COLLECT, OTHER -> said("200", "Undelivered for other reasons");
      case CONSIGNEE_UNAVAILABLE -> said("219", "Consignee not available");
    };
  }

  private static Word said(String code, String text) {
    return new Word(code, "", text, code + " - " + text);
  }

  private static Word home(String code, String text) {
    return new Word(code, HOME, text, code + " - " + text);
  }
}
