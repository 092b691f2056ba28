package com.shipcrowd.application.warehouse;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.NotFound;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.courier.Couriers;
import com.shipcrowd.application.courier.needs.CourierGateway.Ack;
import com.shipcrowd.application.courier.needs.CourierGateway.Capability;
import com.shipcrowd.application.courier.needs.CourierGateway.PickupPlace;
import com.shipcrowd.application.warehouse.needs.Registrations;
import com.shipcrowd.application.warehouse.needs.Warehouses;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.courier.CourierAccountId;
import com.shipcrowd.domain.warehouse.Registration;
import com.shipcrowd.domain.warehouse.Registration.State;
import com.shipcrowd.domain.warehouse.Warehouse;
import com.shipcrowd.domain.warehouse.WarehouseId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// See {@link RegisterWarehouses}.
public final class RegisterWarehousesHandler implements RegisterWarehouses {
  private static final int BATCH = 20;
  private static final Duration LEASE = Duration.ofMinutes(3);
  private static final Duration REMEMBERED = Duration.ofMinutes(1);
  private static final int MOST_REMEMBERED = 20_000;
  // Not the place's fault: nothing a seller could mend.
  private static final Set<String> NOT_REACHED = Set.of("COURIER_DOWN", "COURIER_AUTH");

  private final Registrations registrations;
  private final Warehouses warehouses;
  private final Couriers couriers;
  private final UnitOfWork work;
  private final Clock clock;
  private final Map<Key, Known> known = new ConcurrentHashMap<>();

  public RegisterWarehousesHandler(
      Registrations registrations,
      Warehouses warehouses,
      Couriers couriers,
      UnitOfWork work,
      Clock clock) {
    this.registrations = registrations;
    this.warehouses = warehouses;
    this.couriers = couriers;
    this.work = work;
    this.clock = clock;
  }

  private record Key(WarehouseId warehouse, CourierAccountId account) {}

  // The place is part of it: described anew, it is another one.
  private record Known(Registration registration, PickupPlace place, Instant until) {}

  @Override
  public void describe(Warehouse warehouse) {
    for (var line : couriers.linesOf(warehouse.company())) {
      if (line.gateway().capabilities(line.account()).contains(Capability.WAREHOUSE))
        registrations.want(warehouse.company(), warehouse.id(), line.account().id(), clock.now());
    }
  }

  @Override
  public Registration ensure(
      CompanyId company, WarehouseId warehouse, CourierAccountId account, PickupPlace place) {
    var key = new Key(warehouse, account);
    var before = known.get(key);
    if (before != null && before.place.equals(place) && clock.now().isBefore(before.until))
      return before.registration;
    var present = present(company, warehouse, account);
    var answer =
        present.state() == State.REGISTERED || present.state() == State.REFUSED
            ? present
            : asked(present, place);
    if (answer.state() == State.REGISTERED) remember(key, answer, place);
    return answer;
  }

  @Override
  public Registration again(
      CompanyId company, WarehouseId warehouse, CourierAccountId account, PickupPlace place) {
    known.remove(new Key(warehouse, account));
    return asked(present(company, warehouse, account), place);
  }

  private void remember(Key key, Registration answer, PickupPlace place) {
    if (known.size() >= MOST_REMEMBERED) known.clear();
    known.put(key, new Known(answer, place, clock.now().plus(REMEMBERED)));
  }

  private Registration present(CompanyId company, WarehouseId warehouse, CourierAccountId account) {
    return work.of(
        company,
        () ->
            registrations
                .find(company, warehouse, account)
                .orElseGet(
                    () -> {
                      registrations.want(company, warehouse, account, clock.now());
                      return registrations.find(company, warehouse, account).orElseThrow();
                    }));
  }

  // Outside any transaction: a slow courier must not keep a row locked.
  private Registration asked(Registration present, PickupPlace place) {
    var line = couriers.find(present.account(), present.company());
    var told = new PickupPlace(place.nickname(), place.address(), present.reference());
    var answer =
        line.isEmpty()
            ? present.notReached("the account is off", clock.now())
            : read(present, line.get().gateway().registerWarehouse(line.get().account(), told));
    var _ =
        work.of(
            present.company(),
            () -> {
              registrations.keep(answer);
              return true;
            });
    return answer;
  }

  private Registration read(Registration present, Ack ack) {
    var now = clock.now();
    return switch (ack) {
      case Ack.Accepted(var reference) -> present.registered(reference, now);
      case Ack.Refused(var code, var words) ->
          NOT_REACHED.contains(code) ? present.notReached(words, now) : present.refused(words, now);
      case Ack.InDoubt(var why) -> present.inDoubt(why, now);
    };
  }

  @Override
  public List<Shown> see(CompanyId company, WarehouseId warehouse) {
    return shown(company, work.of(company, () -> rows(company, warehouse)));
  }

  @Override
  public List<Shown> retry(CompanyId company, WarehouseId warehouse) {
    return shown(
        company,
        work.of(
            company,
            () -> {
              var place = inUse(company, warehouse);
              // Accounts that came after the place have no row yet.
              var there =
                  registrations.of(company, warehouse).stream()
                      .map(Registration::account)
                      .collect(Collectors.toSet());
              for (var line : couriers.linesOf(company)) {
                if (!there.contains(line.account().id())
                    && line.gateway().capabilities(line.account()).contains(Capability.WAREHOUSE))
                  registrations.want(company, place.id(), line.account().id(), clock.now());
              }
              registrations.hurry(company, warehouse, clock.now());
              return registrations.of(company, warehouse);
            }));
  }

  private List<Registration> rows(CompanyId company, WarehouseId warehouse) {
    return registrations.of(company, inUse(company, warehouse).id());
  }

  private Warehouse inUse(CompanyId company, WarehouseId warehouse) {
    return warehouses
        .find(company, warehouse)
        .filter(w -> w.deletedAt() == null)
        .orElseThrow(() -> new NotFound("warehouse"));
  }

  private List<Shown> shown(CompanyId company, List<Registration> rows) {
    return rows.stream()
        .map(
            row ->
                new Shown(
                    row,
                    couriers
                        .find(row.account(), company)
                        .map(line -> line.account().courier())
                        .orElse("")))
        .toList();
  }

  @Override
  public int work() {
    var now = clock.now();
    var due = work.acrossCompanies(() -> registrations.takeDue(now, now.plus(LEASE), BATCH));
    due.forEach(this::work);
    return due.size();
  }

  private void work(Registration due) {
    var place = work.of(due.company(), () -> warehouses.find(due.company(), due.warehouse()));
    // One that is out of use is told to nobody; its row stays as it is.
    if (place.isEmpty() || place.get().deletedAt() != null) {
      var _ =
          work.of(
              due.company(),
              () -> {
                registrations.keep(due.refused("the warehouse is out of use", clock.now()));
                return true;
              });
      return;
    }
    asked(due, PlaceName.at(place.get()));
  }
}
