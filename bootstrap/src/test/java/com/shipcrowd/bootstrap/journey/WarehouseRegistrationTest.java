package com.shipcrowd.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.shipcrowd.adapter.simulators.Call;
import com.shipcrowd.adapter.simulators.Mishap;
import com.shipcrowd.adapter.simulators.SimulatorServer;
import com.shipcrowd.adapter.simulators.delhivery.DelhiverySimulator;
import com.shipcrowd.application.warehouse.RegisterWarehouses;
import com.shipcrowd.domain.courier.CourierAccountId;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// Pickup places that a courier must know before it collects there.
class WarehouseRegistrationTest {
  static DelhiverySimulator delhivery;
  static SimulatorServer server;
  static Program program;

  @BeforeAll
  static void start() {
    delhivery = new DelhiverySimulator();
    server = new SimulatorServer(delhivery);
    delhivery.wantsRegisteredWarehouses();
    delhivery.numbersFrom(36_905_710_000_000L);
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

  @BeforeEach
  void heal() {
    delhivery.heal();
    delhivery.watch(true);
    // Warehouses of other journeys would use up what this courier may be asked.
    Program.sql("update warehouse_registration set due_at = null returning 'x'");
  }

  private static JsonNode row(Seller seller) {
    return of(seller.http().get(path(seller)).is(200).json());
  }

  private static JsonNode of(JsonNode rows) {
    return rows.path("data")
        .valueStream()
        .filter(r -> r.path("courier").asText().equals("delhivery"))
        .findFirst()
        .orElseThrow();
  }

  private static String path(Seller seller) {
    return "/v1/warehouses/" + seller.warehouse() + "/courier-registrations";
  }

  private static void work() {
    while (program.bean(RegisterWarehouses.class).work() > 0) {
      // Until nothing is due.
    }
  }

  @Test
  @DisplayName("a new warehouse is told to the courier by itself, and a changed one again")
  void given_a_new_warehouse_when_the_tick_comes_then_the_courier_knows_it() {
    var seller = Seller.withMoney(program, 1000);
    assertThat(row(seller).path("state").asText()).isEqualTo("PENDING");

    work();

    assertThat(row(seller).path("state").asText()).isEqualTo("REGISTERED");
    assertThat(row(seller).path("next_try_at").isNull()).isTrue();
    seller
        .http()
        .patch("/v1/warehouses/" + seller.warehouse(), Map.of("contact_name", "Sunil Rao"))
        .is(200);
    assertThat(row(seller).path("state").asText()).isEqualTo("PENDING");
    assertThat(seller.book(seller.order(0), "DLV-S").path("courier").asText())
        .isEqualTo("delhivery");
    assertThat(row(seller).path("state").asText()).isEqualTo("REGISTERED");
    Books.hold(program);
  }

  @Test
  @DisplayName("a courier that does not answer is asked again after growing pauses")
  void given_a_silent_courier_when_ticks_come_then_pauses_grow_until_it_answers() {
    var seller = Seller.withMoney(program, 1000);
    delhivery.next(Call.WAREHOUSE, Mishap.CUT_AFTER, Mishap.CUT_AFTER);
    work();
    assertThat(row(seller).path("state").asText()).isEqualTo("IN_DOUBT");
    assertThat(row(seller).path("tries").asInt()).isEqualTo(1);

    program.bean(MovableClock.class).pass(Duration.ofSeconds(61));
    work();
    assertThat(row(seller).path("tries").asInt()).isEqualTo(2);
    program.bean(MovableClock.class).pass(Duration.ofSeconds(61));
    work();
    assertThat(row(seller).path("tries").asInt()).isEqualTo(2);

    program.bean(MovableClock.class).pass(Duration.ofSeconds(61));
    work();
    assertThat(row(seller).path("state").asText()).isEqualTo("REGISTERED");
  }

  @Test
  @DisplayName("a refused warehouse books nothing there, says why, and may be tried again")
  void given_a_refused_warehouse_when_booked_then_the_courier_words_are_told() {
    var seller = Seller.withMoney(program, 1000);
    delhivery.answers(
        Call.WAREHOUSE, 200, "{\"success\": false, \"error\": [\"pin code is not serviceable\"]}");
    work();
    assertThat(row(seller).path("state").asText()).isEqualTo("REFUSED");
    var words = row(seller).path("words").asText();
    assertThat(words).contains("pin code is not serviceable");

    var refusal =
        seller
            .http()
            .post("/v1/shipments", Map.of("order_id", seller.order(0), "service", "DLV-S"))
            .is(422, "PICKUP_PLACE_NOT_REGISTERED");
    assertThat(refusal.json().path("courier_words").asText()).isEqualTo(words);
    assertThat(seller.held()).isZero();

    delhivery.heal();
    var rows = seller.http().post(path(seller) + "/retry", Map.of()).is(200).json();
    assertThat(of(rows).path("state").asText()).isEqualTo("PENDING");
    work();
    assertThat(row(seller).path("state").asText()).isEqualTo("REGISTERED");
    seller.book(seller.order(0), "DLV-S");
    Seller.registered(program).http().get(path(seller)).is(404, "NOT_FOUND");
    Books.hold(program);
  }
}
