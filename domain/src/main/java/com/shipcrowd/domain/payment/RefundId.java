package com.shipcrowd.domain.payment;

import com.shipcrowd.domain.Id;
import java.util.UUID;

/// One amount of a recharge that goes back to its source.
public record RefundId(UUID value) implements Id {
  /// The outside spelling starts with this.
  public static final String PREFIX = "rfn";

  @Override
  public String prefix() {
    return PREFIX;
  }
}
