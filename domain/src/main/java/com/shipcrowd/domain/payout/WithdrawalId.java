package com.shipcrowd.domain.payout;

import com.shipcrowd.domain.Id;
import java.util.UUID;

/// One request of a seller to get money out of its wallet.
public record WithdrawalId(UUID value) implements Id {
  /// The outside spelling starts with this.
  public static final String PREFIX = "wds";

  @Override
  public String prefix() {
    return PREFIX;
  }
}
