package com.shipcrowd.adapter.simulators;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.shipcrowd.application.courier.needs.SandboxCourier.Weather;
import com.shipcrowd.domain.shipment.NdrReason;
import com.shipcrowd.domain.shipment.ShipmentStatus;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The strings behind simulated couriers, over HTTP, for people and drills:
///
/// - `GET /_play` who is played, what their accounts hold and how many waybills they keep;
/// - `GET /_play/{courier}/waybills` numbers, references and where each stands;
/// - `POST /_play/{courier}/advance {"hours": 24}` lets time pass;
/// - `POST /_play/{courier}/walk {"awb", "to", "reason"}` moves one parcel on;
/// - `POST /_play/{courier}/weather {"weather": "NDR_THEN_RTO"}` for parcels booked from now on;
/// - `POST /_play/{courier}/faults {"call": "BOOK", "mishaps": ["TIMEOUT_AFTER"]}` queues faults;
/// - `POST /_play/{courier}/heal {}` ends them.
///
/// What happens is answered as `pushed`, the number of pushes it made; they leave for the address that the server was
/// started with.
final class Controls {
  static final String PATH = "_play";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, CourierSimulator> couriers;

  Controls(Map<String, CourierSimulator> couriers) {
    this.couriers = couriers;
  }

  Answer answer(Ask ask) {
    var parts = ask.path().substring(1).split("/");
    if (parts[0].isEmpty()) return everybody();
    var courier = couriers.get(parts[0]);
    if (courier == null || parts.length < 2) return wrong("nobody of that name is played");
    try {
      return parts[1].equals("waybills") ? waybills(courier) : done(courier, parts[1], ask.json());
    } catch (IllegalArgumentException e) {
      return wrong(String.valueOf(e.getMessage()));
    }
  }

  private static Answer done(CourierSimulator courier, String verb, JsonNode wish) {
    int pushed = 0;
    switch (verb) {
      case "advance" ->
          pushed = courier.advance(Duration.ofHours(wish.path("hours").asLong(0))).size();
      case "walk" ->
          pushed =
              courier
                  .walk(
                      wish.path("awb").asText(),
                      ShipmentStatus.valueOf(wish.path("to").asText()),
                      reason(wish))
                  .size();
      case "weather" -> courier.weather(Weather.valueOf(wish.path("weather").asText()));
      case "faults" ->
          wish.path("mishaps")
              .forEach(
                  mishap ->
                      courier.next(
                          Call.valueOf(wish.path("call").asText()),
                          Mishap.valueOf(mishap.asText())));
      case "heal" -> courier.heal();
      default ->
          throw new IllegalArgumentException("advance, walk, weather, faults, heal or waybills");
    }
    return Answer.ok(JSON.createObjectNode().put("pushed", pushed));
  }

  private static @Nullable NdrReason reason(JsonNode wish) {
    return wish.hasNonNull("reason") ? NdrReason.valueOf(wish.path("reason").asText()) : null;
  }

  private Answer everybody() {
    var all = JSON.createArrayNode();
    for (var courier : couriers.values()) {
      var one = all.addObject().put("courier", courier.courier());
      one.put("waybills", courier.waybills().size()).put("now", courier.now().toString());
      courier.credentials().forEach(one.putObject("credentials")::put);
      courier.settings().forEach(one.putObject("settings")::put);
    }
    return Answer.ok(all);
  }

  private static Answer waybills(CourierSimulator courier) {
    var all = JSON.createArrayNode();
    courier.waybills().stream()
        .distinct()
        .forEach(
            waybill ->
                all.addObject()
                    .put("awb", waybill.number())
                    .put("reference", waybill.reference())
                    .put("stands", waybill.stands().name()));
    return Answer.ok(all);
  }

  private static Answer wrong(String words) {
    return Answer.json(400, JSON.createObjectNode().put("error", words).toString());
  }
}
