package com.shipcrowd.domain.invoice;

import com.shipcrowd.domain.Id;
import java.util.UUID;

/// One GST invoice.
public record InvoiceId(UUID value) implements Id {
  /// The outside spelling starts with this.
  public static final String PREFIX = "inv";

  @Override
  public String prefix() {
    return PREFIX;
  }
}
