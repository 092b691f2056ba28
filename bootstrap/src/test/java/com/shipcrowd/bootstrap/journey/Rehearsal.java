package com.shipcrowd.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.shipcrowd.adapter.simulators.CourierSimulator;
import com.shipcrowd.adapter.simulators.Push;
import com.shipcrowd.adapter.simulators.SimulatorServer;
import com.shipcrowd.adapter.simulators.Simulators;
import com.shipcrowd.application.courier.Couriers;
import com.shipcrowd.application.courier.needs.CourierGateway.Capability;
import com.shipcrowd.application.tracking.AcceptPush;
import com.shipcrowd.application.tracking.PollParcels;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.shipment.ShipmentStatus;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/// The main job with every courier's real adapter against its simulator: book, label, scans to DELIVERED and to
/// RTO_DELIVERED, cancel. `./shipcrowd couriers` prints the table of `main`; `EveryCourierTest` runs the same in the suite.
public final class Rehearsal implements AutoCloseable {
  private static final int MOST_ROUNDS = 60;

  private final SimulatorServer server = new SimulatorServer(0, Simulators.all());
  private final Program program;

  /// Starts the simulators and a node that has a contract with each.
  public Rehearsal() {
    // Another journey may have ended the contracts.
    for (var courier : server.couriers())
      Program.sql(
          "update courier_account set active = true where id = '"
              + Simulators.accountOf(courier.courier()).value()
              + "' returning 'x'");
    // Numbers that another Delhivery handed out are none of this one's.
    Program.sql(
        "delete from waybill where taken_at is null and account_id in"
            + " (select id from courier_account where courier = 'delhivery') returning 'x'");
    program = Program.another(settings(server));
    var clock = program.bean(MovableClock.class);
    server.couriers().forEach(courier -> courier.clock(clock::now));
  }

  /// A node that has a contract with everybody who is played, and waits for none of them longer than three seconds.
  static Map<String, Object> settings(SimulatorServer server) {
    server.couriers().forEach(courier -> courier.patience(5_000, 300));
    return Map.of(
        "shipcrowd.couriers.simulated-at",
        server.address(),
        "shipcrowd.couriers.simulated-deadline-ms",
        "3000");
  }

  /// How it went with one courier.
  ///
  /// @param how scans came, `push` or `poll`
  /// @param cancelled `yes`, or why not
  public record Line(
      String courier,
      String service,
      String how,
      String delivered,
      String returned,
      String cancelled,
      long millis) {}

  /// @param args none
  public static void main(String[] args) {
    try {
      play();
    } catch (AssertionError | RuntimeException e) {
      e.printStackTrace();
      System.exit(1);
    }
  }

  private static void play() {
    try (var rehearsal = new Rehearsal()) {
      System.out.printf(
          "%-17s %-6s %-5s %-10s %-14s %-20s %7s%n",
          "courier", "sells", "scans", "delivered", "returned", "cancelled", "ms");
      int failed = 0;
      for (var courier : rehearsal.couriers()) {
        try {
          var line = rehearsal.play(courier);
          System.out.printf(
              "%-17s %-6s %-5s %-10s %-14s %-20s %7d%n",
              line.courier,
              line.service,
              line.how,
              line.delivered,
              line.returned,
              line.cancelled,
              line.millis);
        } catch (AssertionError | RuntimeException e) {
          failed++;
          System.out.printf("%-17s FAILED: %s%n", courier.courier(), e.getMessage());
        }
      }
      Books.hold(rehearsal.program);
      System.out.println(failed == 0 ? "all of them; the books hold" : failed + " failed");
      System.exit(failed == 0 ? 0 : 1);
    }
  }

  /// Whom it can be played with.
  public List<CourierSimulator> couriers() {
    return List.copyOf(server.couriers());
  }

  /// The node that has the contracts.
  public Program program() {
    return program;
  }

  /// One booking with one of them, by a seller of its own.
  ///
  /// @return its AWB
  public String book(CourierSimulator courier) {
    var seller = Seller.withMoney(program, 5_000);
    return booked(seller, courier, service(courier)).path("awb").asText();
  }

  /// The main job with one of them.
  ///
  /// @throws AssertionError when a step does not go as it should
  public Line play(CourierSimulator courier) {
    long start = System.nanoTime();
    var seller = Seller.withMoney(program, 50_000);
    var service = service(courier);
    boolean pushes = capabilities(courier).contains(Capability.WEBHOOK);

    var delivered = booked(seller, courier, service);
    travel(courier, delivered, ShipmentStatus.UNDELIVERED);
    travel(courier, delivered, ShipmentStatus.DELIVERED);
    var returned = booked(seller, courier, service);
    travel(courier, returned, ShipmentStatus.UNDELIVERED);
    travel(courier, returned, ShipmentStatus.RTO_DELIVERED);
    hear(courier);

    return new Line(
        courier.courier(),
        service,
        pushes ? "push" : "poll",
        ended(seller, delivered, "DELIVERED"),
        ended(seller, returned, "RTO_DELIVERED"),
        cancelled(seller, courier, booked(seller, courier, service)),
        (System.nanoTime() - start) / 1_000_000);
  }

