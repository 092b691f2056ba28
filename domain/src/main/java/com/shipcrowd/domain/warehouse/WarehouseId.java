package com.shipcrowd.domain.warehouse;

import com.shipcrowd.domain.Id;
import java.util.UUID;

/// One pickup place.
public record WarehouseId(UUID value) implements Id {
  /// The outside spelling starts with this.
  public static final String PREFIX = "whs";

  @Override
  public String prefix() {
    return PREFIX;
  }
}
