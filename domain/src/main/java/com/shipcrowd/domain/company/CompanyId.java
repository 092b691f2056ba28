package com.shipcrowd.domain.company;

import com.shipcrowd.domain.Id;
import java.util.UUID;

/// A tenant: the seller's company or its sandbox twin.
public record CompanyId(UUID value) implements Id {
  /// The outside spelling starts with this.
  public static final String PREFIX = "cmp";

  @Override
  public String prefix() {
    return PREFIX;
  }
}
