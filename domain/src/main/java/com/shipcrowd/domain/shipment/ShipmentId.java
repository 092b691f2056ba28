package com.shipcrowd.domain.shipment;

import com.shipcrowd.domain.Id;
import java.util.UUID;

/// One booking with one courier service.
public record ShipmentId(UUID value) implements Id {
  /// The outside spelling starts with this.
  public static final String PREFIX = "shp";

  @Override
  public String prefix() {
    return PREFIX;
  }
}
