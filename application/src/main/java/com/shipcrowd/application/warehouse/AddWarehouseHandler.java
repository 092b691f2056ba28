package com.shipcrowd.application.warehouse;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.Ids;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.place.LookUpPincode;
import com.shipcrowd.application.warehouse.needs.Warehouses;
import com.shipcrowd.domain.warehouse.TooManyWarehouses;
import com.shipcrowd.domain.warehouse.Warehouse;
import com.shipcrowd.domain.warehouse.WarehouseId;
import java.util.function.Consumer;

/// See {@link AddWarehouse}.
public final class AddWarehouseHandler implements AddWarehouse {
  private final Warehouses warehouses;
  private final Checks checks;
  private final Consumer<Warehouse> onDescribed;
  private final UnitOfWork work;
  private final Clock clock;
  private final Ids ids;

  /// @param onDescribed hears of every place in the unit of work that adds it
  public AddWarehouseHandler(
      Warehouses warehouses,
      LookUpPincode pincodes,
      Consumer<Warehouse> onDescribed,
      UnitOfWork work,
      Clock clock,
      Ids ids) {
    this.warehouses = warehouses;
    this.onDescribed = onDescribed;
    this.checks = new Checks(pincodes);
    this.work = work;
    this.clock = clock;
    this.ids = ids;
  }

  @Override
  public Warehouse add(Command command) {
    checks.reachable(command.address(), command.returnAddress());
    checks.sameState(command.address(), command.gstin());
    return work.of(command.company(), () -> added(command));
  }

  private Warehouse added(Command command) {
    warehouses.lock(command.company());
    var others = warehouses.inUse(command.company());
    if (others.size() >= Warehouse.MOST) throw new TooManyWarehouses();
    checks.nicknameIsFree(command.nickname(), others);
    var isDefault = command.makeDefault() || others.isEmpty();
    if (isDefault) {
      others.stream()
          .filter(Warehouse::isDefault)
          .forEach(w -> warehouses.save(w.asDefault(false)));
    }
    var added =
        new Warehouse(
            new WarehouseId(ids.next()),
            command.company(),
            command.nickname(),
            command.address(),
            command.gstin(),
            command.cutOff(),
            command.returnAddress(),
            isDefault,
            clock.now(),
            null,
            1);
    warehouses.add(added);
    onDescribed.accept(added);
    return added;
  }
}
