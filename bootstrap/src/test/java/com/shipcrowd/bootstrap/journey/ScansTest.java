package com.shipcrowd.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.shipment.RecordScans;
import com.shipcrowd.bootstrap.TestSetup;
import com.shipcrowd.domain.shipment.Awb;
import com.shipcrowd.domain.shipment.CourierScan;
import com.shipcrowd.domain.shipment.NdrReason;
import com.shipcrowd.domain.shipment.ShipmentStatus;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// Scans in every order, number and shape, as they change status and money of stored shipments.
class ScansTest {
  static final Program PROGRAM = Program.shared();
  final Instant t0 = PROGRAM.bean(Clock.class).now().minus(Duration.ofHours(20));

  CourierScan scan(String awb, @Nullable ShipmentStatus status, int hour) {
    var reason = status == ShipmentStatus.UNDELIVERED ? NdrReason.CONSIGNEE_UNAVAILABLE : null;
    return new CourierScan(
        new Awb(awb),
        "C-" + status,
        status,
        t0.plus(Duration.ofHours(hour)),
        "BLR hub",
        reason,
        "");
  }

  static Instant now() {
    return PROGRAM.bean(Clock.class).now();
  }

  static void tell(List<CourierScan> scans) {
    assertThat(PROGRAM.bean(RecordScans.class).handle("sandbox", scans, now())).isEmpty();
  }

  @Test
  @DisplayName(
      "a delivery as the first and only scan captures freight and fee and collects the cash")
  void given_only_a_delivered_scan_when_it_arrives_then_the_skipped_milestones_are_paid_too() {
    var seller = Seller.withMoney(PROGRAM, 1000);
    var shipment = seller.bookNew(320000);

    tell(List.of(scan(shipment.path("awb").asText(), ShipmentStatus.DELIVERED, 5)));

    assertThat(seller.held()).isZero();
    assertThat(seller.shipment(shipment.path("id").asText()).path("picked_up_at").asText())
        .isNotEmpty();
    Books.hold(PROGRAM);
  }

  @Test
  @DisplayName("one journey in 12 random orders, each scan three times: same status, same money")
  void given_the_same_scans_in_any_order_when_they_arrive_then_the_end_is_the_same() {
    var random = new Random(11);
    for (int round = 0; round < 12; round++) {
      var seller = Seller.withMoney(PROGRAM, 1000);
      var shipment = seller.bookNew(320000);
      var awb = shipment.path("awb").asText();
      var scans = new ArrayList<CourierScan>();
      for (int i = 0; i < 3; i++) {
        scans.add(scan(awb, ShipmentStatus.PICKED_UP, 1));
        scans.add(scan(awb, ShipmentStatus.IN_TRANSIT, 2));
        scans.add(scan(awb, ShipmentStatus.OUT_FOR_DELIVERY, 3));
        scans.add(scan(awb, ShipmentStatus.UNDELIVERED, 4));
        scans.add(scan(awb, ShipmentStatus.RTO_INITIATED, 5));
        scans.add(scan(awb, ShipmentStatus.DELIVERED, 6));
      }
      Collections.shuffle(scans, random);

      for (var scan : scans) tell(List.of(scan));

      // The return was called off: net of everything the seller paid freight and COD fee, no
      // return.
      assertThat(seller.shipment(shipment.path("id").asText()).path("status").asText())
          .isEqualTo("DELIVERED");
      assertThat(seller.held()).isZero();
      assertThat(seller.balance()).isEqualTo(100000 - 16520);
      assertThat(seller.dues()).isZero();
    }
    Books.hold(PROGRAM);
  }

  @Test
  @DisplayName("two scans of one parcel at the same instant, and the same scan 100 times at once")
  void given_concurrent_scans_when_they_arrive_then_each_counts_once() throws Exception {
    var seller = Seller.withMoney(PROGRAM, 1000);
    var shipment = seller.bookNew(320000);
    var awb = shipment.path("awb").asText();
    var tasks = new ArrayList<Callable<Boolean>>();
    for (int i = 0; i < 50; i++) {
      tasks.add(() -> told(scan(awb, ShipmentStatus.PICKED_UP, 1)));
      tasks.add(() -> told(scan(awb, ShipmentStatus.DELIVERED, 2)));
    }

    BookingSafetyTest.atOnce(tasks);

    assertThat(
            Program.sql(
                "select count(*) from scan where shipment_id = (select id from shipment where awb = '"
                    + awb
                    + "')"))
        .containsExactly("2");
    assertThat(seller.balance()).isEqualTo(100000 - 16520);
    Books.hold(PROGRAM);
  }

