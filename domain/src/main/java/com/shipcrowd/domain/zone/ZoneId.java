package com.shipcrowd.domain.zone;

import com.shipcrowd.domain.Id;
import java.util.UUID;

/// One named zone of a set.
public record ZoneId(UUID value) implements Id {
  /// The outside spelling starts with this.
  public static final String PREFIX = "zon";

  @Override
  public String prefix() {
    return PREFIX;
  }
}
