package com.shipcrowd.domain.warehouse;

import com.shipcrowd.domain.DomainError;

/// Exactly one warehouse is the default: make another one the default instead.
public final class DefaultNeeded extends DomainError {
  public DefaultNeeded() {
    super("DEFAULT_WAREHOUSE_NEEDED", "Make another warehouse the default instead");
  }
}
