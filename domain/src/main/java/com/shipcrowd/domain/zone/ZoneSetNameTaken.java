package com.shipcrowd.domain.zone;

import com.shipcrowd.domain.DomainError;
import java.util.Map;

/// Another zone set has this name.
public final class ZoneSetNameTaken extends DomainError {
  public ZoneSetNameTaken(String name) {
    super("ZONE_SET_NAME_TAKEN", "Another zone set has this name", Map.of("name", name));
  }
}
