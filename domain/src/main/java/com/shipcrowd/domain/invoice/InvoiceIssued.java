package com.shipcrowd.domain.invoice;

import com.shipcrowd.domain.DomainError;
import java.util.Map;

/// Issued invoices are never edited; a note corrects them.
public final class InvoiceIssued extends DomainError {
  /// @param status where it stands
  public InvoiceIssued(InvoiceStatus status) {
    super(
        "INVOICE_ISSUED",
        "Only drafts are changed; a credit or debit note corrects an issued invoice",
        Map.of("invoice_status", status.name()));
  }
}
