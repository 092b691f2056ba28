package com.shipcrowd.domain.company;

import com.shipcrowd.domain.Id;
import java.util.UUID;

/// A tenant: the seller's company or its sandbox twin.
public record CompanyId(UUID value) implements Id {
  /// Stands for the platform itself where a row must belong to somebody, for example a journal entry without any company.
  public static final CompanyId PLATFORM = new CompanyId(new UUID(0, 0));

  /// The outside spelling starts with this.
  public static final String PREFIX = "cmp";

  @Override
  public String prefix() {
    return PREFIX;
  }
}
