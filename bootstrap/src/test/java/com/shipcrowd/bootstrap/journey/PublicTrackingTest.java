package com.shipcrowd.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.shipment.RecordScans;
import com.shipcrowd.domain.shipment.Awb;
import com.shipcrowd.domain.shipment.CourierScan;
import com.shipcrowd.domain.shipment.NdrReason;
import com.shipcrowd.domain.shipment.ShipmentStatus;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// What the world sees of a parcel.
class PublicTrackingTest {
  static final Program PROGRAM = Program.shared();
  static final String REMARK = "Rahul 98765 said: later";

  @Test
  @DisplayName("places come from scans; a courier's remark is shown to nobody")
  void given_remarks_when_tracked_by_the_link_then_only_places_are_shown() {
    var seller = Seller.withMoney(PROGRAM, 1000);
    var shipment = seller.bookNew(0);
    var awb = new Awb(shipment.path("awb").asText());
    var now = PROGRAM.bean(Clock.class).now();
    var start = now.minus(Duration.ofHours(20));
    var scans =
        List.of(
            new CourierScan(awb, "IT", ShipmentStatus.IN_TRANSIT, start, "BLR hub", null, REMARK),
            new CourierScan(
                awb,
                "UD",
                ShipmentStatus.UNDELIVERED,
                start.plus(Duration.ofHours(1)),
                "",
                NdrReason.CONSIGNEE_UNAVAILABLE,
                REMARK));
    assertThat(PROGRAM.bean(RecordScans.class).handle("sandbox", scans, now)).isEmpty();

    var url = shipment.path("tracking_url").asText();
    var token = url.substring(url.lastIndexOf('/') + 1);
    var byLink = PROGRAM.anonymous().get("/v1/track/" + token).is(200);
    var byAwb = PROGRAM.anonymous().get("/v1/track/" + awb.number()).is(200);
    var page = PROGRAM.anonymous().get(url).is(200);

    var last = byLink.json().path("history").path(byLink.json().path("history").size() - 1);
    assertThat(last.path("status").asText()).isEqualTo("delivery_failed");
    assertThat(last.path("place").asText()).isEmpty();
    assertThat(byLink.json().path("history").findValuesAsText("place")).contains("BLR hub");
    assertThat(page.text()).contains("BLR hub");
    assertThat(byAwb.text()).doesNotContain("BLR hub");
    for (var shown : List.of(byLink, byAwb, page)) {
      assertThat(shown.text()).doesNotContain("Rahul", "98765", "said", "CONSIGNEE");
    }
  }
}
