package com.shipcrowd.domain.warehouse;

import com.shipcrowd.domain.DomainError;
import java.util.Map;

/// The company has as many warehouses as it may.
public final class TooManyWarehouses extends DomainError {
  public TooManyWarehouses() {
    super(
        "WAREHOUSE_LIMIT", "A company has at most 50 warehouses", Map.of("limit", Warehouse.MOST));
  }
}
