package com.shipcrowd.application.invoice;

import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.document.InvoiceSheet;
import com.shipcrowd.domain.invoice.Invoice;
import com.shipcrowd.domain.invoice.InvoiceId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// GST invoices over what was earned in a period, on demand. Source: lifecycle.md section 9, money.md section 3.
public interface IssueInvoices {
  /// Issues one invoice per place of supply over the earned lines that no invoice has yet. Asking again for the same period
  /// issues only over what was earned since; with nothing open it issues none.
  ///
  /// @param from first IST day
  /// @param to last IST day
  List<Invoice> issue(CompanyId company, LocalDate from, LocalDate to);

  Optional<Invoice> find(CompanyId company, InvoiceId id);

  /// Newest first.
  List<Invoice> page(CompanyId company, @Nullable UUID before, int size);

  /// An invoice with lines and annexure, ready to be printed.
  Optional<InvoiceSheet> sheet(CompanyId company, InvoiceId id);
}
