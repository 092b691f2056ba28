package com.shipcrowd.domain.pickup;

import com.shipcrowd.domain.Id;
import java.util.UUID;

/// One wish that a courier comes to collect.
public record PickupId(UUID value) implements Id {
  /// The outside spelling starts with this.
  public static final String PREFIX = "pku";

  @Override
  public String prefix() {
    return PREFIX;
  }
}