  static boolean told(CourierScan scan) {
    tell(List.of(scan));
    return true;
  }

  @Test
  @DisplayName("unknown code, unknown AWB, far future, years ago: nothing moves, nothing is lost")
  void given_odd_scans_when_they_arrive_then_the_parcel_stays_where_it_is() {
    var seller = Seller.withMoney(PROGRAM, 1000);
    var shipment = seller.bookNew(0);
    var awb = shipment.path("awb").asText();
    var recording = PROGRAM.bean(RecordScans.class);

    tell(List.of(scan(awb, null, 1)));
    assertThat(seller.shipment(shipment.path("id").asText()).path("status").asText())
        .isEqualTo("AWB_ASSIGNED");
    assertThat(
            recording.handle(
                "sandbox", List.of(scan("00000000000000", ShipmentStatus.DELIVERED, 1)), now()))
        .extracting(RecordScans.Unplaced::why)
        .containsExactly("AWB_UNKNOWN");
    assertThat(
            recording.handle(
                "sandbox", List.of(scan(awb, ShipmentStatus.DELIVERED, -24 * 800)), now()))
        .extracting(RecordScans.Unplaced::why)
        .containsExactly("SCAN_TOO_OLD");
    tell(List.of(scan(awb, ShipmentStatus.PICKED_UP, 24 * 30)));
    var events =
        seller.http().get("/v1/shipments/" + shipment.path("id").asText() + "/events").json();
    assertThat(events.path("scans").findValues("time_suspect").toString()).contains("true");
    Books.hold(PROGRAM);
  }

  @Test
  @DisplayName("RTO after delivery is a conflict for a person, and the status stays")
  void given_a_delivered_parcel_when_a_return_is_told_then_a_task_is_opened() {
    var seller = Seller.withMoney(PROGRAM, 1000);
    var shipment = seller.bookNew(0);
    var awb = shipment.path("awb").asText();

    tell(
        List.of(
            scan(awb, ShipmentStatus.DELIVERED, 5), scan(awb, ShipmentStatus.RTO_IN_TRANSIT, 6)));

    assertThat(seller.shipment(shipment.path("id").asText()).path("status").asText())
        .isEqualTo("DELIVERED");
    assertThat(
            Program.sql(
                "select kind from task where subject = '" + shipment.path("id").asText() + "'"))
        .containsExactly("TRACKING_CONFLICT");
  }

  @Test
  @DisplayName(
      "picked up after our cancel, with an empty wallet: the freight is a receivable, bookings wait, a top-up recovers it")
  void given_a_cancelled_shipment_when_it_moves_then_it_is_charged_and_recovered() {
    var seller = Seller.withMoney(PROGRAM, 0);
    seller.topUp(10_000);
    var shipment = seller.bookNew(0);
    seller
        .http()
        .post("/v1/shipments/" + shipment.path("id").asText() + "/cancel", Map.of())
        .is(200);
    var second = seller.order(0);
    seller.book(second, "SBX-S");
    assertThat(seller.balance()).isEqualTo(88);

    var awb = shipment.path("awb").asText();
    tell(
        List.of(
            new CourierScan(
                new Awb(awb),
                "PU",
                ShipmentStatus.PICKED_UP,
                PROGRAM.bean(Clock.class).now().plusSeconds(1),
                "DEL",
                null,
                "")));

    assertThat(seller.shipment(shipment.path("id").asText()).path("status").asText())
        .isEqualTo("PICKED_UP");
    assertThat(seller.dues()).isEqualTo(9912 - 88);
    seller
        .http()
        .post("/v1/shipments", Map.of("order_id", seller.order(0), "service", "SBX-S"))
        .is(402, "OUTSTANDING_DUES");
    seller.topUp(20000);
    assertThat(seller.dues()).isZero();
    assertThat(seller.balance()).isEqualTo(20000 - 9912 + 88);
    Books.hold(PROGRAM);
  }

