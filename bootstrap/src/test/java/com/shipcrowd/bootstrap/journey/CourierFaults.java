package com.shipcrowd.bootstrap.journey;

import com.shipcrowd.adapter.simulators.Call;
import com.shipcrowd.adapter.simulators.CourierSimulator;
import com.shipcrowd.adapter.simulators.Mishap;
import com.shipcrowd.adapter.simulators.SimulatorServer;
import com.shipcrowd.adapter.simulators.Simulators;
import com.shipcrowd.adapter.simulators.Waybill;
import com.shipcrowd.application.courier.Couriers;
import com.shipcrowd.application.courier.needs.CourierGateway.Capability;
import com.shipcrowd.application.ledger.ProveLedger;
import com.shipcrowd.application.shipment.SettleShipments;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.company.Role;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Many bookings over every simulated courier while they fail: 5 % time-outs after the AWB was made, 5 % refusals, 2 %
/// answers with another parcel's number, and one SIGKILL in the middle. After settling each shipment has one AWB or none,
/// the books hold, and nothing waits for ever.
///
/// What a courier that cannot be asked left in doubt is closed by a person who looks at the courier's own list; here the
/// simulator's.
public final class CourierFaults {
  private static final int CALLERS = 8;
  private static final int SELLERS = 16;

  // The end of an id in base 32: 70 bits.
  private static final int UNMISTAKABLE = 14;

  private final SimulatorServer server = new SimulatorServer(0, Simulators.all());
  private final Map<String, Object> settings = Rehearsal.settings(server);
  private final Program program = Program.another(settings);
  private final Random dice = new Random(20261121);
  private final AtomicInteger answered = new AtomicInteger();
  private final List<Thread> callers = new ArrayList<>();
  private final Map<String, AtomicInteger> outcomes = new TreeMap<>();

  private record Wish(Seller seller, String order, String service, boolean isFreight) {}

  /// @param args how many bookings, 10,000 unless said
  public static void main(String[] args) throws Exception {
    int bookings = args.length == 0 ? 10_000 : Integer.parseInt(args[0]);
    boolean holds = false;
    try {
      holds = new CourierFaults().run(bookings);
    } catch (AssertionError | RuntimeException e) {
      e.printStackTrace();
    }
    // Simulators and program would keep the process alive.
    System.exit(holds ? 0 : 1);
  }

  boolean run(int bookings) throws Exception {
    long start = System.nanoTime();
    server.couriers().forEach(courier -> courier.watch(false));
    var wishes = new ConcurrentLinkedQueue<>(wishes(bookings));
    say("%,d orders for %d couriers", wishes.size(), server.couriers().size());
    server.couriers().forEach(courier -> script(courier, bookings));

    try (var child = child()) {
      book(child, wishes, bookings / 2);
      child.kill();
      // Whoever was asking sees the line cut, and asks again after the restart.
      for (var caller : callers) caller.join();
      say("killed after %,d answers", answered.get());
    }
    try (var child = child()) {
      book(child, wishes, Integer.MAX_VALUE);
    }
    say("booked in %,d s: %s", (System.nanoTime() - start) / 1_000_000_000, outcomes);
    server.couriers().forEach(CourierSimulator::heal);
    // Whoever had another's number is in doubt once that one has it, so that it takes a few rounds.
    for (int round = 1; round <= 6 && !doubtful().isEmpty(); round++) {
      int before = doubtful().size();
      settle();
      int left = doubtful().size();
      say("round %d: %,d in doubt, %,d left for people", round, before, left);
      closeByHand();
    }
    return isRight(bookings);
  }

  private static void say(String words, Object... values) {
    System.out.printf(words + "%n", values);
    System.out.flush();
  }

  private Child child() throws Exception {
    var texts = new HashMap<String, String>();
    settings.forEach((name, value) -> texts.put(name, value.toString()));
    return new Child(texts, 3600);
  }

  private List<Wish> wishes(int bookings) {
    var sellers = new ArrayList<Seller>();
    for (int i = 0; i < SELLERS; i++) sellers.add(Seller.withMoney(program, 1_000_000));
    var couriers = List.copyOf(server.couriers());
    var wishes = new ArrayList<Wish>();
    for (int i = 0; i < bookings; i++) {
      var courier = couriers.get(i % couriers.size());
      var seller = sellers.get(i % SELLERS);
      boolean isFreight = !capabilities(courier).contains(Capability.FORWARD);
      wishes.add(new Wish(seller, seller.order(0), service(courier), isFreight));
    }
    return wishes;
  }

  private final Map<String, String> services = new HashMap<>();

  private String service(CourierSimulator courier) {
    return services.computeIfAbsent(
        courier.courier(),
        name ->
            Program.sql("select code from courier_service where courier = '" + name + "'")
                .getFirst());
  }

  private Set<Capability> capabilities(CourierSimulator courier) {
    var line =
        program
            .bean(Couriers.class)
            .line(Simulators.accountOf(courier.courier()), new CompanyId(new UUID(0, 0)));
    return line.gateway().capabilities(line.account());
  }

  // Twelve in a hundred bookings suffer, in an order that the seed decides.
  private void script(CourierSimulator courier, int bookings) {
    int calls = bookings / server.couriers().size() * 2;
    var script = new Mishap[calls];
    for (int i = 0; i < calls; i++) {
      int draw = dice.nextInt(100);
      script[i] =
          draw < 5
              ? Mishap.TIMEOUT_AFTER
              : draw < 10 ? Mishap.REFUSED : draw < 12 ? Mishap.NUMBER_OF_ANOTHER : Mishap.NONE;
    }
    courier.next(Call.BOOK, script);
  }

