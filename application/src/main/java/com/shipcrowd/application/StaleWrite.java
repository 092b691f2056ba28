package com.shipcrowd.application;

import com.shipcrowd.domain.DomainError;

/// Somebody else changed the thing in between; read it again and decide again.
public final class StaleWrite extends DomainError {
  /// @param what the thing's name, for the message
  public StaleWrite(String what) {
    super("STALE_WRITE", "The " + what + " was changed by somebody else meanwhile");
  }
}
