package com.shipcrowd.domain.invoice;

import com.shipcrowd.domain.Id;
import java.util.UUID;

/// One billing run.
public record BillingRunId(UUID value) implements Id {
  /// The outside spelling starts with this.
  public static final String PREFIX = "bil";

  @Override
  public String prefix() {
    return PREFIX;
  }
}
