package com.shipcrowd.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.shipcrowd.adapter.simulators.CourierSimulator;
import com.shipcrowd.adapter.simulators.Word;
import com.shipcrowd.domain.company.Role;
import com.shipcrowd.domain.shipment.ShipmentStatus;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/// What scans say beside their status.
@TestInstance(Lifecycle.PER_CLASS)
class ScanFlagTest {
  private Rehearsal rehearsal;

  @BeforeAll
  void start() {
    rehearsal = new Rehearsal();
  }

  @AfterAll
  void stop() {
    rehearsal.close();
  }

  @Test
  @DisplayName("a misrouted parcel says so; one that cannot be found is a task and goes on")
  void given_flagged_scans_when_heard_then_they_show_and_an_unconfirmed_loss_moves_nothing() {
    var shiprocket =
        rehearsal.couriers().stream()
            .filter(one -> one.courier().equals("shiprocket"))
            .findFirst()
            .orElseThrow();
    var seller = Seller.withMoney(rehearsal.program(), 1000);
    var booked = seller.book(seller.order(0), "SRK-S");
    var id = booked.path("id").asText();
    rehearsal.travel(shiprocket, booked, ShipmentStatus.PICKED_UP);
    assertThat(seller.shipment(id).path("sub_status").isNull()).isTrue();

    tell(shiprocket, booked, new Word("39", "MIS", "MISROUTED", "Misrouted"), 1);
    assertThat(seller.shipment(id).path("status").asText()).isEqualTo("IN_TRANSIT");
    assertThat(seller.shipment(id).path("sub_status").asText()).isEqualTo("MISROUTED");

    tell(shiprocket, booked, new Word("76", "UNT", "UNTRACEABLE", "Untraceable"), 2);
    assertThat(seller.shipment(id).path("status").asText()).isEqualTo("IN_TRANSIT");
    var scans = seller.http().get("/v1/shipments/" + id + "/events").is(200).json().path("scans");
    assertThat(scans)
        .extracting(scan -> scan.path("flag").asText())
        .contains("MISROUTED", "UNTRACEABLE");
    var staff = Staff.as(rehearsal.program(), Role.PLATFORM_ADMIN);
    assertThat(
            staff.get("/v1/admin/tasks?kind=LOSS_TO_CONFIRM&limit=100").is(200).json().path("data"))
        .extracting(task -> task.path("subject").asText())
        .containsOnlyOnce(id);

    rehearsal.travel(shiprocket, booked, ShipmentStatus.DELIVERED);
    rehearsal.hear(shiprocket);
    assertThat(seller.shipment(id).path("status").asText()).isEqualTo("DELIVERED");
    assertThat(seller.shipment(id).path("sub_status").isNull()).isTrue();
    Books.hold(rehearsal.program());
  }

  private void tell(CourierSimulator courier, JsonNode shipment, Word word, int secondsAhead) {
    var at = Instant.now().plus(Duration.ofSeconds(secondsAhead));
    var push = courier.report(shipment.path("awb").asText(), word, at).orElseThrow();
    rehearsal.push(courier, push);
    rehearsal.hear(courier);
  }
}
