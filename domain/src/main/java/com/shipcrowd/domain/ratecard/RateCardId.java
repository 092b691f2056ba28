package com.shipcrowd.domain.ratecard;

import com.shipcrowd.domain.Id;
import java.util.UUID;

/// A price list with a name; its content is in its versions.
public record RateCardId(UUID value) implements Id {
  /// The outside spelling starts with this.
  public static final String PREFIX = "rcd";

  @Override
  public String prefix() {
    return PREFIX;
  }
}
