package com.shipcrowd.adapter.couriers.generic;

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
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A partner that agrees with us in nothing: other paths, a key in a header of its own, kilograms, inches and rupees,
/// times in UTC, words of its own, no memory for references. What it is spoken to with is a profile, no code.
final class PartnerSimulator extends CourierSimulator {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String KEY = "partner-key-1";
  private static final String HOOK = "partner-hook-1";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd-MM-yyyy HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Set<String> places = new HashSet<>();

  PartnerSimulator() {
    super("generic");
  }

  static String profile() {
    var path = "/contracts/theirs/couriers/generic/profile-partner.json";
    try (var in = PartnerSimulator.class.getResourceAsStream(path)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Map<String, String> credentials() {
    return Map.of("access_key", KEY, "webhook_secret", HOOK);
  }

  @Override
  public Map<String, String> settings() {
    return Map.of("profile", profile());
  }

  @Override
  protected Call call(Ask ask) {
    return switch (ask.path().replaceAll("^/api/v2/([a-z]+(/push|/void)?).*", "$1")) {
      case "order/push" -> Call.BOOK;
      case "order/void" -> Call.CANCEL;
      case "track" -> Call.TRACK;
      case "label" -> Call.LABEL;
      case "collect" -> Call.PICKUP;
      case "place" -> Call.WAREHOUSE;
      case "word" -> Call.NDR;
      case "price" -> Call.RATE;
      default -> Call.OTHER;
    };
  }

  @Override
  protected Answer work(Call call, Ask ask) {
    if (ask.path().startsWith("/pdf/")) return Answer.pdf(ask.lastPart());
    if (!ask.header("x-access-key").equals(KEY)) return unauthorized(ask);
    return switch (call) {
      case BOOK -> push(ask.json());
      case CANCEL ->
          waybill(ask.form().getOrDefault("wb", "")).map(this::called).orElseGet(() -> fail("?"));
      case TRACK -> track(ask.query("wb").split(","));
      case LABEL -> done("pdf", "http://" + ask.header("host") + "/generic/pdf/" + ask.lastPart());
      case PICKUP -> done("ticket", "T" + ask.json().path("on").asText().replace("-", ""));
      case WAREHOUSE ->
          places.add(ask.json().path("code").asText()) ? done("code", "x") : fail("code exists");
      case NDR ->
          waybill(ask.json().path("wb").asText()).filter(w -> tryAgain(w, false)).isPresent()
              ? done("word", "taken")
              : fail("not waiting");
      case RATE -> price(ask);
      default -> fail("no such path");
    };
  }

  private Answer called(Waybill waybill) {
    if (waybill.isCancelled()) return fail("already void");
    return callOff(waybill) ? done("wb", waybill.number()) : fail("on its way");
  }

  @Override
  protected Answer refusal(Call call, Ask ask) {
    return fail("pincode not serviceable");
  }

  @Override
  protected Answer unauthorized(Ask ask) {
    return Answer.json(403, "{\"result\":\"fail\",\"reason\":\"bad key\"}");
  }

  private static Answer fail(String reason) {
    return Answer.ok(JSON.createObjectNode().put("result", "fail").put("reason", reason));
  }

  private static Answer done(String field, String value) {
    return Answer.ok(JSON.createObjectNode().put("result", "ok").put(field, value));
  }

  @Override
  protected String time(Instant at) {
    return TIME.format(at);
  }

  private Answer push(JsonNode wish) {
    if (!places.contains(wish.path("pickup_code").asText())) return fail("pickup code unknown");
    if (wish.path("order_no").asText().length() > 20) return fail("order_no too long");
    if (!wish.path("cod_amt").isNumber() || !wish.path("wt_kg").isTextual()) return fail("types");
    if (!wish.path("to").path("mob").asText().startsWith("+91")) return fail("mob");
    var waybill =
        keep(
            number("PW", 10),
            wish.path("order_no").asText(),
            false,
            List.of(),
            "Mumbai",
            wish.path("to").path("pin").asText(),
            Map.of());
    var answer = JSON.createObjectNode().put("result", "ok");
    answer.putObject("data").put("wb", waybill.number()).put("order_no", waybill.reference());
    return Answer.ok(answer);
  }

  // Prices hold the tax.
  private static Answer price(Ask ask) {
    if (ask.query("kg").isEmpty()) return fail("kg");
    var answer = JSON.createObjectNode().put("result", "ok");
    answer.putObject("price").put("amount", "118.00").put("cod", "29.50");
    return Answer.ok(answer);
  }

  private Answer track(String[] numbers) {
    var answer = JSON.createObjectNode().put("result", "ok");
    var parcels = answer.putObject("parcels");
    for (var number : numbers)
      waybill(number)
          .ifPresent(
              waybill -> {
                var parcel = parcels.putObject(number).put("wb", number);
                var history = parcel.putArray("history");
                for (var told : waybill.told().reversed()) event(history.addObject(), told);
              });
    return Answer.ok(answer);
  }

  private static void event(ObjectNode event, Told told) {
    event.put("s", told.word().code()).put("why", told.word().type());
    event.put("txt", told.word().remark()).put("loc", told.place()).put("dt", told.at());
  }

  @Override
  public Optional<Push> push(Waybill waybill, Told scan) {
    var push = JSON.createObjectNode();
    event(push.putObject("parcel").put("wb", waybill.number()), scan);
    return Optional.of(Push.json(push.toString(), Map.of("x-hook-key", "Token " + HOOK)));
  }

  @Override
  protected Word word(Waybill waybill, Leg leg) {
    return switch (leg.status()) {
      case PICKUP_SCHEDULED -> new Word("X1", "", "", "Pickup booked");
      case OUT_FOR_PICKUP -> new Word("OFP", "", "", "Rider out");
      case PICKUP_FAILED -> new Word("NPK", "", "", "Not ready");
      case PICKED_UP -> new Word("PKD", "", "", "Picked");
      case IN_TRANSIT -> new Word("INT", "", "", "Moving");
      case REACHED_DESTINATION -> new Word("DSH", "", "", "At hub");
      case OUT_FOR_DELIVERY -> new Word("OFD", "", "", "With rider");
      case UNDELIVERED -> attempt(leg.reason());
      case DELIVERED -> new Word("DLV", "", "", "Handed over");
      case RTO_INITIATED -> new Word("RTI", "", "", "Going back");
      case RTO_IN_TRANSIT -> new Word("RTT", "", "", "Going back");
      case RTO_OUT_FOR_DELIVERY -> new Word("X2", "", "", "Return is out for delivery");
      case RTO_UNDELIVERED -> new Word("RTU", "NA", "", "Nobody there");
      case RTO_DELIVERED -> new Word("RTD", "", "", "Back");
      case LOST -> new Word("LST", "", "", "Gone");
      case DAMAGED, DISPOSED -> new Word("X3", "", "", "Parcel damaged");
      case CANCELLED -> new Word("X4", "", "", "Order void");
      default -> new Word("BKD", "", "", "Booked");
    };
  }

  private static Word attempt(@Nullable NdrReason reason) {
    return switch (reason == null ? NdrReason.CONSIGNEE_UNAVAILABLE : reason) {
      case CONSIGNEE_REFUSED -> new Word("REF", "", "", "Refused");
      case COD_NOT_READY -> new Word("UND", "CASH", "", "No cash");
      case ADDRESS_INCORRECT -> new Word("UND", "ADDR", "", "Not there");
      case PREMISES_CLOSED -> new Word("UND", "", "", "Premises closed");
      default -> new Word("UND", "NA", "", "Nobody there");
    };
  }
}
