package com.shipcrowd.domain.company;

import com.shipcrowd.domain.DomainError;
import java.util.Map;

/// The role does not grant what was asked.
public final class PermissionDenied extends DomainError {
  /// @param missing the right that would have been needed, as `orders.create`
  public PermissionDenied(String missing) {
    super(
        "PERMISSION_DENIED",
        "Your role does not allow this: " + missing,
        Map.of("missing_permission", missing));
  }
}
