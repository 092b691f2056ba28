package com.shipcrowd.application.tracking;

import com.shipcrowd.domain.Id;
import java.util.UUID;

/// One stored push of a courier.
public record PushId(UUID value) implements Id {
  /// The outside spelling starts with this.
  public static final String PREFIX = "psh";

  @Override
  public String prefix() {
    return PREFIX;
  }
}
