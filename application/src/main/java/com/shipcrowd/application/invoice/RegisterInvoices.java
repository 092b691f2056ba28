package com.shipcrowd.application.invoice;

import com.shipcrowd.domain.invoice.InvoiceId;

/// E-invoices: number first, then the portal, and only then is the invoice published. Only live companies with a GSTIN have
/// them. Source: gst.md section 9.
public interface RegisterInvoices {
  /// Whether e-invoicing is on for the platform.
  boolean isOn();

  /// Switches it; invoices that were issued before stay as they are.
  boolean turn(boolean on, String by);

  /// Asks the portal for a batch of those that are due.
  ///
  /// @return how many were asked for
  int work();

  /// Puts a refused one back in the queue, its cause being mended.
  ///
  /// @throws com.shipcrowd.application.NotFound when it was not refused
  void again(InvoiceId invoice);
}
