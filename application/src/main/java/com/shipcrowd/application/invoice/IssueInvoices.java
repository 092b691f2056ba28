package com.shipcrowd.application.invoice;

import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.document.InvoiceSheet;
import com.shipcrowd.domain.invoice.Invoice;
import com.shipcrowd.domain.invoice.InvoiceId;
import com.shipcrowd.domain.invoice.InvoiceStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Invoices of one company: made over what was earned and not yet invoiced, and read.
public interface IssueInvoices {
  /// Which invoices of a list.
  ///
  /// @param status null for all that are issued
  /// @param from first day that their period may begin, or null
  /// @param to last day that their period may end, or null
  record Filter(@Nullable InvoiceStatus status, @Nullable LocalDate from, @Nullable LocalDate to) {
    /// Everything issued.
    public static final Filter NONE = new Filter(null, null, null);
  }

  /// Issues one invoice per month and place of supply over the earned lines that no invoice has yet. Asking again for the same
  /// period issues only over what was earned since; with nothing open it issues none.
  ///
  /// @param from first IST day
  /// @param to last IST day, at most 366 days later
  List<Invoice> issue(CompanyId company, LocalDate from, LocalDate to);

  /// An issued one; drafts are the platform's own business.
  Optional<Invoice> find(CompanyId company, InvoiceId id);

  /// Issued ones, newest first.
  List<Invoice> page(CompanyId company, Filter filter, @Nullable UUID before, int size);

  /// An issued invoice with lines and annexure, ready to be shown; to be printed once it is registered, should it need that.
  Optional<InvoiceSheet> sheet(CompanyId company, InvoiceId id);

  /// Insists that the invoice may be printed.
  ///
  /// @throws com.shipcrowd.domain.invoice.InvoiceNotRegistered while its registration is missing
  void mustBePublished(CompanyId company, InvoiceId id);
}
