package com.shipcrowd.domain.invoice;

import com.shipcrowd.domain.DomainError;
import java.util.Map;

/// A payment with this reference was recorded before, with another amount or for another invoice.
public final class PaymentReferenceTaken extends DomainError {
  /// @param reference the bank's
  public PaymentReferenceTaken(String reference) {
    super(
        "PAYMENT_REFERENCE_TAKEN",
        "Another payment of the company was recorded under this reference",
        Map.of("reference", reference));
  }
}
