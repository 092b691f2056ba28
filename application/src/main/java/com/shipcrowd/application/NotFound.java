package com.shipcrowd.application;

import com.shipcrowd.domain.DomainError;
import java.util.Map;

/// There is no such thing for this company. A row of another tenant answers the same.
public final class NotFound extends DomainError {
  /// @param what the kind of thing, as `shipment`
  public NotFound(String what) {
    super("NOT_FOUND", "There is no such " + what, Map.of("what", what));
  }
}
