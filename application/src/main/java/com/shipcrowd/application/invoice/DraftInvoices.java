package com.shipcrowd.application.invoice;

import com.shipcrowd.application.invoice.needs.Invoices.NumberedLine;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.invoice.Invoice;
import com.shipcrowd.domain.invoice.InvoiceId;
import com.shipcrowd.domain.invoice.InvoiceStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Invoices made by hand: drafted, adjusted, issued or thrown away; and every company's invoices as finance sees them.
public interface DraftInvoices {
  /// An invoice with lines that can be pointed at.
  record Detail(Invoice invoice, List<NumberedLine> lines) {}

  /// Makes drafts over what is open in a period, one a month and place. They hold their lines; no run takes them.
  List<Invoice> draft(CompanyId company, LocalDate from, LocalDate to);

  /// Leaves lines to a later invoice and writes the words under the lines.
  ///
  /// @param excluded lines of this draft; unknown ones are passed over
  /// @param note null leaves it as it is
  /// @throws com.shipcrowd.domain.invoice.InvoiceIssued when it is no draft
  Invoice adjust(InvoiceId id, List<UUID> excluded, @Nullable String note);

  /// Gives the draft its number.
  ///
  /// @throws com.shipcrowd.domain.invoice.WrongInvoiceMoment when it is no draft, or has no line left
  Invoice issue(InvoiceId id);

  /// Throws the draft away; its lines are open again and no number is used.
  Invoice discard(InvoiceId id);

  /// Any invoice of any company.
  Detail one(InvoiceId id);

  /// Of all companies, newest first.
  List<Invoice> page(
      @Nullable CompanyId company, @Nullable InvoiceStatus status, @Nullable UUID before, int size);
}
