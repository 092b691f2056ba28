package com.shipcrowd.application.fakes;

import com.shipcrowd.application.StaleWrite;
import com.shipcrowd.application.warehouse.needs.Warehouses;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.warehouse.Warehouse;
import com.shipcrowd.domain.warehouse.WarehouseId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// Warehouses in memory.
public final class FakeWarehouses implements Warehouses {
  private final Map<WarehouseId, Warehouse> all = new ConcurrentHashMap<>();

  @Override
  public void lock(CompanyId company) {}

  @Override
  public Optional<Warehouse> find(CompanyId company, WarehouseId id) {
    return Optional.ofNullable(all.get(id)).filter(w -> w.company().equals(company));
  }

  @Override
  public List<Warehouse> inUse(CompanyId company) {
    return all.values().stream()
        .filter(w -> w.company().equals(company) && w.deletedAt() == null)
        .sorted(Comparator.comparing(w -> w.id().value()))
        .toList();
  }

  @Override
  public List<Warehouse> page(CompanyId company, UUID before, int most) {
    return inUse(company).reversed().stream()
        .filter(w -> before == null || w.id().value().compareTo(before) < 0)
        .limit(most)
        .toList();
  }

  @Override
  public void add(Warehouse warehouse) {
    all.put(warehouse.id(), warehouse);
  }

  @Override
  public void save(Warehouse warehouse) {
    if (all.get(warehouse.id()).version() != warehouse.version() - 1)
      throw new StaleWrite("warehouse");
    all.put(warehouse.id(), warehouse);
  }
}
