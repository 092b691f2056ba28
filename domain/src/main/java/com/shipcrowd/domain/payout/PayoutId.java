package com.shipcrowd.domain.payout;

import com.shipcrowd.domain.Id;
import java.util.UUID;

/// One transfer to a seller's bank account, over all its attempts.
public record PayoutId(UUID value) implements Id {
  /// The outside spelling starts with this.
  public static final String PREFIX = "pay";

  @Override
  public String prefix() {
    return PREFIX;
  }
}
