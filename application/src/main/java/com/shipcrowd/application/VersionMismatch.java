package com.shipcrowd.application;

import com.shipcrowd.domain.DomainError;
import java.util.Map;

/// The caller wanted to change a version of the thing that is not the present one.
public final class VersionMismatch extends DomainError {
  /// @param present the version the thing has now
  public VersionMismatch(long present) {
    super(
        "VERSION_MISMATCH", "The thing has changed since you read it", Map.of("version", present));
  }
}
