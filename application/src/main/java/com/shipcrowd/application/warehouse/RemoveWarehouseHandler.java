package com.shipcrowd.application.warehouse;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.NotFound;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.warehouse.needs.Warehouses;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.warehouse.Warehouse;
import com.shipcrowd.domain.warehouse.WarehouseId;

/// See {@link RemoveWarehouse}.
public final class RemoveWarehouseHandler implements RemoveWarehouse {
  private final Warehouses warehouses;
  private final UnitOfWork work;
  private final Clock clock;

  public RemoveWarehouseHandler(Warehouses warehouses, UnitOfWork work, Clock clock) {
    this.warehouses = warehouses;
    this.work = work;
    this.clock = clock;
  }

  @Override
  public void remove(CompanyId company, WarehouseId warehouse) {
    work.of(company, () -> removed(company, warehouse));
  }

  private Warehouse removed(CompanyId company, WarehouseId id) {
    warehouses.lock(company);
    var all = warehouses.inUse(company);
    var present =
        all.stream()
            .filter(w -> w.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new NotFound("warehouse"));
    var gone = present.deleted(clock.now());
    warehouses.save(gone);
    if (present.isDefault()) {
      all.stream()
          .filter(w -> w != present)
          .findFirst()
          .ifPresent(w -> warehouses.save(w.asDefault(true)));
    }
    return gone;
  }
}
