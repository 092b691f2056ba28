package com.shipcrowd.application.invoice;

import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.invoice.InvoiceId;
import java.time.LocalDate;
import java.util.Optional;

/// Invoices as files, in the house's CSV dialect. Source: files.md section 7.
public interface ExportInvoices {
  /// Every charge of an issued invoice; sums to it to the paisa. Empty when the company has no such invoice.
  Optional<byte[]> annexure(CompanyId company, InvoiceId id);

  /// What the company bought from us: invoices and notes dated in these days, with IRN and tax by kind, to hold against its
  /// own return.
  byte[] purchases(CompanyId company, LocalDate from, LocalDate to);
}
