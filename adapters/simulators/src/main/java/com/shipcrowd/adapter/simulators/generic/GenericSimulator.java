package com.shipcrowd.adapter.simulators.generic;

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
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
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

/// A partner with the usual profile that remembers: keys repeat their first answer, references are used once.
public final class GenericSimulator extends CourierSimulator {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String KEY = "generic-key-1";
  private static final String WEBHOOK_SECRET = "generic-hook-1";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss", Locale.ROOT)
          .withZone(ZoneId.of("Asia/Kolkata"));
  private static final int HEAVIEST = 50_000;
  private static final int TRACKED = 100;

  private final Map<String, String> places = new HashMap<>();
  private final Map<String, String> keys = new HashMap<>();
  private final Map<String, String> pickups = new HashMap<>();
  private final Set<String> unserved = new HashSet<>();

  /// With no shipments.
  public GenericSimulator() {
    super("generic");
  }

  @Override
  public Map<String, String> credentials() {
    return Map.of("api_key", KEY, "webhook_secret", WEBHOOK_SECRET);
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
    if (ask.is("POST", "/shipments")) return Call.BOOK;
    if (ask.is("GET", "/shipments")) return Call.FIND;
    if (ask.is("POST", "/shipments/[^/]+/cancel")) return Call.CANCEL;
    if (ask.is("PATCH", "/shipments/[^/]+")) return Call.EDIT;
    if (ask.is("GET", "/shipments/[^/]+/label")) return Call.LABEL;
    if (ask.is("POST", "/tracking")) return Call.TRACK;
    if (ask.is("POST", "/manifests") || ask.is("GET", "/files/[^/]+")) return Call.MANIFEST;
    if (ask.is("POST", "/pickups")) return Call.PICKUP;
    if (ask.path().startsWith("/pickup-locations")) return Call.WAREHOUSE;
    if (ask.is("POST", "/ndr/[^/]+/actions")) return Call.NDR;
    if (ask.is("POST", "/rates")) return Call.RATE;
    return ask.is("GET", "/serviceability") ? Call.SERVICEABILITY : Call.OTHER;
  }

  @Override
  protected Answer work(Call call, Ask ask) {
    // Links to files carry their own permission.
    if (ask.path().startsWith("/files/")) return Answer.pdf("manifest " + ask.lastPart());
    if (!ask.header("authorization").equals("Bearer " + KEY)) return unauthorized(ask);
    return switch (call) {
      case BOOK -> create(ask);
      case FIND -> list(ask.query("reference"));
      case CANCEL -> cancel(part(ask));
      case EDIT -> edit(part(ask));
      case LABEL -> waybill(part(ask)).isPresent() ? Answer.pdf("label " + part(ask)) : unknown();
      case TRACK -> track(ask.json().path("awbs"));
      case MANIFEST -> manifest(ask);
      case PICKUP -> pickup(ask.json());
      case WAREHOUSE -> ask.method().equals("PUT") ? moved(ask) : place(ask.json());
      case NDR -> ndr(part(ask), ask.json().path("action").asText());
      case RATE -> price(ask.json());
      case SERVICEABILITY -> lane(ask.query("to"));
      default -> unknown();
    };
  }

  // /shipments/GR1/cancel and /shipments/GR1 both name GR1.
  private static String part(Ask ask) {
    return ask.path().split("/", -1)[2];
  }

  @Override
  protected Answer refusal(Call call, Ask ask) {
    return error(422, "VALIDATION_FAILED", "The request is not valid", null);
  }

  @Override
  protected Answer unauthorized(Ask ask) {
    return error(401, "UNAUTHENTICATED", "Unknown api key", null);
  }

  private static Answer unknown() {
    return error(404, "NOT_FOUND", "Nothing is known by this number", null);
  }

  private static Answer error(
      int status, String code, String words, @Nullable ObjectNode existing) {
    var answer = JSON.createObjectNode();
    answer.putObject("error").put("code", code).put("message", words).putArray("fields");
    if (existing != null) answer.set("existing", existing);
    return Answer.json(status, answer.toString());
  }

