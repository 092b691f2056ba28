package com.shipcrowd.domain.pickup;

import com.shipcrowd.domain.Id;
import java.util.UUID;

/// One list of parcels handed to one courier.
public record ManifestId(UUID value) implements Id {
  /// The outside spelling starts with this.
  public static final String PREFIX = "mnf";

  @Override
  public String prefix() {
    return PREFIX;
  }
}
