package com.shipcrowd.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.shipcrowd.adapter.simulators.Call;
import com.shipcrowd.adapter.simulators.Mishap;
import com.shipcrowd.adapter.simulators.SimulatorServer;
import com.shipcrowd.adapter.simulators.delhivery.DelhiverySimulator;
import com.shipcrowd.application.shipment.SettleShipments;
import com.shipcrowd.application.tracking.AcceptPush;
import com.shipcrowd.bootstrap.TestSetup;
import com.shipcrowd.domain.courier.CourierAccountId;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// The main job with Delhivery's real protocol against a stub that behaves.
class DelhiveryJourneyTest {
  static final String HOOK = TestSetup.hookOf("delhivery");
  static DelhiverySimulator delhivery;
  static SimulatorServer server;
  static Program program;

  @BeforeAll
  static void start() {
    delhivery = new DelhiverySimulator();
    server = new SimulatorServer(delhivery);
    delhivery.wantsRegisteredWarehouses();
    var account = server.account(delhivery, new CourierAccountId(new UUID(0, 1)));
    // Numbers that another stub handed out are none of this one's.
    Program.sql(
        "delete from waybill where taken_at is null and account_id in"
            + " (select id from courier_account where courier = 'delhivery') returning 'x'");
    // Another journey may have laid the contract down already.
    Program.sql(
        "update courier_account set active = true where courier = 'delhivery' returning '1'");
    program =
        Program.another(
            Map.of(
                "shipcrowd.couriers.delhivery.base-url", server.baseUrl(delhivery),
                "shipcrowd.couriers.delhivery.token", account.credential("token"),
                "shipcrowd.couriers.delhivery.webhook-secret", account.credential("webhook_secret"),
                "shipcrowd.couriers.delhivery.client-name", account.setting("client_name")));
  }

  @AfterAll
  static void stop() {
    Program.sql(
        "update courier_account set active = false where courier = 'delhivery' returning 1");
    program.bean(MovableClock.class).pass(Duration.ofSeconds(10));
    Program.shared().bean(MovableClock.class).pass(Duration.ofSeconds(10));
    program.stop();
    server.close();
  }

  @Test
  @DisplayName(
      "Delhivery: booked under a reserved waybill, tracked by its pushes, delivered, charged")
  void given_a_delhivery_contract_when_the_main_job_runs_then_it_ends_delivered() {
    var seller = Seller.withMoney(program, 1000);
    var shipment = seller.book(seller.order(320000), "DLV-S");
    var awb = shipment.path("awb").asText();
    assertThat(shipment.path("courier").asText()).isEqualTo("delhivery");
    assertThat(delhivery.waybill(awb)).isPresent();
    seller.http().get(shipment.path("label_url").asText()).is(200);

    push(awb, "X-PPOM", "UD", "In Transit", 3);
    push(awb, "X-DDD3FD", "UD", "Dispatched", 2);
    push(awb, "EOD-38", "DL", "Delivered", 1);
    push(awb, "EOD-38", "DL", "Delivered", 1);

    assertThat(seller.shipment(shipment.path("id").asText()).path("status").asText())
        .isEqualTo("DELIVERED");
    assertThat(seller.held()).isZero();
    assertThat(seller.balance()).isEqualTo(100000 - 16520);
    Books.hold(program);
  }

  @Test
  @DisplayName(
      "Delhivery: the answer is lost after the waybill was used; the settling job finds it there")
  void given_a_lost_answer_when_settled_then_the_reserved_waybill_is_the_booking() {
    var seller = Seller.withMoney(program, 1000);
    // The first booking also makes the warehouse known over there.
    seller.book(seller.order(0), "DLV-S");
    delhivery.next(Call.BOOK, Mishap.CUT_AFTER);
    var doubtful =
        seller
            .http()
            .post("/v1/shipments", Map.of("order_id", seller.order(0), "service", "DLV-S"))
            .is(202)
            .json();

    program.bean(MovableClock.class).pass(Duration.ofMinutes(2));
    while (program.bean(SettleShipments.class).settle() > 0) {
      // Until nothing is due.
    }

    var settled = seller.shipment(doubtful.path("id").asText());
    assertThat(settled.path("status").asText()).isEqualTo("AWB_ASSIGNED");
    assertThat(seller.held()).isEqualTo(2 * 9912);
    assertThat(
            seller
                .http()
                .post("/v1/shipments/" + settled.path("id").asText() + "/cancel", Map.of())
                .is(200)
                .json()
                .path("status")
                .asText())
        .isEqualTo("CANCELLED");
    assertThat(seller.held()).isEqualTo(9912);
    Books.hold(program);
  }

  private static void push(String awb, String nsl, String type, String status, int hoursAgo) {
    var time = LocalDateTime.now(ZoneId.of("Asia/Kolkata")).minusHours(hoursAgo);
    var body = delhivery.scan(awb, nsl, type, status, "told by the courier", time);
    var caller = program.anonymous();
    for (var header : DelhiverySimulator.pushHeaders().entrySet())
      caller = caller.with(header.getKey(), header.getValue());
    caller.push(HOOK, body).is(200);
    // The program works pushes in by itself as they come; whoever takes one first, it is done when
    // it is done.
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (!Program.sql(
            "select 1::text from inbound_push where source = 'delhivery' and state = 'NEW'")
        .isEmpty()) {
      program.bean(AcceptPush.class).workIn();
      assertThat(System.nanoTime()).as("the push is worked in within 20 s").isLessThan(deadline);
    }
  }
}
