package com.shipcrowd.application.invoice.needs;

import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.document.InvoiceSheet.Registration;
import com.shipcrowd.domain.invoice.Invoice;
import com.shipcrowd.domain.invoice.InvoiceId;
import com.shipcrowd.domain.invoice.Irn;
import java.time.Instant;
import java.util.List;

/// What was asked of the registration portal and what it said. All calls join the surrounding unit of work.
public interface Registrations {
  /// One that waits.
  ///
  /// @param tries this one included
  record Waiting(InvoiceId invoice, CompanyId company, Irn irn, int tries) {}

  /// Whether e-invoicing is on for the platform.
  boolean isOn();

  /// Switches it for invoices issued from now on.
  void turn(boolean on, String by, Instant at);

  /// These are to be registered, due at once.
  void want(List<Invoice> invoices, Instant at);

  /// Takes those that are due, skipping others' ones; they come back when the lease is over.
  List<Waiting> take(Instant now, Instant leaseUntil, int most);

  void registered(InvoiceId invoice, Registration registration);

  /// Refused for good, and a task for a person.
  void refused(Waiting waiting, String words, Instant at);

  void later(InvoiceId invoice, Instant dueAt, String words);

  /// Puts a refused one back in the queue.
  ///
  /// @return whether it was refused
  boolean again(InvoiceId invoice, Instant at);

  /// Whether it has to be registered and is not.
  boolean isMissing(InvoiceId invoice);
}
