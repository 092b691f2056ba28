package com.shipcrowd.domain.discrepancy;

import com.shipcrowd.domain.Id;
import java.util.UUID;

/// One weight discrepancy.
public record WeightCaseId(UUID value) implements Id {
  /// The outside spelling starts with this.
  public static final String PREFIX = "wgt";

  @Override
  public String prefix() {
    return PREFIX;
  }
}