  @Override
  protected String time(Instant at) {
    return TIME.format(at) + "+05:30";
  }

  @Override
  protected String longTime(Instant at) {
    return TIME.format(at) + ".1234567+05:30";
  }

  // ---- shipments

  private Answer create(Ask ask) {
    var wish = ask.json();
    var key = ask.header("idempotency-key");
    var first = keys.get(key);
    if (first != null) return waybill(first).map(w -> made(shipment(w))).orElseGet(() -> unknown());
    var reference = wish.path("reference").asText();
    var known = ofReference(reference);
    if (known.isPresent())
      return error(
          409,
          "DUPLICATE_REFERENCE",
          "The reference is used",
          JSON.createObjectNode()
              .put("id", known.get().fact("id"))
              .put("awb", known.get().number()));
    var refused = wrong(wish);
    if (refused.isPresent()) return refused.get();
    var waybill = booked(wish, reference);
    if (!key.isEmpty()) keys.put(key, waybill.number());
    return made(shipment(waybill));
  }

  private Optional<Answer> wrong(JsonNode wish) {
    var pin = wish.path("consignee").path("pincode").asText();
    if (!reference(wish).matches("[A-Za-z0-9_/-]{1,40}"))
      return Optional.of(error(422, "VALIDATION_FAILED", "reference", null));
    if (!places.containsKey(wish.path("pickup_location_id").asText()))
      return Optional.of(error(422, "PICKUP_LOCATION_UNKNOWN", "No such pickup location", null));
    if (!pin.matches("[1-9][0-9]{5}"))
      return Optional.of(error(422, "VALIDATION_FAILED", "consignee.pincode", null));
    if (unserved.contains(pin))
      return Optional.of(error(422, "PINCODE_NOT_SERVICEABLE", "No service to " + pin, null));
    for (var piece : wish.path("pieces")) {
      int grams = piece.path("weight_g").asInt();
      if (!piece.path("weight_g").isInt() || grams < 1 || grams > HEAVIEST)
        return Optional.of(error(422, "VALIDATION_FAILED", "pieces.weight_g", null));
    }
    boolean isCollecting = wish.path("collect_amount").asLong() > 0;
    return wish.path("pieces").isEmpty()
            || isCollecting != wish.path("payment").asText().equals("COD")
        ? Optional.of(error(422, "VALIDATION_FAILED", "pieces or payment", null))
        : Optional.empty();
  }

  private static String reference(JsonNode wish) {
    return wish.path("reference").asText();
  }

  private Waybill booked(JsonNode wish, String reference) {
    var awb = number("GR", 12);
    var children = new ArrayList<String>();
    for (int i = 2; i <= wish.path("pieces").size(); i++) children.add(awb + "-" + i);
    var place = places.getOrDefault(wish.path("pickup_location_id").asText(), "");
    var buyer = wish.path("consignee").path("city").asText();
    boolean isReverse = wish.path("direction").asText().equals("REVERSE");
    return keep(
        awb,
        reference,
        isReverse,
        children,
        isReverse ? buyer : place,
        isReverse ? place : buyer,
        Map.of("id", "sh_" + awb));
  }

  private static Answer made(JsonNode body) {
    return Answer.json(201, body.toString());
  }

  private ObjectNode shipment(Waybill waybill) {
    var shipment = JSON.createObjectNode().put("id", waybill.fact("id"));
    shipment.put("awb", waybill.number()).put("reference", waybill.reference());
    shipment.put("status", waybill.isCancelled() ? "CANCELLED" : "CREATED");
    var all = shipment.putArray("child_awbs").add(waybill.number());
    waybill.children().forEach(all::add);
    shipment.put("carrier", "GENERIC").put("route_code", "PNQ/PUN");
    shipment.putObject("charges").put("total", 8402).put("currency", "INR");
    return shipment.put("created_at", time(now()));
  }

