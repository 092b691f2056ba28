package com.shipcrowd.domain.wallet;

import com.shipcrowd.domain.Id;
import java.util.UUID;

/// One movement of a security deposit.
public record DepositId(UUID value) implements Id {
  /// The outside spelling starts with this.
  public static final String PREFIX = "dep";

  @Override
  public String prefix() {
    return PREFIX;
  }
}
