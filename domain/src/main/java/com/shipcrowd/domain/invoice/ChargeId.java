package com.shipcrowd.domain.invoice;

import com.shipcrowd.domain.Id;
import java.util.UUID;

/// One earned line: what an invoice is made of and what a note points at.
public record ChargeId(UUID value) implements Id {
  /// The outside spelling starts with this.
  public static final String PREFIX = "chg";

  @Override
  public String prefix() {
    return PREFIX;
  }
}
