package com.shipcrowd.application.courier;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.place.Geography;
import com.shipcrowd.domain.courier.CourierAccountId;
import com.shipcrowd.domain.courier.CourierService.Errand;
import com.shipcrowd.domain.courier.PickupHours;
import com.shipcrowd.domain.courier.ServiceOnSale;
import com.shipcrowd.domain.courier.Serviceability;
import com.shipcrowd.domain.courier.Serviceability.NotServiceable;
import com.shipcrowd.domain.courier.Serviceability.Serviceable;
import com.shipcrowd.domain.place.State;
import com.shipcrowd.domain.place.ZoneClass;
import com.shipcrowd.domain.zone.Zone;
import com.shipcrowd.domain.zone.ZoneAnswer.Zoned;
import com.shipcrowd.domain.zone.ZoneRules;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// See {@link CheckLane}.
public final class CheckLaneHandler implements CheckLane {
  private static final int TARGET_BP = 9_500;

  private final Supplier<Network> network;
  private final Supplier<Geography> geography;
  private final Predicate<CourierAccountId> down;
  private final Clock clock;

  /// @param down whether the line to an account's courier is broken right now
  public CheckLaneHandler(
      Supplier<Network> network,
      Supplier<Geography> geography,
      Predicate<CourierAccountId> down,
      Clock clock) {
    this.network = network;
    this.geography = geography;
    this.down = down;
    this.clock = clock;
  }

  @Override
  public List<Answer> check(Question q) {
    return check(q, clock.now());
  }

  private List<Answer> check(Question q, Instant at) {
    var net = network.get();
    var errand =
        new Errand(
            net.directory().position(q.origin()),
            net.directory().position(q.destination()),
            q.direction(),
            q.parcels(),
            q.payment(),
            q.collectable(),
            q.dangerous(),
            LocalDateTime.ofInstant(at, Clock.IST).toLocalDate());
    var answers = new ArrayList<Answer>();
    for (var one : net.soldTo(q.sandbox())) {
      if (one.b2b() != q.b2b()) continue;
      if (q.service() != null && !one.code().equals(q.service())) continue;
      var zone = zone(net, one.code(), errand);
      answers.add(new Answer(one, zone, verdict(net, one, zone, errand)));
    }
    answers.sort(Comparator.comparing(a -> a.service().code()));
    return answers;
  }

  // By the service's own cities, and the rules that cards have unless they say otherwise.
  private @Nullable Zone zone(Network net, String service, Errand errand) {
    if (errand.pickupPosition() < 0 || errand.deliveryPosition() < 0) return null;
    var map = geography.get();
    var from = map.seen(net.directory().at(errand.pickupPosition()), service, null);
    var to = map.seen(net.directory().at(errand.deliveryPosition()), service, null);
    return ZoneRules.STANDARD.between(from, to) instanceof Zoned(var found, _) ? found : null;
  }

  private Serviceability verdict(
      Network net, ServiceOnSale one, @Nullable Zone zone, Errand errand) {
    if (zone == null && errand.pickupPosition() >= 0 && errand.deliveryPosition() >= 0) {
      // Army post, whatever the file of a service says.
      boolean from = net.directory().at(errand.pickupPosition()).zoneClass() == ZoneClass.ARMY;
      return new NotServiceable(
          from
              ? Serviceability.Reason.PICKUP_NOT_SERVICEABLE
              : Serviceability.Reason.DELIVERY_NOT_SERVICEABLE,
          Map.of());
    }
    return one.service()
        .check(one.area(), zone == null ? Zone.F : zone, errand, down.test(one.account()));
  }

  @Override
  public List<Dates> dates(Question question, Instant at, PickupHours warehouse) {
    var booked = LocalDateTime.ofInstant(at, Clock.IST);
    var all = new ArrayList<Dates>();
    for (var answer : check(question, at)) {
      var zone = answer.zone();
      if (zone != null && answer.verdict() instanceof Serviceable(int days, boolean oda, _))
        all.add(
            new Dates(
                answer.service(),
                zone,
                oda,
                answer.service().promise(days, booked, warehouse),
                why(answer.service(), days, booked, warehouse)));
    }
    return all;
  }

  private static List<Reason> why(
      ServiceOnSale service, int days, LocalDateTime booked, PickupHours warehouse) {
    var why = new ArrayList<Reason>();
    var promise = service.promise(days, booked, warehouse);
    var cutOff =
        warehouse.cutOff().isBefore(service.cutOff()) ? warehouse.cutOff() : service.cutOff();
    var day = booked.toLocalDate();
    if (!booked.toLocalTime().isBefore(cutOff)) {
      why.add(new Reason("AFTER_CUT_OFF", day));
      day = day.plusDays(1);
    }
    for (; day.isBefore(promise.pickupOn()); day = day.plusDays(1))
      why.add(new Reason("PICKUP_DAY_OFF", day));
    for (day = promise.pickupOn().plusDays(days);
        day.isBefore(promise.deliveryOn());
        day = day.plusDays(1)) why.add(new Reason("DELIVERY_DAY_OFF", day));
    return List.copyOf(why);
  }

  @Override
  public Coverage coverage() {
    var net = network.get();
    var directory = net.directory();
    var active = net.services().stream().filter(ServiceOnSale::active).toList();
    int states = State.values().length;
    int[] offices = new int[states];
    int[][] covered = new int[active.size()][states];
    int any = 0;
    for (int i = 0; i < directory.size(); i++) {
      if (!directory.at(i).deliveryOffice()) continue;
      int state = directory.at(i).state().ordinal();
      offices[state]++;
      boolean some = false;
      for (int s = 0; s < active.size(); s++) {
        if (active.get(s).area().at(i).prepaid()) {
          covered[s][state]++;
          some = true;
        }
      }
      if (some) any++;
    }
    int all = 0;
    for (int count : offices) all += count;
    var services = new ArrayList<ServiceCoverage>();
    for (int s = 0; s < covered.length; s++)
      services.add(counted(active.get(s).code(), covered[s], offices, all));
    services.sort(Comparator.comparing(ServiceCoverage::service));
    return new Coverage(new Count(any, all), services, TARGET_BP);
  }

  private static ServiceCoverage counted(String code, int[] covered, int[] offices, int all) {
    var states = new ArrayList<StateCoverage>();
    int total = 0;
    for (var state : State.values()) {
      if (offices[state.ordinal()] == 0) continue;
      total += covered[state.ordinal()];
      states.add(
          new StateCoverage(state, new Count(covered[state.ordinal()], offices[state.ordinal()])));
    }
    states.sort(Comparator.comparing(s -> s.state().name()));
    return new ServiceCoverage(code, new Count(total, all), states);
  }
}
