package com.shipcrowd.application.invoice.needs;

import com.shipcrowd.application.invoice.IssueInvoices.Filter;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.document.InvoiceSheet.AnnexureRow;
import com.shipcrowd.domain.document.InvoiceSheet.Registration;
import com.shipcrowd.domain.invoice.Invoice;
import com.shipcrowd.domain.invoice.InvoiceId;
import com.shipcrowd.domain.invoice.InvoicePaymentId;
import com.shipcrowd.domain.invoice.InvoiceStatus;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.money.Taxed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Invoices and the lines they are made of. All calls join the surrounding unit of work.
public interface Invoices {
  /// A line of an invoice that a person can point at.
  record NumberedLine(UUID id, AnnexureRow row) {}

  /// A bank transfer recorded against an invoice.
  ///
  /// @param applied what the invoice took; the rest is wallet credit
  record Payment(
      InvoicePaymentId id,
      CompanyId company,
      InvoiceId invoice,
      Money amount,
      Money applied,
      String reference,
      LocalDate paidOn,
      String recordedBy,
      Instant recordedAt) {}

  /// An unpaid invoice whose due date has passed.
  ///
  /// @param reminders sent so far
  record Late(Invoice invoice, int reminders) {}

  Optional<Invoice> find(CompanyId company, InvoiceId id);

  /// Whoever it belongs to, locked until the unit ends; for units across companies.
  Optional<Invoice> locked(InvoiceId id);

  /// Issued ones, newest first.
  List<Invoice> page(CompanyId company, Filter filter, @Nullable UUID before, int size);

  /// Of all companies, drafts and all, newest first; for units across companies.
  List<Invoice> everybodys(
      @Nullable CompanyId company, @Nullable InvoiceStatus status, @Nullable UUID before, int size);

  /// Every earned line of an invoice, oldest first.
  List<AnnexureRow> annexure(CompanyId company, InvoiceId id);

  /// The same for many invoices in one question.
  Map<InvoiceId, List<AnnexureRow>> annexures(Collection<InvoiceId> ids);

  /// The same with the identity of each line.
  List<NumberedLine> lines(InvoiceId id);

  /// What the registration portal said of it; null when it said nothing or was not asked.
  @Nullable Registration registration(InvoiceId id);

  /// The same for many; those without one are left out.
  Map<InvoiceId, Registration> registrations(Collection<InvoiceId> ids);

  /// Writes what may change: status, number, dates, payments, credits, totals and note of a draft.
  void save(Invoice invoice);

  /// Lines of a draft that wait for another invoice.
  ///
  /// @return how many of them were on it
  int release(InvoiceId draft, Collection<UUID> lines);

  /// All lines of a draft.
  void releaseAll(InvoiceId draft);

  /// The sums of an invoice's lines as they are.
  Taxed totals(InvoiceId id);

  /// Issued invoices whose paper is to be drawn, skipping those others draw now; they come back when the lease is over.
  List<Invoice> takeUndrawn(Instant now, Instant leaseUntil, int most);

  /// How many lines each has; one without lines is left out.
  Map<InvoiceId, Long> lineCounts(Collection<InvoiceId> ids);

  /// Their paper is kept. Answers those that were waiting for it; a second drawer of the same one gets nothing.
  List<Invoice> drawn(Collection<InvoiceId> ids);

  /// Marks the paper of an invoice as due.
  void paperDue(InvoiceId id, Instant at);

  Optional<Payment> payment(CompanyId company, String reference);

  void add(Payment payment);

  /// Newest first.
  List<Payment> payments(CompanyId company, InvoiceId id);

  /// Unpaid invoices to look at by a day, skipping those others look at; for units across companies.
  List<Late> takeLate(LocalDate today, int most);

  /// Notes how many reminders went out and when to look again; null for never.
  void chased(InvoiceId id, int reminders, @Nullable LocalDate next);

  /// Whether the company has another unpaid invoice that was due on or before a day.
  boolean hasUnpaidDueBy(CompanyId company, LocalDate day);
}
