package com.shipcrowd.application.invoice.needs;

import com.shipcrowd.domain.document.InvoiceSheet;
import com.shipcrowd.domain.document.InvoiceSheet.Registration;
import com.shipcrowd.domain.invoice.Irn;

/// The portal that registers e-invoices. Asking twice for the same document registers it once.
public interface InvoiceRegistry {
  /// What the portal said.
  sealed interface Answer {
    /// Registered now or before; signature and number were checked against our own.
    record Registered(Registration registration) implements Answer {}

    /// It will not register this document as it is. Never ask again with the same facts.
    ///
    /// @param words code and text
    record Refused(String words) implements Answer {}

    /// Nobody knows; ask again later.
    record InDoubt(String words) implements Answer {}
  }

  /// Registers an invoice.
  ///
  /// @param irn as we computed it
  Answer register(InvoiceSheet invoice, Irn irn);
}
