package com.shipcrowd.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// A sandbox company's own clock.
class OwnTimeTest {
  private static final Program PROGRAM = Program.shared();

  private static Http sandboxOf(Seller seller) {
    var key =
        seller
            .http()
            .post(
                "/v1/api-keys",
                Map.of(
                    "name",
                    "clock",
                    "mode",
                    "test",
                    "scopes",
                    java.util.List.of(
                        "orders:write", "shipments:write", "warehouses:write", "wallet:read")))
            .is(201)
            .json()
            .path("key")
            .asText();
    return new Http(PROGRAM.address(), key);
  }

  private static Instant now(Http sandbox) {
    return Instant.parse(sandbox.get("/v1/sandbox/time").is(200).json().path("now").asText());
  }

  private static JsonNode booked(Http sandbox, String number) {
    if (sandbox.get("/v1/warehouses").is(200).json().path("data").isEmpty())
      sandbox
          .post(
              "/v1/warehouses",
              Map.of(
                  "nickname",
                  "DEL-1",
                  "contact_name",
                  "Ravi",
                  "phone",
                  "9876501234",
                  "address1",
                  "12, Okhla Phase 2",
                  "city",
                  "New Delhi",
                  "state",
                  "DL",
                  "pincode",
                  "110020"))
          .is(201);
    var order = sandbox.post("/v1/orders", Seller.orderBody(number, 0)).is(201).json();
    return sandbox
        .post("/v1/shipments", Map.of("order_id", order.path("id").asText(), "service", "SBX-S"))
        .is(201)
        .json();
  }

  @Test
  @DisplayName(
      "a week passes for one sandbox alone: its parcel is called off, the neighbour's stays")
  void given_two_sandboxes_when_one_clock_goes_on_then_only_its_timers_run() {
    var moved = sandboxOf(Seller.registered(PROGRAM));
    var still = sandboxOf(Seller.registered(PROGRAM));
    var mine = booked(moved, Seller.number());
    var theirs = booked(still, Seller.number());
    var before = now(moved);

    moved.post("/v1/sandbox/time/advance", Map.of("hours", 0)).is(422);
    moved.post("/v1/sandbox/time/advance", Map.of("hours", 24 * 9)).is(200);

    assertThat(Duration.between(before, now(moved))).isGreaterThanOrEqualTo(Duration.ofDays(9));
    assertThat(Duration.between(before, now(still))).isLessThan(Duration.ofDays(1));
    assertThat(status(moved, mine)).isIn("CANCELLED", "CANCEL_REQUESTED");
    assertThat(status(still, theirs)).isEqualTo("AWB_ASSIGNED");
    var entry = moved.get("/v1/wallet/entries?limit=1").is(200).json().path("data").get(0);
    assertThat(entry.path("event").asText()).startsWith("Hold released");
    assertThat(Instant.parse(entry.path("at").asText()))
        .isAfterOrEqualTo(before.plus(Duration.ofDays(6)));
    Books.hold(PROGRAM);
  }

  private static String status(Http sandbox, JsonNode shipment) {
    return sandbox
        .get("/v1/shipments/" + shipment.path("id").asText())
        .is(200)
        .json()
        .path("status")
        .asText();
  }

  @Test
  @DisplayName("a clock does not go too far at once")
  void given_a_sandbox_when_its_clock_goes_too_far_then_it_is_refused() {
    var sandbox = sandboxOf(Seller.registered(PROGRAM));
    sandbox.post("/v1/sandbox/time/advance", Map.of("hours", 1489)).is(422);
  }
}
