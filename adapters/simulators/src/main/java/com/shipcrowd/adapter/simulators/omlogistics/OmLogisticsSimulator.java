package com.shipcrowd.adapter.simulators.omlogistics;

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
import com.shipcrowd.domain.shipment.ShipmentStatus;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An OM Logistics that remembers: an invoice of an order makes one consignment note. (The real one looks at the invoice
/// alone; drills here use one invoice for everything.)
public final class OmLogisticsSimulator extends CourierSimulator {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Kolkata"));

  private final Set<String> tokens = new HashSet<>();
  private final Set<String> invoices = new HashSet<>();

  /// With no notes.
  public OmLogisticsSimulator() {
    super("omlogistics");
  }

  @Override
  public Map<String, String> credentials() {
    return Map.of("username", "kaveri", "password", "om-pass-1");
  }

  @Override
  public Map<String, String> settings() {
    return Map.of("enabled", "true", "customer", "Kaveri", "empcode", "E0001");
  }

  @Override
  protected Call call(Ask ask) {
    return switch (ask.path()) {
      case "/api/cncreation/Kaveri-Login" -> Call.LOGIN;
      case "/api/cncreation/Save-KaveriCN" -> Call.BOOK;
      case "/api/cncreation/Update-KaveriCN" -> Call.EDIT;
      default -> ask.path().startsWith("/utility-service/api/cn-status/") ? Call.TRACK : Call.OTHER;
    };
  }

  @Override
  protected Answer work(Call call, Ask ask) {
    if (call == Call.LOGIN) return login(ask.json());
    if (call == Call.TRACK) return status(ask.lastPart());
    if (!tokens.contains(ask.header("authorization").replace("Bearer ", "")))
      return unauthorized(ask);
    return switch (call) {
      case BOOK -> save(ask.json());
      case EDIT -> release(ask.json());
      default -> said("", true, "no such route");
    };
  }

  @Override
  protected Answer refusal(Call call, Ask ask) {
    return said("", true, call == Call.LOGIN ? "Invalid User" : "Pincode is not serviceable");
  }

  // Every token they gave out is worn out with it.
  @Override
  protected Answer unauthorized(Ask ask) {
    tokens.clear();
    return said("", true, "Token is expired");
  }

  @Override
  protected String time(Instant at) {
    return TIME.format(at);
  }

  private static Answer said(String number, boolean isFailure, String words) {
    var answer = JSON.createObjectNode().put("AutoNumber", number);
    answer.putObject("message").put("error_status", isFailure).put("message", words);
    return Answer.ok(answer);
  }

  private Answer login(JsonNode wish) {
    boolean isKnown =
        wish.path("username").asText().equals("kaveri")
            && wish.path("password").asText().equals("om-pass-1");
    if (!isKnown) return said("", true, "Invalid User");
    var token = "om-" + number("", 8);
    tokens.add(token);
    return Answer.ok(JSON.createObjectNode().put("token", token));
  }

  private Answer save(JsonNode wish) {
    var invoice = wish.path("invoices").path(0);
    var order = wish.path("orderid").asText();
    if (!wish.path("empcode").asText().equals("E0001")) return said("", true, "Invalid empcode");
    if (!invoice.path("INV_DT").asText().matches("[0-9]{2}/[A-Z]{3}/[0-9]{4}"))
      return said("", true, "INV_DT must be DD/MMM/YYYY");
    if (!invoice.path("CH_WT").isTextual()) return said("", true, "CH_WT must be text");
    if (!invoices.add(invoice.path("INV_NO").asText() + " " + order))
      return said("", true, "Invoice Number is Already Exist");
    var note = number("55", 10);
    var boxes = new ArrayList<String>();
    for (int i = 2; i <= invoice.path("PCKGS").asInt(); i++) boxes.add(note + "-" + i);
    keep(note, order, false, boxes, "MUMBAI", wish.path("cee_city").asText(), Map.of());
    return said(note, false, "Saved");
  }

  private Answer release(JsonNode wish) {
    var note = wish.path("cnno").asText();
    var answer = JSON.createObjectNode();
    answer.putObject("Result").put("error_status", !isTaken(note));
    answer.putObject("Data").put("CN", note).put("Status", wish.path("status").asText());
    return Answer.ok(answer);
  }

  // Where it stands. The time is ours: of the real one none is known.
  private Answer status(String note) {
    var found = waybill(note);
    if (found.isEmpty()) return Answer.ok("{\"status\":\"error\",\"message\":\"CN not found\"}");
    var waybill = found.get();
    var last = waybill.told().isEmpty() ? null : waybill.told().getLast();
    var answer = JSON.createObjectNode().put("status", "success");
    var data = answer.putObject("data");
    boolean isThere =
        waybill.stands() == ShipmentStatus.DELIVERED
            || waybill.stands() == ShipmentStatus.RTO_DELIVERED;
    data.putObject("main")
        .put("cnDate", "20-11-2026")
        .put("remarks", last == null ? "" : last.word().remark())
        .put("source", "BOM01-" + waybill.from())
        .put("destination", "BLR02-" + waybill.to())
        .put("currentStatus", last == null ? "BOOKED" : last.word().text())
        .put("freightMode", "TO BE BILLED")
        .put("statusDate", last == null ? "" : last.at())
        .put("deliveryDate", isThere ? "25-11-2026" : "");
    data.putObject("ddr").put("outDdrNo", "");
    return Answer.ok(answer);
  }

  // ---- words

  @Override
  protected Word word(Waybill waybill, Leg leg) {
    return switch (leg.status()) {
      case PICKED_UP -> Word.of("", "COLLECTED");
      case IN_TRANSIT -> Word.of("", "IN TRANSIT");
      case REACHED_DESTINATION -> Word.of("", "ARRIVED");
      case OUT_FOR_DELIVERY -> Word.of("", "OUT FOR DELIVERY");
      case UNDELIVERED -> Word.of("", undelivered(leg.reason()));
      case DELIVERED -> Word.of("", "DELIVERED");
      case RTO_INITIATED, RTO_IN_TRANSIT, RTO_OUT_FOR_DELIVERY, RTO_UNDELIVERED ->
          Word.of("", "RETURN REBOOKED");
      case RTO_DELIVERED -> Word.of("", "RETURN DELIVERED");
      case LOST -> Word.of("", "MISSING");
      case DAMAGED, DISPOSED -> Word.of("", "DAMAGE");
      case CANCELLED -> Word.of("", "CANCELLED");
      default -> Word.of("", "BOOKED");
    };
  }

  private static String undelivered(@Nullable NdrReason reason) {
    return switch (reason == null ? NdrReason.CONSIGNEE_UNAVAILABLE : reason) {
      case CONSIGNEE_REFUSED, CANCELLED_BY_BUYER -> "REFUSED BY CONSIGNEE";
      case PREMISES_CLOSED -> "GODOWN CLOSED";
      case CONSIGNEE_UNAVAILABLE -> "UNDELIVERED - CONSIGNEE NOT AVAILABLE";
      case ADDRESS_INCOMPLETE -> "UNDELIVERED - ADDRESS INCOMPLETE";
      case ADDRESS_INCORRECT -> "UNDELIVERED - WRONG ADDRESS";
      case PHONE_UNREACHABLE -> "UNDELIVERED - PHONE SWITCHED OFF";
      default -> "NOT DELIVERED";
    };
  }
}
