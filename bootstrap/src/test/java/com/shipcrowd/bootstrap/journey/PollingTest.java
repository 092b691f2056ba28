package com.shipcrowd.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.shipcrowd.adapter.simulators.Call;
import com.shipcrowd.adapter.simulators.SimulatorServer;
import com.shipcrowd.adapter.simulators.delhivery.DelhiverySimulator;
import com.shipcrowd.application.tracking.PollParcels;
import com.shipcrowd.domain.courier.CourierAccountId;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// Couriers are asked about parcels they tell nothing of.
class PollingTest {
  static DelhiverySimulator delhivery;
  static SimulatorServer server;
  static Program program;

  @BeforeAll
  static void start() {
    delhivery = new DelhiverySimulator();
    server = new SimulatorServer(delhivery);
    delhivery.numbersFrom(46_905_710_000_000L);
    var account = server.account(delhivery, new CourierAccountId(new UUID(0, 1)));
    Program.sql(
        "delete from waybill where taken_at is null and account_id in"
            + " (select id from courier_account where courier = 'delhivery') returning 'x'");
    Program.sql(
        "update courier_account set active = true where courier = 'delhivery' and title = ''"
            + " returning 'x'");
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
        "update courier_account set active = false where courier = 'delhivery' returning 'x'");
    program.bean(MovableClock.class).pass(Duration.ofSeconds(10));
    Program.shared().bean(MovableClock.class).pass(Duration.ofSeconds(10));
    program.stop();
    server.close();
  }

  @Test
  @DisplayName("a silent courier is asked when the plan says so, never more often than it allows")
  void given_a_parcel_nobody_told_of_when_its_time_comes_then_the_courier_is_asked() {
    // What other journeys left is none of this one's.
    Program.sql("update shipment set poll_due_at = null where courier = 'delhivery' returning 'x'");
    var seller = Seller.withMoney(program, 1000);
    var shipment = seller.book(seller.order(0), "DLV-S");
    var polls = program.bean(PollParcels.class);
    delhivery.watch(true);
    assertThat(polls.poll()).isZero();

    // Four hours, four times rarer because Delhivery pushes.
    program.bean(MovableClock.class).pass(Duration.ofHours(16).plusMinutes(1));
    assertThat(polls.poll()).isEqualTo(1);

    assertThat(delhivery.seen(Call.TRACK)).hasSize(1);
    assertThat(delhivery.seen(Call.TRACK).getFirst().ask().url())
        .contains(shipment.path("awb").asText());
    assertThat(polls.poll()).isZero();
    assertThat(
            Program.sql(
                "select (poll_due_at > created_at + interval '31 hours')::text from shipment where awb = '"
                    + shipment.path("awb").asText()
                    + "'"))
        .containsExactly("true");
  }
}