  private void book(Child child, Queue<Wish> wishes, int stopAt) throws InterruptedException {
    callers.clear();
    for (int i = 0; i < CALLERS; i++)
      callers.add(Thread.startVirtualThread(() -> keepBooking(child, wishes, stopAt)));
    if (stopAt < Integer.MAX_VALUE) {
      while (answered.get() < stopAt && callers.stream().anyMatch(Thread::isAlive))
        TimeUnit.MILLISECONDS.sleep(5);
      return;
    }
    for (var caller : callers) caller.join();
  }

  private void keepBooking(Child child, Queue<Wish> wishes, int stopAt) {
    for (var wish = wishes.poll(); wish != null; wish = wishes.poll()) {
      try {
        var body = new LinkedHashMap<String, Object>();
        body.put("order_id", wish.order);
        body.put("service", wish.service);
        if (wish.isFreight) body.put("type", "B2B");
        var answer = wish.seller.http().at(child.address()).post("/v1/shipments", body);
        count(answer.status() + (answer.status() < 300 ? "" : " " + answer.code()));
        answered.incrementAndGet();
      } catch (AssertionError connectionCut) {
        // The order is asked for again after the restart, as any client would.
        wishes.add(wish);
        return;
      }
    }
  }

  private synchronized void count(String outcome) {
    outcomes.computeIfAbsent(outcome, _ -> new AtomicInteger()).incrementAndGet();
  }

  private void settle() {
    var clock = program.bean(MovableClock.class);
    for (int i = 0; i < 6; i++) {
      clock.pass(Duration.ofMinutes(3));
      while (program.bean(SettleShipments.class).settle() > 0) {
        // Until nothing is due.
      }
    }
  }

  /// As an operator would: who cannot be asked shows its list, and the shipment is closed by it.
  private void closeByHand() {
    var staff = Staff.as(program, Role.PLATFORM_ADMIN);
    for (var row : doubtful()) {
      var reference = reference(row);
      var made =
          server.couriers().stream()
              .flatMap(courier -> courier.waybills().stream())
              .filter(waybill -> !waybill.isCancelled() && isOf(waybill, reference))
              .findFirst();
      Map<String, Object> body =
          made.<Map<String, Object>>map(waybill -> Map.of("awb", waybill.number()))
              .orElse(Map.of("booked", false));
      staff.post("/v1/admin/shipments/" + reference + "/settle", body).is(200);
    }
  }

  private static List<String> doubtful() {
    return Program.sql("select id::text from shipment where status = 'CREATED'");
  }

  private static String reference(String uuid) {
    return new com.shipcrowd.domain.shipment.ShipmentId(UUID.fromString(uuid)).text();
  }

  private boolean isRight(int bookings) {
    boolean right = true;
    right &= check("nothing is in doubt any more", doubtful().size(), 0);
    right &=
        check(
            "no AWB twice",
            Program.sql(
                    "select awb from shipment where awb is not null group by courier, awb"
                        + " having count(*) > 1")
                .size(),
            0);
    // What couriers carry is what shipments here have, and each number stands for our own reference
    // over there.
    var theirs = new HashMap<String, Waybill>();
    var references = new HashMap<String, AtomicInteger>();
    for (var courier : server.couriers())
      for (var waybill : courier.waybills().stream().distinct().toList()) {
        if (waybill.isCancelled()) continue;
        theirs.put(courier.courier() + " " + waybill.number(), waybill);
        references
            .computeIfAbsent(
                courier.courier() + " " + waybill.reference(), _ -> new AtomicInteger())
            .incrementAndGet();
      }
    right &=
        check(
            "no shipment has two parcels at its courier",
            references.values().stream().filter(count -> count.get() > 1).count(),
            0);
    var ours =
        Program.sql(
                "select id::text || ' ' || courier || ' ' || awb from shipment where status = 'AWB_ASSIGNED'")
            .stream()
            .map(row -> row.split(" "))
            .collect(Collectors.toMap(row -> row[1] + " " + row[2], row -> reference(row[0])));
    right &=
        check(
            "each shipment's AWB carries its own reference at the courier",
            ours.entrySet().stream()
                .filter(e -> !isOf(theirs.get(e.getKey()), e.getValue()))
                .count(),
            0);
    right &=
        check(
            "no parcel at a courier without a shipment here",
            theirs.keySet().stream().filter(number -> !ours.containsKey(number)).count(),
            0);
    say("%,d of %,d orders are carried", ours.size(), bookings);
    for (var finding : program.bean(ProveLedger.class).prove())
      right &= check(finding.title(), finding.broken().size(), 0);
    say(right ? "everything holds" : "SOMETHING IS WRONG");
    return right;
  }

  // Some couriers take a part of our reference only, or put letters in front of it.
  private static boolean isOf(@Nullable Waybill waybill, String reference) {
    if (waybill == null) return false;
    var told = waybill.reference().replaceAll("[^0-9A-Za-z]", "");
    var own = reference.replaceAll("[^0-9A-Za-z]", "");
    if (told.length() < UNMISTAKABLE) return false;
    return own.contains(told.substring(told.length() - UNMISTAKABLE)) || told.contains(own);
  }

  private static boolean check(String what, long found, long wanted) {
    boolean holds = found == wanted;
    say("%-6s %s%s", holds ? "ok" : "WRONG", what, holds ? "" : ": " + found);
    return holds;
  }
}
