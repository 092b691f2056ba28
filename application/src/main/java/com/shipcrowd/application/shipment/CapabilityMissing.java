package com.shipcrowd.application.shipment;

import com.shipcrowd.domain.DomainError;
import java.util.Map;

/// The courier's API cannot do this.
public final class CapabilityMissing extends DomainError {
  /// @param capability by its name in the API
  public CapabilityMissing(String courier, String capability) {
    super(
        "CAPABILITY_MISSING",
        courier + " cannot do this",
        Map.of("courier", courier, "capability", capability));
  }
}
