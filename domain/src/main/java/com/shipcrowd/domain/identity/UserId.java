package com.shipcrowd.domain.identity;

import com.shipcrowd.domain.Id;
import java.util.UUID;

/// One login.
public record UserId(UUID value) implements Id {
  /// The outside spelling starts with this.
  public static final String PREFIX = "usr";

  @Override
  public String prefix() {
    return PREFIX;
  }
}
