package com.shipcrowd.application.invoice;

import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.document.InvoiceSheet;
import com.shipcrowd.domain.invoice.InvoiceId;
import java.util.List;

/// Hands invoices that were issued to whoever draws them, and lets those go out that are drawn.
public interface PublishInvoices {
  /// An invoice to be drawn.
  record Undrawn(InvoiceId id, CompanyId company, InvoiceSheet sheet) {}

  /// Takes invoices to draw, in a unit of its own. One that is not published within two minutes is given out again.
  List<Undrawn> take(int most);

  /// They are drawn and kept: each is mailed to the company's owner, once. Joins the surrounding unit across companies, so
  /// that a paper and its mail come together.
  void publish(List<InvoiceId> ids);
}
