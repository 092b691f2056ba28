package com.shipcrowd.domain.job;

import com.shipcrowd.domain.Id;
import java.util.UUID;

/// One file and what becomes of it.
public record JobId(UUID value) implements Id {
  /// The outside spelling starts with this.
  public static final String PREFIX = "job";

  @Override
  public String prefix() {
    return PREFIX;
  }
}
