package com.shipcrowd.domain.claim;

import com.shipcrowd.domain.Id;
import java.util.UUID;

/// One claim.
public record ClaimId(UUID value) implements Id {
  /// The outside spelling starts with this.
  public static final String PREFIX = "clm";

  @Override
  public String prefix() {
    return PREFIX;
  }
}
