package com.shipcrowd.application.warehouse;

import com.shipcrowd.application.warehouse.needs.Warehouses;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.warehouse.Warehouse;
import com.shipcrowd.domain.warehouse.WarehouseId;
import java.util.Optional;

/// See {@link FindWarehouse}.
public final class FindWarehouseHandler implements FindWarehouse {
  private final Warehouses warehouses;

  public FindWarehouseHandler(Warehouses warehouses) {
    this.warehouses = warehouses;
  }

  @Override
  public Optional<Warehouse> find(CompanyId company, WarehouseId warehouse) {
    return warehouses.find(company, warehouse).filter(w -> w.deletedAt() == null);
  }

  @Override
  public Optional<Warehouse> usual(CompanyId company) {
    return warehouses.inUse(company).stream().filter(Warehouse::isDefault).findFirst();
  }
}
