package com.shipcrowd.application.warehouse.needs;

import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.warehouse.Warehouse;
import com.shipcrowd.domain.warehouse.WarehouseId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A company's pickup places. Methods join the surrounding unit. Deleted ones are found by id only.
public interface Warehouses {
  /// Makes changes to one company's set wait for each other until the unit ends.
  void lock(CompanyId company);

  Optional<Warehouse> find(CompanyId company, WarehouseId id);

  /// All in use, oldest first; at most 50.
  List<Warehouse> inUse(CompanyId company);

  /// Those in use, newest first, before the given id; from the newest when it is null.
  List<Warehouse> page(CompanyId company, @Nullable UUID before, int most);

  void add(Warehouse warehouse);

  /// @throws com.shipcrowd.application.StaleWrite when its version is not one above the stored one
  void save(Warehouse warehouse);
}
