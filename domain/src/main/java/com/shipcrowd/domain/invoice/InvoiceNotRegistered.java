package com.shipcrowd.domain.invoice;

import com.shipcrowd.domain.DomainError;

/// The invoice waits for its registration, without which it is none. Source: CGST rule 48(5), as read in gst.md section 9.1.
public final class InvoiceNotRegistered extends DomainError {
  public InvoiceNotRegistered() {
    super("INVOICE_NOT_REGISTERED", "The invoice waits for its registration as an e-invoice");
  }
}
