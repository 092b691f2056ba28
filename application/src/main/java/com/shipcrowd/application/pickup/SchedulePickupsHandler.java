package com.shipcrowd.application.pickup;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.Ids;
import com.shipcrowd.application.StaleWrite;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.courier.Couriers;
import com.shipcrowd.application.courier.needs.CourierGateway;
import com.shipcrowd.application.courier.needs.CourierGateway.Capability;
import com.shipcrowd.application.courier.needs.CourierGateway.PickupPlace;
import com.shipcrowd.application.courier.needs.CourierGateway.PickupRequest;
import com.shipcrowd.application.pickup.needs.Pickups;
import com.shipcrowd.application.shipment.CapabilityMissing;
import com.shipcrowd.application.shipment.MarkScheduled;
import com.shipcrowd.application.shipment.ReadShipments;
import com.shipcrowd.application.warehouse.PlaceName;
import com.shipcrowd.application.warehouse.RegisterWarehouses;
import com.shipcrowd.application.warehouse.SeeWarehouses;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.courier.CourierAccountId;
import com.shipcrowd.domain.pickup.Pickup;
import com.shipcrowd.domain.pickup.PickupId;
import com.shipcrowd.domain.pickup.PickupState;
import com.shipcrowd.domain.shipment.Shipment;
import com.shipcrowd.domain.shipment.ShipmentId;
import com.shipcrowd.domain.warehouse.WarehouseId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// See {@link SchedulePickups}.
public final class SchedulePickupsHandler implements SchedulePickups {
  private static final int BATCH = 20;
  private static final Duration LEASE = Duration.ofMinutes(3);
  // Nobody said no: the line is down or our standing is.
  private static final Set<String> NOT_REACHED = Set.of("COURIER_DOWN", "COURIER_AUTH");
  private static final String SYSTEM = "system";

  private final UnitOfWork work;
  private final Pickups pickups;
  private final ReadShipments shipments;
  private final SeeWarehouses warehouses;
  private final RegisterWarehouses registrations;
  private final MarkScheduled marking;
  private final Couriers couriers;
  private final Ids ids;
  private final Clock clock;