  private String service(CourierSimulator courier) {
    return Program.sql(
            "select code from courier_service where courier = '"
                + courier.courier()
                + "' order by code")
        .getFirst();
  }

  private Set<Capability> capabilities(CourierSimulator courier) {
    var line =
        program
            .bean(Couriers.class)
            .line(Simulators.accountOf(courier.courier()), new CompanyId(new UUID(0, 0)));
    return line.gateway().capabilities(line.account());
  }

  private JsonNode booked(Seller seller, CourierSimulator courier, String service) {
    boolean isFreight = !capabilities(courier).contains(Capability.FORWARD);
    boolean collects = capabilities(courier).contains(Capability.COD) && !isFreight;
    var body = new LinkedHashMap<String, Object>();
    body.put("order_id", seller.order(collects ? 320_000 : 0));
    body.put("service", service);
    if (isFreight) body.put("type", "B2B");
    var shipment = seller.http().post("/v1/shipments", body).is(201).json();
    assertThat(courier.waybill(shipment.path("awb").asText())).isPresent();
    assertThat(seller.http().get(shipment.path("label_url").asText()).is(200).bytes())
        .startsWith('%', 'P', 'D', 'F');
    var own = seller.http().get("/v1/shipments/" + shipment.path("id").asText() + "/courier-label");
    if (capabilities(courier).contains(Capability.LABEL))
      assertThat(own.is(200).bytes()).startsWith('%', 'P', 'D', 'F');
    else own.is(409, "CAPABILITY_MISSING");
    return shipment;
  }

  // What it pushes goes through the same inbound door as everybody's.
  void travel(CourierSimulator courier, JsonNode shipment, ShipmentStatus to) {
    for (var push : courier.walk(shipment.path("awb").asText(), to, null)) push(courier, push);
    program.bean(MovableClock.class).pass(Duration.ofMinutes(1));
  }

  void push(CourierSimulator courier, Push push) {
    var caller = program.anonymous();
    for (var header : push.headers().entrySet())
      if (!header.getKey().equals("host")) caller = caller.with(header.getKey(), header.getValue());
    var path =
        "/v1/hooks/couriers/"
            + courier.courier()
            + "/"
            + Simulators.accountOf(courier.courier()).text();
    caller.push(push.addressed(path), push.body()).is(200);
  }

  void hear(CourierSimulator courier) {
    // The program works pushes in by itself as well; whoever takes one first, it is done when it is
    // done.
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (!Program.sql(
            "select 1::text from inbound_push where source = '"
                + courier.courier()
                + "' and state = 'NEW'")
        .isEmpty()) {
      program.bean(AcceptPush.class).workIn();
      assertThat(System.nanoTime()).isLessThan(deadline);
    }
    if (capabilities(courier).contains(Capability.WEBHOOK)) return;
    // Days pass, and the house asks by itself.
    for (int round = 0; round < MOST_ROUNDS; round++) {
      program.bean(MovableClock.class).pass(Duration.ofHours(2));
      if (program.bean(PollParcels.class).poll() > 0 && round > 2) return;
    }
  }

  private static String ended(Seller seller, JsonNode shipment, String end) {
    assertThat(seller.shipment(shipment.path("id").asText()).path("status").asText())
        .isEqualTo(end);
    return end;
  }

  private String cancelled(Seller seller, CourierSimulator courier, JsonNode shipment) {
    var answer =
        seller.http().post("/v1/shipments/" + shipment.path("id").asText() + "/cancel", Map.of());
    if (!capabilities(courier).contains(Capability.CANCEL)) {
      answer.is(409, "CAPABILITY_MISSING");
      return "cannot";
    }
    assertThat(answer.is(200).json().path("status").asText()).isEqualTo("CANCELLED");
    assertThat(courier.waybill(shipment.path("awb").asText()).orElseThrow().isCancelled()).isTrue();
    return "CANCELLED";
  }

  /// Ends the contracts, so that nobody else on this database books with them.
  @Override
  public void close() {
    for (var courier : server.couriers())
      Program.sql(
          "update courier_account set active = false where id = '"
              + Simulators.accountOf(courier.courier()).value()
              + "' returning 'x'");
    program.bean(MovableClock.class).pass(Duration.ofSeconds(10));
    Program.shared().bean(MovableClock.class).pass(Duration.ofSeconds(10));
    program.stop();
    server.close();
  }
}
