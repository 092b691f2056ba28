package com.shipcrowd.application.warehouse;

import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.warehouse.Warehouse;
import com.shipcrowd.domain.warehouse.WarehouseId;
import java.util.Optional;

/// Gives other rooms a pickup place. Joins the surrounding unit of the same company.
public interface FindWarehouse {
  /// Empty when there is none in use under this id.
  Optional<Warehouse> find(CompanyId company, WarehouseId warehouse);

  /// The default one; empty while the company has none at all.
  Optional<Warehouse> usual(CompanyId company);
}