  public SchedulePickupsHandler(
      UnitOfWork work,
      Pickups pickups,
      ReadShipments shipments,
      SeeWarehouses warehouses,
      RegisterWarehouses registrations,
      MarkScheduled marking,
      Couriers couriers,
      Ids ids,
      Clock clock) {
    this.work = work;
    this.pickups = pickups;
    this.shipments = shipments;
    this.warehouses = warehouses;
    this.registrations = registrations;
    this.marking = marking;
    this.couriers = couriers;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public Pickup handle(Command command) {
    var company = command.company();
    var warehouse = warehouses.one(company, command.warehouse());
    Pickup.check(command.on(), warehouse.cutOff(), clock.now());
    var parcels = parcels(command);
    var account = parcels.getFirst().account();
    var courier = parcels.getFirst().courier();
    requirePickups(company, account, courier);
    var waiting = parcels.stream().map(Shipment::id).toList();
    var kept =
        work.of(
            company,
            () -> {
              var open = pickups.open(company, command.warehouse().value(), account, command.on());
              var next =
                  open.map(pickup -> pickup.joined(waiting))
                      .orElseGet(() -> wanted(command, account, courier, waiting));
              if (open.isPresent()) pickups.keep(next);
              else pickups.add(next);
              return next;
            });
    if (kept.state() == PickupState.SCHEDULED) {
      marking.mark(company, waiting, command.actor());
      return kept;
    }
    return told(ask(kept, command.actor()));
  }

  private Pickup wanted(
      Command command, CourierAccountId account, String courier, List<ShipmentId> waiting) {
    return Pickup.wanted(
        new PickupId(ids.next()),
        command.company(),
        command.warehouse().value(),
        account,
        courier,
        command.on(),
        command.from(),
        waiting,
        now());
  }

  private static Pickup told(Pickup pickup) {
    if (pickup.state() == PickupState.REFUSED) throw new PickupRefused(pickup);
    return pickup;
  }

  private List<Shipment> parcels(Command command) {
    var courier = command.courier();
    return courier == null ? named(command) : allOf(command, courier);
  }

  private List<Shipment> named(Command command) {
    var found = shipments.all(command.company(), command.shipments());
    var known = new HashSet<>(found.stream().map(Shipment::id).toList());
    for (var id : command.shipments()) {
      if (!known.contains(id)) throw new NotForThisPickup(id, "SHIPMENT_UNKNOWN");
    }
    for (var shipment : found) check(shipment, found.getFirst(), command.warehouse());
    return found;
  }

  private static void check(Shipment shipment, Shipment first, WarehouseId warehouse) {
    if (!shipment.courier().equals(first.courier()))
      throw new NotForThisPickup(shipment.id(), "OTHER_COURIER");
    if (!shipment.account().equals(first.account()))
      throw new NotForThisPickup(shipment.id(), "OTHER_CONTRACT");
    if (!shipment.facts().warehouse().equals(warehouse.value()))
      throw new NotForThisPickup(shipment.id(), "OTHER_WAREHOUSE");
    if (!Pickup.waits(shipment))
      throw new NotForThisPickup(shipment.id(), "STATUS_" + shipment.status());
  }

  // Of several contracts with one courier that of the oldest parcel is asked; the others wait for
  // the next wish.
  private List<Shipment> allOf(Command command, String courier) {
    var company = command.company();
    var waiting =
        work.of(company, () -> pickups.waiting(company, command.warehouse().value(), courier));
    if (waiting.isEmpty()) throw new NotForThisPickup(null, "NOTHING_WAITS");
    var found = shipments.all(company, waiting).stream().filter(Pickup::waits).toList();
    if (found.isEmpty()) throw new NotForThisPickup(null, "NOTHING_WAITS");
    var account = found.getFirst().account();
    return found.stream().filter(s -> s.account().equals(account)).toList();
  }

  private void requirePickups(CompanyId company, CourierAccountId account, String courier) {
    boolean can =
        couriers
            .find(account, company)
            .filter(l -> l.gateway().capabilities(l.account()).contains(Capability.PICKUP))
            .isPresent();
    if (!can) throw new CapabilityMissing(courier, "pickup");
  }

  @Override
  public Optional<Pickup> reschedule(
      CompanyId company, PickupId id, LocalDate on, @Nullable LocalTime from, String actor) {
    var found = find(company, id);
    if (found.isEmpty()) return found;
    var warehouse = warehouses.one(company, new WarehouseId(found.get().warehouse()));
    Pickup.check(on, warehouse.cutOff(), clock.now());
    var parcels = shipments.all(company, found.get().shipments());
    var moved =
        work.of(
            company,
            () -> {
              var pickup = pickups.find(company, id).orElseThrow();
              var next = pickup.moved(on, from == null ? pickup.from() : from, parcels, now());
              pickups.keep(next);
              return next;
            });
    return Optional.of(told(ask(moved, actor)));
  }

  // Outside any transaction: a slow courier must not keep a row locked.
  private Pickup ask(Pickup pickup, String actor) {
    var parcels =
        shipments.all(pickup.company(), pickup.shipments()).stream().filter(Pickup::waits).toList();
    var line = couriers.find(pickup.account(), pickup.company());
    if (parcels.isEmpty()) return kept(pickup, pickup.refused("nothing waits any more"), actor);
    if (line.isEmpty()) return kept(pickup, pickup.notReached("the account is off", now()), actor);
    var awbs = parcels.stream().map(s -> s.bookedAwb("collected")).toList();
    var request =
        new PickupRequest(
            place(parcels.getFirst(), line.get()),
            pickup.on(),
            pickup.from(),
            parcels.stream().mapToInt(s -> Math.max(1, s.facts().parcels().size())).sum(),
            awbs);
    var answer =
        switch (line.get().gateway().schedulePickup(line.get().account(), request)) {
          case CourierGateway.Pickup.Scheduled(var token) -> pickup.scheduled(token);
          case CourierGateway.Pickup.Refused(var code, var words) ->
              NOT_REACHED.contains(code) ? pickup.notReached(words, now()) : pickup.refused(words);
          case CourierGateway.Pickup.InDoubt(var why) -> pickup.inDoubt(why, now());
        };
    return kept(pickup, answer, actor);
  }

  private PickupPlace place(Shipment shipment, Couriers.Line line) {
    var facts = shipment.facts();
    var place = PlaceName.at(facts.pickupNickname(), facts.warehouse(), facts.pickup());
    if (!line.gateway().capabilities(line.account()).contains(Capability.WAREHOUSE)) return place;
    var known =
        registrations.ensure(
            shipment.company(), new WarehouseId(facts.warehouse()), shipment.account(), place);
    return new PickupPlace(place.nickname(), place.address(), known.reference());
  }

  // Somebody else may have asked or added parcels meanwhile: what is kept counts, and is asked
  // about again.
  private Pickup kept(Pickup asked, Pickup answer, String actor) {
    var company = asked.company();
    Pickup now;
    try {
      now =
          work.of(
              company,
              () -> {
                pickups.keep(answer);
                return answer;
              });
    } catch (StaleWrite e) {
      now = find(company, asked.id()).orElseThrow();
    }
    if (now.state() == PickupState.SCHEDULED) marking.mark(company, now.shipments(), actor);
    return now;
  }

  @Override
  public Optional<Pickup> find(CompanyId company, PickupId id) {
    return work.of(company, () -> pickups.find(company, id));
  }

  @Override
  public List<Pickup> page(CompanyId company, @Nullable UUID before, int size) {
    return work.of(company, () -> pickups.page(company, before, size));
  }

  @Override
  public int settle() {
    var now = clock.now();
    var due = work.acrossCompanies(() -> pickups.takeDue(now, now.plus(LEASE), BATCH));
    due.forEach(this::settle);
    return due.size();
  }

  // One that cannot be asked about must not keep the others of its batch waiting.
  private void settle(Pickup pickup) {
    try {
      if (clock.today().isAfter(pickup.on()))
        kept(pickup, pickup.refused("the day passed without an answer"), SYSTEM);
      else ask(pickup, SYSTEM);
    } catch (RuntimeException e) {
      kept(pickup, pickup.inDoubt(e.getClass().getSimpleName(), now()), SYSTEM);
    }
  }

  private Instant now() {
    return clock.now().truncatedTo(ChronoUnit.MICROS);
  }
}