  private Answer list(String reference) {
    var answer = JSON.createObjectNode();
    var items = answer.putArray("items");
    ofReference(reference).ifPresent(waybill -> items.add(shipment(waybill)));
    return Answer.ok(answer);
  }

  private Answer cancel(String awb) {
    var found = waybill(awb);
    if (found.isEmpty()) return unknown();
    return callOff(found.get())
        ? Answer.ok(JSON.createObjectNode().put("awb", awb).put("status", "CANCELLED"))
        : error(409, "INVALID_STATE", "The shipment was picked up", null);
  }

  private Answer edit(String awb) {
    return waybill(awb).map(found -> Answer.ok(shipment(found))).orElseGet(() -> unknown());
  }

  private Answer manifest(Ask ask) {
    for (var awb : ask.json().path("awbs")) if (!isTaken(awb.asText())) return unknown();
    var id = number("mf_", 6);
    // Its own address is in the request only.
    var url = "http://" + ask.header("host") + "/generic/files/" + id;
    return made(JSON.createObjectNode().put("id", id).put("url", url));
  }

  // ---- places and pickups

  private Answer place(JsonNode wish) {
    var id = "loc_" + Integer.toHexString(reference(wish).hashCode());
    boolean isKnown = places.putIfAbsent(id, wish.path("city").asText()) != null;
    return isKnown
        ? error(
            409,
            "DUPLICATE_REFERENCE",
            "The reference is used",
            JSON.createObjectNode().put("id", id))
        : made(location(id, wish));
  }

  private Answer moved(Ask ask) {
    if (!places.containsKey(ask.lastPart())) return unknown();
    places.put(ask.lastPart(), ask.json().path("city").asText());
    return Answer.ok(location(ask.lastPart(), ask.json()));
  }

  private static ObjectNode location(String id, JsonNode wish) {
    return JSON.createObjectNode()
        .put("id", id)
        .put("reference", reference(wish))
        .put("status", "ACTIVE");
  }

  private Answer pickup(JsonNode wish) {
    var place = wish.path("location_id").asText();
    if (!places.containsKey(place))
      return error(422, "PICKUP_LOCATION_UNKNOWN", "No such pickup location", null);
    var id = pickups.computeIfAbsent(place + wish.path("date").asText(), _ -> number("pk_", 6));
    return Answer.ok(
        JSON.createObjectNode()
            .put("id", id)
            .put("date", wish.path("date").asText())
            .put("status", "SCHEDULED"));
  }

  private Answer ndr(String awb, String action) {
    var found = waybill(awb);
    if (found.isEmpty()) return unknown();
    if (!tryAgain(found.get(), action.equals("RTO")))
      return error(409, "INVALID_STATE", "The shipment does not wait for a word", null);
    return Answer.json(202, "{\"accepted\":true}");
  }

  // ---- prices and lanes

  // Forty rupees for each begun half kilogram, a tenth for fuel, twenty-five for collecting.
  private static Answer price(JsonNode wish) {
    int grams = wish.path("pieces").path(0).path("weight_g").asInt();
    int freight = 4_000 * Math.max(1, Math.ceilDiv(grams, 500));
    int cod = wish.path("payment").asText().equals("COD") ? 2_500 : 0;
    var answer = JSON.createObjectNode();
    var quote = answer.putArray("quotes").addObject().put("service", "SURFACE");
    quote.put("chargeable_weight_g", grams).put("currency", "INR").put("freight", freight);
    quote.put("cod_charge", cod).put("fuel", freight / 10).put("other", 0);
    int before = freight + freight / 10 + cod;
    quote.put("tax", before * 18 / 100).put("total", before + before * 18 / 100);
    return Answer.ok(answer);
  }

  private Answer lane(String to) {
    boolean serves = !unserved.contains(to);
    return Answer.ok(
        JSON.createObjectNode()
            .put("serviceable", serves)
            .put("cod", serves)
            .put("pickup", serves)
            .put("reverse", serves)
            .put("zone", "D")
            .put("edd_days", 3));
  }

