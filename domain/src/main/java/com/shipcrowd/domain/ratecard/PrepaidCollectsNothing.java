package com.shipcrowd.domain.ratecard;

import com.shipcrowd.domain.DomainError;
import java.util.Map;

/// A prepaid shipment with an amount to collect.
public final class PrepaidCollectsNothing extends DomainError {
  PrepaidCollectsNothing(long collectablePaise) {
    super(
        "PREPAID_COLLECTS_NOTHING",
        "A prepaid shipment has nothing to collect",
        Map.of("collectable_paise", collectablePaise));
  }
}
