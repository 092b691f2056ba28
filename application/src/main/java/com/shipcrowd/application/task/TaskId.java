package com.shipcrowd.application.task;

import com.shipcrowd.domain.Id;
import java.util.UUID;

/// One thing that waits for a person.
public record TaskId(UUID value) implements Id {
  /// The outside spelling starts with this.
  public static final String PREFIX = "tsk";

  @Override
  public String prefix() {
    return PREFIX;
  }
}
