package com.shipcrowd.application.warehouse;

import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.warehouse.WarehouseId;

/// Takes a pickup place out of use; shipments booked from it keep it. When it was the default, the oldest other one
/// becomes it.
public interface RemoveWarehouse {
  /// @throws com.shipcrowd.application.NotFound when the company has no such warehouse in use
  void remove(CompanyId company, WarehouseId warehouse);
}
