package com.shipcrowd.application.invoice;

import com.shipcrowd.application.invoice.needs.InvoiceMails.Sent;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.invoice.InvoiceId;
import java.util.List;

/// Sends invoices to the company's owner, with their paper.
public interface MailInvoices {
  /// Promises the mail once more and notes who asked.
  ///
  /// @return all mails of the invoice, oldest first
  List<Sent> again(CompanyId company, InvoiceId invoice, String by);

  /// Mails of an invoice, oldest first.
  List<Sent> sent(CompanyId company, InvoiceId invoice);
}
