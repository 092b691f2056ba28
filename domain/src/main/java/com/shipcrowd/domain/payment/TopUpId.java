package com.shipcrowd.domain.payment;

import com.shipcrowd.domain.Id;
import java.util.UUID;

/// One intended recharge of a wallet.
public record TopUpId(UUID value) implements Id {
  /// The outside spelling starts with this.
  public static final String PREFIX = "top";

  @Override
  public String prefix() {
    return PREFIX;
  }
}