  // ---- tracking

  private Answer track(JsonNode awbs) {
    if (awbs.size() > TRACKED) return error(422, "VALIDATION_FAILED", "awbs", null);
    var answer = JSON.createObjectNode();
    var results = answer.putArray("results");
    var missing = answer.putArray("not_found");
    for (var awb : awbs) {
      var found = waybill(awb.asText());
      if (found.isEmpty()) missing.add(awb);
      else results.add(tracked(found.get(), found.get().told()));
    }
    return Answer.ok(answer);
  }

  private static ObjectNode tracked(Waybill waybill, List<Told> told) {
    var answer = JSON.createObjectNode().put("awb", waybill.number());
    answer.put("reference", waybill.reference());
    answer.put("direction", waybill.isReverse() ? "REVERSE" : "FORWARD");
    var events = answer.putArray("events");
    for (var scan : told)
      events
          .addObject()
          .put("id", "ev_" + events.size())
          .put("status", scan.word().code())
          .put("reason_code", scan.word().type())
          .put("remark", scan.word().remark())
          .put("location", scan.place())
          .put("at", scan.at());
    return answer;
  }

  @Override
  public Optional<Push> push(Waybill waybill, Told scan) {
    var push = JSON.createObjectNode().put("type", "tracking");
    push.set("data", tracked(waybill, List.of(scan)));
    // The base turns its marker into a null afterwards; a signature must be over what is sent.
    var body = push.toString().replace('"' + NULL + '"', "null");
    var at = Long.toString(leavesAt().getEpochSecond());
    return Optional.of(
        Push.json(
            body,
            Map.of(
                "x-signature",
                "sha256=" + signed(at + "." + body),
                "x-timestamp",
                at,
                "x-event-id",
                "ev_1")));
  }

  private static String signed(String text) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(WEBHOOK_SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  // ---- words: the unified ones of the courier references

  @Override
  protected Word word(Waybill waybill, Leg leg) {
    return switch (leg.status()) {
      case AWB_ASSIGNED, CREATED -> said("CREATED", "");
      case REACHED_DESTINATION -> said("AT_DESTINATION_HUB", "");
      case UNDELIVERED -> said("NDR", reason(leg.reason()));
      case RTO_UNDELIVERED -> said("RTO_UNDELIVERED", "CUSTOMER_UNAVAILABLE");
      case DISPOSED -> said("DESTROYED", "");
      default -> said(leg.status().name(), "");
    };
  }

  private static Word said(String code, String reason) {
    var words = code.toLowerCase(Locale.ROOT).replace('_', ' ');
    return new Word(code, reason, words, words);
  }

  private static String reason(@Nullable NdrReason reason) {
    return switch (reason == null ? NdrReason.CONSIGNEE_UNAVAILABLE : reason) {
      case CONSIGNEE_UNAVAILABLE -> "CUSTOMER_UNAVAILABLE";
      case CONSIGNEE_REFUSED -> "CUSTOMER_REFUSED";
      case CANCELLED_BY_BUYER -> "CANCELLED_BY_CUSTOMER";
      case ADDRESS_INCORRECT -> "WRONG_ADDRESS";
      case RESCHEDULE_REQUESTED -> "RESCHEDULED_BY_CUSTOMER";
      case OPEN_DELIVERY_DEMANDED -> "OPEN_DELIVERY_REFUSED";
      case OTP_NOT_SHARED -> "OTP_FAILED";
      case COURIER_OPERATIONAL -> "COURIER_ISSUE";
      case PREMISES_CLOSED,
          PHONE_UNREACHABLE,
          ADDRESS_INCOMPLETE,
          COD_NOT_READY,
          ENTRY_RESTRICTED,
          SELF_COLLECT,
          OUT_OF_DELIVERY_AREA,
          DISRUPTION,
          DAMAGED_IN_TRANSIT,
          OTHER ->
          String.valueOf(reason);
    };
  }
}
