package com.shipcrowd.application.warehouse;

import com.shipcrowd.application.NotFound;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.warehouse.needs.Warehouses;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.warehouse.Warehouse;
import com.shipcrowd.domain.warehouse.WarehouseId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// See {@link SeeWarehouses}.
public final class SeeWarehousesHandler implements SeeWarehouses {
  private final Warehouses warehouses;
  private final UnitOfWork work;

  public SeeWarehousesHandler(Warehouses warehouses, UnitOfWork work) {
    this.warehouses = warehouses;
    this.work = work;
  }

  @Override
  public Warehouse one(CompanyId company, WarehouseId warehouse) {
    return work.of(company, () -> warehouses.find(company, warehouse))
        .filter(w -> w.deletedAt() == null)
        .orElseThrow(() -> new NotFound("warehouse"));
  }

  @Override
  public List<Warehouse> page(CompanyId company, @Nullable UUID before, int most) {
    return work.of(company, () -> warehouses.page(company, before, most));
  }
}
