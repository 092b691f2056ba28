package com.shipcrowd.domain.invoice;

import com.shipcrowd.domain.Id;
import java.util.UUID;

/// One bank transfer recorded against an invoice.
public record InvoicePaymentId(UUID value) implements Id {
  /// The outside spelling starts with this.
  public static final String PREFIX = "ipy";

  @Override
  public String prefix() {
    return PREFIX;
  }
}
