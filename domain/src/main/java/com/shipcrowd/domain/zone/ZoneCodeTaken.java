package com.shipcrowd.domain.zone;

import com.shipcrowd.domain.DomainError;
import java.util.Map;

/// Another zone of the set has this code.
public final class ZoneCodeTaken extends DomainError {
  public ZoneCodeTaken(String code) {
    super("ZONE_CODE_TAKEN", "Another zone of the set has this code", Map.of("zone_code", code));
  }
}
