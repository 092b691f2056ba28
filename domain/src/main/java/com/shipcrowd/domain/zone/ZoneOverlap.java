package com.shipcrowd.domain.zone;

import com.shipcrowd.domain.DomainError;
import com.shipcrowd.domain.place.Pincode;
import java.util.Map;

/// A pincode that would lie in two zones of a set.
public final class ZoneOverlap extends DomainError {
  /// @param other the zone that has it
  public ZoneOverlap(Pincode pincode, NamedZone other) {
    super(
        "ZONE_OVERLAP",
        "Another zone of the set has this pincode",
        Map.of(
            "pincode", pincode.digits(), "zone_code", other.code(), "zone_id", other.id().text()));
  }
}
