package com.shipcrowd.domain.zone;

import com.shipcrowd.domain.DomainError;
import java.util.List;
import java.util.Map;

/// A zone or zone set that a rate card prices by.
public final class ZoneInUse extends DomainError {
  /// @param cards versions of rate cards, as callers know them
  public ZoneInUse(List<String> cards) {
    super(
        "ZONE_IN_USE",
        "A rate card uses this zone set",
        Map.of("rate_card_version_ids", cards.stream().limit(20).toList()));
  }
}
