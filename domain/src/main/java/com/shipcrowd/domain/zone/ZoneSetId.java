package com.shipcrowd.domain.zone;

import com.shipcrowd.domain.Id;
import java.util.UUID;

/// One set of zones.
public record ZoneSetId(UUID value) implements Id {
  /// The outside spelling starts with this.
  public static final String PREFIX = "zst";

  @Override
  public String prefix() {
    return PREFIX;
  }
}
