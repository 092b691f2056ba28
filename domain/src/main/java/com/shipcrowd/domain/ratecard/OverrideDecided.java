package com.shipcrowd.domain.ratecard;

import com.shipcrowd.domain.DomainError;
import java.util.Map;

/// An override that was decided before.
public final class OverrideDecided extends DomainError {
  public OverrideDecided(String state) {
    super(
        "OVERRIDE_DECIDED",
        "The override is " + state + " already",
        Map.of("current_status", state));
  }
}
