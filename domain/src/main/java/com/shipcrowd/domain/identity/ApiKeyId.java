package com.shipcrowd.domain.identity;

import com.shipcrowd.domain.Id;
import java.util.UUID;

/// One API key, without its secret.
public record ApiKeyId(UUID value) implements Id {
  /// The outside spelling starts with this.
  public static final String PREFIX = "key";

  @Override
  public String prefix() {
    return PREFIX;
  }
}
