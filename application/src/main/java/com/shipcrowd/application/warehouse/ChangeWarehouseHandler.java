package com.shipcrowd.application.warehouse;

import com.shipcrowd.application.NotFound;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.VersionMismatch;
import com.shipcrowd.application.place.LookUpPincode;
import com.shipcrowd.application.warehouse.needs.Warehouses;
import com.shipcrowd.domain.warehouse.DefaultNeeded;
import com.shipcrowd.domain.warehouse.Warehouse;
import java.util.function.Consumer;

/// See {@link ChangeWarehouse}.
public final class ChangeWarehouseHandler implements ChangeWarehouse {
  private final Warehouses warehouses;
  private final Checks checks;
  private final Consumer<Warehouse> onDescribed;
  private final UnitOfWork work;

  /// @param onDescribed hears of every place whose name or address changed, in the unit of work that changes it
  public ChangeWarehouseHandler(
      Warehouses warehouses,
      LookUpPincode pincodes,
      Consumer<Warehouse> onDescribed,
      UnitOfWork work) {
    this.warehouses = warehouses;
    this.onDescribed = onDescribed;
    this.checks = new Checks(pincodes);
    this.work = work;
  }

  @Override
  public Warehouse change(Command command) {
    return work.of(command.company(), () -> changed(command));
  }

  private Warehouse changed(Command command) {
    warehouses.lock(command.company());
    var all = warehouses.inUse(command.company());
    var present =
        all.stream()
            .filter(w -> w.id().equals(command.warehouse()))
            .findFirst()
            .orElseThrow(() -> new NotFound("warehouse"));
    var expected = command.expectedVersion();
    if (expected != null && expected != present.version())
      throw new VersionMismatch(present.version());

    var described = command.describe().apply(present);
    checks.reachable(described.address(), described.returnAddress());
    checks.sameState(described.address(), described.gstin());
    var others = all.stream().filter(w -> w != present).toList();
    checks.nicknameIsFree(described.nickname(), others);

    var wish = command.makeDefault();
    if (wish != null && !wish && present.isDefault()) throw new DefaultNeeded();
    if (wish != null && wish && !present.isDefault()) {
      others.stream()
          .filter(Warehouse::isDefault)
          .forEach(w -> warehouses.save(w.asDefault(false)));
      described =
          new Warehouse(
              described.id(),
              described.company(),
              described.nickname(),
              described.address(),
              described.gstin(),
              described.cutOff(),
              described.returnAddress(),
              true,
              described.createdAt(),
              null,
              described.version());
    }
    warehouses.save(described);
    if (!described.nickname().equals(present.nickname())
        || !described.address().equals(present.address())) onDescribed.accept(described);
    return described;
  }
}
