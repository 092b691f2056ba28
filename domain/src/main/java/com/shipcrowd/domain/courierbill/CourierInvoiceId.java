package com.shipcrowd.domain.courierbill;

import com.shipcrowd.domain.Id;
import java.util.UUID;

/// One invoice of a courier.
public record CourierInvoiceId(UUID value) implements Id {
  /// The outside spelling starts with this.
  public static final String PREFIX = "cin";

  @Override
  public String prefix() {
    return PREFIX;
  }
}
