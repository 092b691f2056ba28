package com.shipcrowd.domain.ratecard;

import com.shipcrowd.domain.Id;
import java.util.UUID;

/// One version of a rate card. A shipment keeps it for life: every later re-rating uses the same
/// version.
public record RateCardVersionId(UUID value) implements Id {
  /// The outside spelling starts with this.
  public static final String PREFIX = "rcv";

  @Override
  public String prefix() {
    return PREFIX;
  }
}
