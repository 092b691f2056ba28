package com.shipcrowd.domain.identity;

import com.shipcrowd.domain.Id;
import java.util.UUID;

/// One sign-in; every token of it names it, so ending it ends them all.
public record SessionId(UUID value) implements Id {
  /// The outside spelling starts with this.
  public static final String PREFIX = "ses";

  @Override
  public String prefix() {
    return PREFIX;
  }
}
