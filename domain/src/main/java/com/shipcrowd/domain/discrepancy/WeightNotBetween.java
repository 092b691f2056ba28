package com.shipcrowd.domain.discrepancy;

import com.shipcrowd.domain.DomainError;
import java.util.Map;

/// A third weight lies between the two others.
public final class WeightNotBetween extends DomainError {
  WeightNotBetween(int applied, int charged, int decided) {
    super(
        "WEIGHT_NOT_BETWEEN",
        "The decided weight must lie between what was paid for and what the courier charges",
        Map.of("applied_g", applied, "charged_g", charged, "decided_g", decided));
  }
}