  @Test
  @DisplayName(
      "a cancelled parcel is picked up although its order was booked anew: both are charged, both are known")
  void given_a_rebooked_order_when_the_cancelled_parcel_moves_then_it_is_recorded_and_charged() {
    var seller = Seller.withMoney(PROGRAM, 1000);
    var first = seller.bookNew(0);
    seller.http().post("/v1/shipments/" + first.path("id").asText() + "/cancel", Map.of()).is(200);
    var second = seller.book(first.path("order_id").asText(), "SBX-S");

    var awb = new Awb(first.path("awb").asText());
    tell(
        List.of(
            new CourierScan(
                awb, "PU", ShipmentStatus.PICKED_UP, now().plusSeconds(1), "DEL", null, "")));

    assertThat(seller.shipment(first.path("id").asText()).path("status").asText())
        .isEqualTo("PICKED_UP");
    assertThat(seller.shipment(second.path("id").asText()).path("status").asText())
        .isEqualTo("AWB_ASSIGNED");
    assertThat(seller.balance()).isEqualTo(100000 - 2 * 9912);
    assertThat(seller.held()).isEqualTo(9912);
    Books.hold(PROGRAM);
  }

  @Test
  @DisplayName("lost: the hold for the COD fee comes back, nothing is expected any more")
  void given_a_lost_cod_parcel_when_told_then_nothing_stays_held() {
    var seller = Seller.withMoney(PROGRAM, 1000);
    var shipment = seller.bookNew(320000);

    tell(
        List.of(
            scan(shipment.path("awb").asText(), ShipmentStatus.PICKED_UP, 1),
            scan(shipment.path("awb").asText(), ShipmentStatus.LOST, 2)));

    assertThat(seller.held()).isZero();
    assertThat(seller.balance()).isEqualTo(100000 - 9912);
    assertThat(
            Program.sql(
                "select c.status from cod_record c join shipment s on s.id = c.shipment_id where s.awb = '"
                    + shipment.path("awb").asText()
                    + "'"))
        .containsExactly("VOID");
    Books.hold(PROGRAM);
  }

  @Test
  @DisplayName(
      "a late return scan after a called-off return: conflict for a person, collected cash stays owed")
  void given_cash_collected_when_a_return_scan_comes_late_then_the_books_stay() {
    var seller = Seller.withMoney(PROGRAM, 1000);
    var awb = seller.bookNew(320000).path("awb").asText();
    tell(List.of(scan(awb, ShipmentStatus.RTO_INITIATED, 1)));
    tell(List.of(scan(awb, ShipmentStatus.DELIVERED, 4)));

    tell(List.of(scan(awb, ShipmentStatus.RTO_IN_TRANSIT, 3)));

    assertThat(seller.balance()).isEqualTo(100000 - 16520);
    assertThat(
            Program.sql(
                "select c.status from cod_record c join shipment s on s.id = c.shipment_id where s.awb = '"
                    + awb
                    + "'"))
        .containsExactly("COLLECTED");
    Books.hold(PROGRAM);
  }

  @Test
  @DisplayName(
      "pushes: forged, changed, replayed late, for another courier: 401 and nothing stored")
  void given_a_push_that_is_not_genuine_when_it_arrives_then_401() {
    var path = TestSetup.hookOf("sandbox");
    var before = Program.sql("select count(*) from inbound_push");
    var anonymous = PROGRAM.anonymous();

    anonymous.push(path, "{}".getBytes(StandardCharsets.UTF_8)).is(401, "SIGNATURE_INVALID");
    anonymous
        .with("x-sandbox-signature", "t=1,v1=00")
        .push(path, "{}".getBytes(StandardCharsets.UTF_8))
        .is(401);
    anonymous
        .push(
            "/v1/hooks/couriers/nobody/cac_00000000000000000000000000",
            "x".getBytes(StandardCharsets.UTF_8))
        .is(401);
    anonymous.push(path, new byte[0]).is(400, "BODY_MISSING");
    anonymous.push("/v1/hooks/couriers/sandbox/xyz", "x".getBytes(StandardCharsets.UTF_8)).is(404);
    anonymous
        .push("/v1/hooks/payments/sandbox", "{}".getBytes(StandardCharsets.UTF_8))
        .is(401, "SIGNATURE_INVALID");

    assertThat(Program.sql("select count(*) from inbound_push")).isEqualTo(before);
  }
}
