package com.shipcrowd.application.warehouse;

import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.warehouse.Warehouse;
import com.shipcrowd.domain.warehouse.WarehouseId;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Changes a pickup place. Shipments keep the address they were booked with.
public interface ChangeWarehouse {
  /// @throws com.shipcrowd.application.NotFound when the company has no such warehouse in use
  /// @throws com.shipcrowd.application.VersionMismatch when another version was expected
  /// @throws com.shipcrowd.domain.warehouse.DefaultNeeded when the default should stop being it
  Warehouse change(Command command);

  /// @param describe the new description out of the present one, through `Warehouse.described`
  /// @param makeDefault null leaves it as it is
  /// @param expectedVersion null when the caller does not care
  record Command(
      CompanyId company,
      WarehouseId warehouse,
      UnaryOperator<Warehouse> describe,
      @Nullable Boolean makeDefault,
      @Nullable Long expectedVersion) {}
}
