package com.shipcrowd.application.invoice.needs;

import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.invoice.InvoiceId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Who gets invoices by mail, and who got which. All calls join the surrounding unit of work.
public interface InvoiceMails {
  /// One mail that was promised.
  record Sent(UUID mail, String to, String askedBy, Instant at) {}

  /// The owner's address of each company; a company without an owner is left out.
  Map<CompanyId, String> of(Collection<CompanyId> companies);

  /// Notes a mail of an invoice.
  void log(CompanyId company, InvoiceId invoice, Sent sent);

  /// Those of one invoice, oldest first.
  List<Sent> sent(CompanyId company, InvoiceId invoice);
}
