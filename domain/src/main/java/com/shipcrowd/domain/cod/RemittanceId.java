package com.shipcrowd.domain.cod;

import com.shipcrowd.domain.Id;
import java.util.UUID;

/// One batch of cash that a seller is paid.
public record RemittanceId(UUID value) implements Id {
  /// The outside spelling starts with this.
  public static final String PREFIX = "rem";

  @Override
  public String prefix() {
    return PREFIX;
  }
}
