package com.shipcrowd.bootstrap.bench;

import com.shipcrowd.adapter.simulators.Call;
import com.shipcrowd.adapter.simulators.CourierSimulator;
import com.shipcrowd.adapter.simulators.Mishap;
import com.shipcrowd.adapter.simulators.Push;
import com.shipcrowd.adapter.simulators.Simulators;
import com.shipcrowd.application.courier.Couriers;
import com.shipcrowd.bootstrap.journey.Rehearsal;
import com.shipcrowd.bootstrap.journey.Seller;
import com.shipcrowd.domain.shipment.ShipmentStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/// What couriers cost: reading a scan, and whether one that hangs slows the others. Both against the played couriers, in
/// one process with the program, so that only ratios say something.
final class CouriersBench {
  private static final List<String> THREE = List.of("dtdc", "shiprocket", "xpressbees");
  private static final Map<String, String> SERVICES =
      Map.of("dtdc", "DTD-S", "shiprocket", "SRK-S", "xpressbees", "XPB-S");
  private static final int CALLERS_EACH = 2;

  private final Rehearsal rehearsal;
  private final int seconds;

  private CouriersBench(Rehearsal rehearsal, int seconds) {
    this.rehearsal = rehearsal;
    this.seconds = seconds;
  }

  static void run(boolean quick) throws InterruptedException {
    try (var rehearsal = new Rehearsal()) {
      var bench = new CouriersBench(rehearsal, quick ? 5 : 15);
      bench.reading();
      bench.hanging();
    }
  }

  // ---- reading scans

  private void reading() {
    System.out.println("a pushed scan read and mapped, microseconds");
    for (var courier : rehearsal.couriers()) {
      var account = Simulators.accountOf(courier.courier());
      var ear = rehearsal.program().bean(Couriers.class).ear(courier.courier(), account);
      if (ear.isEmpty()) continue;
      var pushes = pushes(courier);
      long scans = 0;
      for (int round = 0; round < 20_000; round++) scans += read(ear.get(), pushes);
      long start = System.nanoTime();
      scans = 0;
      for (int round = 0; round < 20_000; round++) scans += read(ear.get(), pushes);
      double micros = (System.nanoTime() - start) / 1_000.0 / scans;
      System.out.printf("  %-17s %6.2f%n", courier.courier(), micros);
    }
  }

  private static long read(Couriers.Ear ear, List<Push> pushes) {
    long scans = 0;
    for (var push : pushes) scans += ear.hook().read(ear.account(), push.body()).size();
    return scans;
  }

  private List<Push> pushes(CourierSimulator courier) {
    var awb = rehearsal.book(courier);
    var pushes = new ArrayList<>(courier.walk(awb, ShipmentStatus.UNDELIVERED, null));
    pushes.addAll(courier.walk(awb, ShipmentStatus.DELIVERED, null));
    return pushes;
  }

  // ---- one that hangs

  private void hanging() throws InterruptedException {
    var all = round(THREE);
    var others = THREE.subList(1, THREE.size());
    var without = round(others);
    var hangs = courier(THREE.getFirst());
    hangs.always(Call.BOOK, Mishap.TIMEOUT_BEFORE);
    var with = round(THREE);
    hangs.heal();
    System.out.println("three couriers at once, " + CALLERS_EACH + " callers each, over REST");
    for (var name : THREE)
      System.out.printf(
          "  %-17s all well: %6.1f/s p99 %5d ms   %s hangs: %6.1f/s p99 %5d ms%n",
          name, all.rate(name), all.p99(name), THREE.getFirst(), with.rate(name), with.p99(name));
    double alone = without.rate(THREE.get(1)) + without.rate(THREE.get(2));
    double beside = with.rate(THREE.get(1)) + with.rate(THREE.get(2));
    System.out.printf(
        "  the other two, beside one that hangs and without it: %.1f/s and %.1f/s, %.2f%n",
        beside, alone, beside / alone);
  }

  private CourierSimulator courier(String name) {
    return rehearsal.couriers().stream()
        .filter(one -> one.courier().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private record Round(Map<String, ConcurrentLinkedQueue<Long>> nanos, int seconds) {
    double rate(String name) {
      return nanos.get(name).size() / (double) seconds;
    }

    long p99(String name) {
      var sorted = nanos.get(name).stream().mapToLong(Long::longValue).sorted().toArray();
      if (sorted.length == 0) return -1;
      return TimeUnit.NANOSECONDS.toMillis(sorted[(int) (sorted.length * 0.99)]);
    }
  }

  private Round round(List<String> names) throws InterruptedException {
    var nanos = new TreeMap<String, ConcurrentLinkedQueue<Long>>();
    for (var name : THREE) nanos.put(name, new ConcurrentLinkedQueue<>());
    var isOver = new AtomicBoolean();
    var callers = new ArrayList<Thread>();
    for (var name : names)
      for (int i = 0; i < CALLERS_EACH; i++) {
        var seller = Seller.withMoney(rehearsal.program(), 900_000);
        // Orders beforehand: bookings are what is measured.
        var orders = new ArrayList<String>();
        for (int n = 0; n < 60 * seconds; n++) orders.add(seller.order(0));
        callers.add(
            Thread.ofVirtual()
                .unstarted(
                    () -> {
                      for (var order : orders) {
                        if (isOver.get()) return;
                        long start = System.nanoTime();
                        seller
                            .http()
                            .post(
                                "/v1/shipments",
                                Map.of("order_id", order, "service", SERVICES.get(name)));
                        if (!isOver.get()) nanos.get(name).add(System.nanoTime() - start);
                      }
                    }));
      }
    callers.forEach(Thread::start);
    TimeUnit.SECONDS.sleep(seconds);
    isOver.set(true);
    for (var caller : callers) caller.join();
    return new Round(nanos, seconds);
  }
}
