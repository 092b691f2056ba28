package com.shipcrowd.application.warehouse;

import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.warehouse.Warehouse;
import com.shipcrowd.domain.warehouse.WarehouseId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Shows a company's pickup places.
public interface SeeWarehouses {
  /// @throws com.shipcrowd.application.NotFound when the company has no such warehouse in use
  Warehouse one(CompanyId company, WarehouseId warehouse);

  /// Newest first, before the given id.
  ///
  /// @param before null starts at the newest
  List<Warehouse> page(CompanyId company, @Nullable UUID before, int most);
}
