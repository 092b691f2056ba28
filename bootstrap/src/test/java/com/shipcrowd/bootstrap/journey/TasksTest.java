package com.shipcrowd.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.shipcrowd.adapter.simulators.Call;
import com.shipcrowd.adapter.simulators.CourierSimulator;
import com.shipcrowd.adapter.simulators.Mishap;
import com.shipcrowd.application.shipment.SettleShipments;
import com.shipcrowd.domain.company.Role;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/// What waits for a person is shown to platform staff and closed by it.
@TestInstance(Lifecycle.PER_CLASS)
class TasksTest {
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

  @Test
  @DisplayName(
      "bookings nobody can settle are tasks; settling by hand closes them, and so does a note")
  void given_bookings_in_doubt_when_a_day_passed_then_they_are_tasks_until_somebody_closes_them() {
    var seller = Seller.withMoney(rehearsal.program(), 2000);
    var first = inDoubt(seller);
    var second = inDoubt(seller);
    rehearsal.program().bean(MovableClock.class).pass(Duration.ofHours(25));
    while (rehearsal.program().bean(SettleShipments.class).settle() > 0) {
      // Until nothing is due.
    }
    var staff = Staff.as(rehearsal.program(), Role.PLATFORM_ADMIN);

    assertThat(open(staff, first)).isPresent();
    var task = open(staff, second).orElseThrow();
    assertThat(task.path("kind").asText()).isEqualTo("BOOKING_IN_DOUBT");
    seller.http().get("/v1/admin/tasks").is(403);

    staff.post("/v1/admin/shipments/" + first + "/settle", Map.of("booked", false)).is(200);
    assertThat(open(staff, first)).isEmpty();

    var close = "/v1/admin/tasks/" + task.path("id").asText() + "/close";
    staff.post(close, Map.of()).is(422, "INVALID_INPUT");
    var closed = staff.post(close, Map.of("note", "asked them by phone")).is(200).json();
    assertThat(closed.path("note").asText()).isEqualTo("asked them by phone");
    assertThat(closed.path("closed_at").asText()).isNotEmpty();
    assertThat(staff.post(close, Map.of("note", "once more")).is(200).json()).isEqualTo(closed);
    assertThat(open(staff, second)).isEmpty();
    staff
        .post("/v1/admin/tasks/tsk_00000000000000000000000000/close", Map.of("note", "none"))
        .is(404, "NOT_FOUND");
  }

  private String inDoubt(Seller seller) {
    courier("dtdc").next(Call.BOOK, Mishap.CUT_AFTER);
    return seller
        .http()
        .post("/v1/shipments", Map.of("order_id", seller.order(0), "service", "DTD-S"))
        .is(202)
        .json()
        .path("id")
        .asText();
  }

  // Page by page, oldest first.
  private static Optional<JsonNode> open(Http staff, String shipment) {
    var seen = new ArrayList<JsonNode>();
    String after = "";
    do {
      var page = staff.get("/v1/admin/tasks?kind=BOOKING_IN_DOUBT&limit=1" + after).is(200).json();
      page.path("data").forEach(seen::add);
      after = page.path("next_after").isNull() ? "" : "&after=" + page.path("next_after").asText();
    } while (!after.isEmpty());
    List<String> times = seen.stream().map(one -> one.path("opened_at").asText()).toList();
    assertThat(times).isSorted();
    return seen.stream().filter(one -> one.path("subject").asText().equals(shipment)).findFirst();
  }

  @Test
  void
      given_couriers_that_are_off_by_default_when_health_is_asked_then_it_says_whether_they_are_on() {
    var staff = Staff.as(rehearsal.program(), Role.PLATFORM_ADMIN);
    Program.sql(
        "update courier_account set settings = settings #- '{values,enabled}' where courier = 'intargos' returning 'x'");

    var data = staff.get("/v1/admin/couriers/health").is(200).json().path("data");

    assertThat(data)
        .filteredOn(one -> one.path("courier").asText().equals("intargos"))
        .isNotEmpty()
        .allMatch(one -> !one.path("enabled").asBoolean());
    assertThat(data)
        .filteredOn(one -> one.path("courier").asText().equals("delhivery"))
        .isNotEmpty()
        .allMatch(one -> one.path("enabled").asBoolean());
  }
}
