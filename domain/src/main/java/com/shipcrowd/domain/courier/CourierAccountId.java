package com.shipcrowd.domain.courier;

import com.shipcrowd.domain.Id;
import java.util.UUID;

/// One contract with one courier; its number is part of the courier's webhook address.
public record CourierAccountId(UUID value) implements Id {
  /// The outside spelling starts with this.
  public static final String PREFIX = "cac";

  @Override
  public String prefix() {
    return PREFIX;
  }
}
