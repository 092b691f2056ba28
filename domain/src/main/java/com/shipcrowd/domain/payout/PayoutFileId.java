package com.shipcrowd.domain.payout;

import com.shipcrowd.domain.Id;
import java.util.UUID;

/// One file of payouts for the bank.
public record PayoutFileId(UUID value) implements Id {
  /// The outside spelling starts with this.
  public static final String PREFIX = "pfl";

  @Override
  public String prefix() {
    return PREFIX;
  }
}
