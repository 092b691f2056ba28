package com.shipcrowd.domain.cod;

import com.shipcrowd.domain.Id;
import java.util.UUID;

/// One list of a courier about cash it remitted.
public record MisId(UUID value) implements Id {
  /// The outside spelling starts with this.
  public static final String PREFIX = "mis";

  @Override
  public String prefix() {
    return PREFIX;
  }
}
