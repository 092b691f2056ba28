package com.shipcrowd.domain.order;

import com.shipcrowd.domain.Id;
import java.util.UUID;

/// One promise of a seller to a buyer.
public record OrderId(UUID value) implements Id {
  /// The outside spelling starts with this.
  public static final String PREFIX = "ord";

  @Override
  public String prefix() {
    return PREFIX;
  }
}
