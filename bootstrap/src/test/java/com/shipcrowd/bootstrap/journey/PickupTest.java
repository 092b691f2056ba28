package com.shipcrowd.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.shipcrowd.adapter.simulators.Call;
import com.shipcrowd.adapter.simulators.CourierSimulator;
import com.shipcrowd.adapter.simulators.Mishap;
import com.shipcrowd.application.pickup.SchedulePickups;
import com.shipcrowd.application.shipment.SettleShipments;
import com.shipcrowd.domain.shipment.ShipmentStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;

/// A courier is asked to collect. The first test needs a program whose time did not run ahead of the courier's.
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PickupTest {
  private Rehearsal rehearsal;

  @BeforeAll
  void start() {
    rehearsal = new Rehearsal();
  }

  @AfterAll
  void stop() {
    rehearsal.close();
  }

  private CourierSimulator courier(String name) {
    return rehearsal.couriers().stream()
        .filter(one -> one.courier().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private String day(int ahead) {
    return rehearsal.program().bean(MovableClock.class).today().plusDays(ahead).toString();
  }

  private static String status(Seller seller, JsonNode shipment) {
    return seller.shipment(shipment.path("id").asText()).path("status").asText();
  }

  @Test
  @Order(1)
  @DisplayName(
      "5.11: a pickup books a slot, its token is stored, and after a miss it is moved to another day")
  void given_parcels_that_wait_when_a_pickup_is_asked_then_it_has_a_token_and_moves_after_a_miss() {
    var seller = Seller.withMoney(rehearsal.program(), 2000);
    var delhivery = courier("delhivery");
    var first = seller.book(seller.order(0), "DLV-S");
    var second = seller.book(seller.order(0), "DLV-S");
    delhivery.watch(true);

    var made =
        seller
            .http()
            .post(
                "/v1/pickups",
                Map.of(
                    "warehouse_id",
                    seller.warehouse(),
                    "courier",
                    "delhivery",
                    "pickup_on",
                    day(1),
                    "from",
                    "15:30"))
            .is(201)
            .json();
    var path = "/v1/pickups/" + made.path("id").asText();

    assertThat(made.path("status").asText()).isEqualTo("SCHEDULED");
    assertThat(made.path("token").asText()).isNotEmpty();
    assertThat(made.path("shipment_ids")).hasSize(2);
    assertThat(status(seller, first)).isEqualTo("PICKUP_SCHEDULED");
    assertThat(status(seller, second)).isEqualTo("PICKUP_SCHEDULED");
    assertThat(delhivery.seen(Call.PICKUP).getFirst().ask().body()).contains("15:30", day(1));

    // One open pickup a place and day: more parcels join it.
    var third = seller.book(seller.order(0), "DLV-S");
    var joined = seller.http().post("/v1/pickups", named(seller, third, day(1))).is(201).json();
    assertThat(joined.path("id")).isEqualTo(made.path("id"));
    assertThat(joined.path("shipment_ids")).hasSize(3);
    assertThat(status(seller, third)).isEqualTo("PICKUP_SCHEDULED");
    assertThat(delhivery.seen(Call.PICKUP)).hasSize(1);

    var move = Map.of("pickup_on", day(2));
    seller.http().post(path + "/reschedule", move).is(409, "PICKUP_NOT_MISSED");
    rehearsal.travel(delhivery, first, ShipmentStatus.PICKUP_FAILED);
    rehearsal.hear(delhivery);
    assertThat(status(seller, first)).isEqualTo("PICKUP_FAILED");
    var moved = seller.http().post(path + "/reschedule", move).is(200).json();

    assertThat(moved.path("pickup_on").asText()).isEqualTo(day(2));
    assertThat(moved.path("attempt").asInt()).isEqualTo(2);
    assertThat(moved.path("token").asText()).isNotEmpty().isNotEqualTo(made.path("token").asText());
    assertThat(seller.http().get(path).is(200).json()).isEqualTo(moved);
    assertThat(status(seller, first)).isEqualTo("PICKUP_SCHEDULED");
    assertThat(seller.http().get("/v1/pickups?limit=1").is(200).json().at("/data/0"))
        .isEqualTo(moved);
    Seller.registered(rehearsal.program()).http().get(path).is(404, "NOT_FOUND");
  }

  private static Map<String, Object> named(Seller seller, JsonNode shipment, String day) {
    return Map.of(
        "warehouse_id", seller.warehouse(),
        "shipment_ids", List.of(shipment.path("id").asText()),
        "pickup_on", day);
  }

  @Test
  @Order(2)
  void given_a_lost_answer_when_settled_then_the_pickup_that_is_open_there_counts() {
    var seller = Seller.withMoney(rehearsal.program(), 1000);
    var delhivery = courier("delhivery");
    var parcel = seller.book(seller.order(0), "DLV-S");
    delhivery.next(Call.PICKUP, Mishap.CUT_AFTER);

    var doubtful = seller.http().post("/v1/pickups", named(seller, parcel, day(3))).is(202).json();
    assertThat(doubtful.path("status").asText()).isEqualTo("IN_DOUBT");
    assertThat(status(seller, parcel)).isEqualTo("AWB_ASSIGNED");
    rehearsal.program().bean(MovableClock.class).pass(Duration.ofMinutes(10));
    while (rehearsal.program().bean(SchedulePickups.class).settle() > 0) {
      // Until nothing is due.
    }

    var settled = seller.http().get("/v1/pickups/" + doubtful.path("id").asText()).is(200).json();
    assertThat(settled.path("status").asText()).isEqualTo("SCHEDULED");
    assertThat(settled.path("token").asText()).isNotEmpty();
    assertThat(status(seller, parcel)).isEqualTo("PICKUP_SCHEDULED");
  }

  @Test
  @Order(3)
  void given_what_nobody_can_collect_when_asked_then_the_answer_says_why() {
    var seller = Seller.withMoney(rehearsal.program(), 2000);
    var parcel = seller.book(seller.order(0), "DLV-S");
    var plain = seller.book(seller.order(0), "DTD-S");
    var http = seller.http();

    http.post("/v1/pickups", named(seller, plain, day(1))).is(409, "CAPABILITY_MISSING");
    http.post("/v1/pickups", named(seller, parcel, day(-1))).is(422, "PICKUP_DAY_UNFIT");
    http.post("/v1/pickups", named(seller, parcel, day(9))).is(422, "PICKUP_DAY_UNFIT");
    http.post("/v1/pickups", Map.of("warehouse_id", seller.warehouse(), "pickup_on", day(1)))
        .is(422, "INVALID_INPUT");
    http.post(
            "/v1/pickups",
            Map.of("warehouse_id", seller.warehouse(), "courier", "smartship", "pickup_on", day(1)))
        .is(422, "PICKUP_SHIPMENT_UNFIT");
    courier("delhivery").next(Call.PICKUP, Mishap.REFUSED);
    http.post("/v1/pickups", named(seller, parcel, day(4))).is(422, "PICKUP_REFUSED");
    assertThat(http.get("/v1/pickups").is(200).json().at("/data/0/status").asText())
        .isEqualTo("REFUSED");
    assertThat(status(seller, parcel)).isEqualTo("AWB_ASSIGNED");
    http.post("/v1/pickups", named(seller, parcel, day(4))).is(201);
  }

  @Test
  @Order(4)
  @DisplayName("three failed pickups: cancelled at the courier, the hold is back")
  void given_three_days_of_failed_pickups_when_settled_then_it_is_called_off() {
    var seller = Seller.withMoney(rehearsal.program(), 1000);
    var delhivery = courier("delhivery");
    var parcel = seller.book(seller.order(0), "DLV-S");
    var awb = parcel.path("awb").asText();

    for (int days = 3; days > 0; days--) {
      assertThat(status(seller, parcel)).isNotEqualTo("CANCELLED");
      var word = delhivery.spelled(awb, ShipmentStatus.PICKUP_FAILED, null);
      var push = delhivery.report(awb, word, Instant.now().minus(Duration.ofDays(days)));
      rehearsal.push(delhivery, push.orElseThrow());
      rehearsal.hear(delhivery);
    }
    while (rehearsal.program().bean(SettleShipments.class).settle() > 0) {
      // Until nothing is due.
    }

    assertThat(status(seller, parcel)).isEqualTo("CANCELLED");
    assertThat(delhivery.waybill(awb).orElseThrow().isCancelled()).isTrue();
    assertThat(seller.held()).isZero();
    Books.hold(rehearsal.program());
  }
}
