package com.shipcrowd.domain.payout;

import com.shipcrowd.domain.Id;
import java.util.UUID;

/// One bank account as a seller entered it; a changed account is another one.
public record BankAccountId(UUID value) implements Id {
  /// The outside spelling starts with this.
  public static final String PREFIX = "bnk";

  @Override
  public String prefix() {
    return PREFIX;
  }
}
