package com.shipcrowd.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.shipcrowd.application.shipment.SettleShipments;
import com.shipcrowd.bootstrap.KillPoints;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A real process is killed with SIGKILL, between each two steps of a booking and in the middle of many; what is left is
/// brought to its end by another node.
class KilledTest {
  static final Program PROGRAM = Program.shared();

  @ParameterizedTest(name = "killed {0}: one AWB, one hold, balanced books")
  @EnumSource(KillPoints.Step.class)
  void given_a_process_killed_in_a_booking_when_another_node_looks_then_nothing_is_lost_or_doubled(
      KillPoints.Step step) throws Exception {
    var seller = Seller.withMoney(PROGRAM, 1000);
    var key = UUID.randomUUID().toString();
    var body = Map.of("order_id", seller.order(0), "service", "SBX-S");

    killedWhileBooking(step, seller, key, body);

    letTheLeaseEndAndSettle();
    var retried =
        seller.http().with("Idempotency-Key", key).post("/v1/shipments", body).is(201).json();
    assertThat(retried.path("status").asText()).isEqualTo("AWB_ASSIGNED");
    assertThat(parcelsOf(seller)).containsExactly(retried.path("awb").asText());
    assertThat(seller.held()).isEqualTo(9912);
    assertThat(seller.balance()).isEqualTo(100000 - 9912);
    Books.hold(PROGRAM);
  }

  @Test
  @DisplayName(
      "kill -9 under load: every booking answered is there, none is lost, doubled or left in doubt")
  void
      given_a_process_killed_under_load_when_another_node_looks_then_orders_are_booked_once_or_free()
          throws Exception {
    var seller = Seller.withMoney(PROGRAM, 100_000);
    var orders =
        new ConcurrentLinkedQueue<>(
            IntStream.range(0, 400).mapToObj(_ -> seller.order(0)).toList());
    int all = orders.size();
    var answered = new ConcurrentLinkedQueue<String>();
    try (var child = new Child(Map.of())) {
      var there = seller.http().at(child.address());
      var callers = new ArrayList<Thread>();
      var done = new AtomicInteger();
      for (int i = 0; i < 8; i++)
        callers.add(Thread.startVirtualThread(() -> keepBooking(there, orders, answered, done)));
      while (done.get() < 60) TimeUnit.MILLISECONDS.sleep(5);
      child.kill();
      for (var caller : callers) caller.join(Duration.ofSeconds(20));
    }

    letTheLeaseEndAndSettle();

    var company = companyOf(seller);
    assertThat(answered).hasSizeGreaterThanOrEqualTo(60).hasSizeLessThan(all);
    var live =
        Program.sql(
            "select awb from shipment where status = 'AWB_ASSIGNED' and company_id = " + company);
    assertThat(live).containsAll(answered).doesNotHaveDuplicates();
    assertThat(
            Program.sql(
                "select id::text from shipment where status = 'CREATED' and company_id = "
                    + company))
        .isEmpty();
    assertThat(parcelsOf(seller)).containsExactlyInAnyOrderElementsOf(live);
    assertThat(seller.held()).isEqualTo(9912L * live.size());
    Books.hold(PROGRAM);
  }

  private static void keepBooking(
      Http there,
      ConcurrentLinkedQueue<String> orders,
      ConcurrentLinkedQueue<String> answered,
      AtomicInteger done) {
    for (var order = orders.poll(); order != null; order = orders.poll()) {
      try {
        var answer = there.post("/v1/shipments", Map.of("order_id", order, "service", "SBX-S"));
        answered.add(answer.is(201).json().path("awb").asText());
        done.incrementAndGet();
      } catch (AssertionError connectionCut) {
        return;
      }
    }
  }

  private static String companyOf(Seller seller) {
    var id = com.shipcrowd.domain.Id.decode("cmp", seller.company()).orElseThrow();
    return "'" + id + "'";
  }

  /// What the courier really has for a seller and would carry.
  private static List<String> parcelsOf(Seller seller) {
    return Program.sql(
        "select p.awb from sandbox_parcel p join shipment s on s.id = p.reference where s.company_id = "
            + companyOf(seller));
  }

  private static void letTheLeaseEndAndSettle() {
    var clock = PROGRAM.bean(MovableClock.class);
    var settling = PROGRAM.bean(SettleShipments.class);
    for (int i = 0; i < 4; i++) {
      clock.pass(Duration.ofMinutes(3));
      while (settling.settle() > 0) {
        // Until nothing is due.
      }
    }
  }

  private static void killedWhileBooking(
      KillPoints.Step step, Seller seller, String key, Map<String, String> body) throws Exception {
    try (var child = new Child(Map.of("shipcrowd.kill-at", step.name()))) {
      var there = seller.http().at(child.address()).with("Idempotency-Key", key);
      var caller = Thread.startVirtualThread(() -> tolerant(there, body));
      child.await("REACHED");
      child.kill();
      caller.join(Duration.ofSeconds(10));
    }
  }

  private static void tolerant(Http there, Map<String, String> body) {
    try {
      there.post("/v1/shipments", body);
    } catch (AssertionError connectionCut) {
      // That is what being killed looks like from outside.
    }
  }
}
