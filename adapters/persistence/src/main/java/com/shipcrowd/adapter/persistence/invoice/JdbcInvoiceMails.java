package com.shipcrowd.adapter.persistence.invoice;

import com.shipcrowd.adapter.persistence.Sql;
import com.shipcrowd.application.invoice.needs.InvoiceMails;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.invoice.InvoiceId;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@Singleton
final class JdbcInvoiceMails implements InvoiceMails {
  private final Sql sql;

  JdbcInvoiceMails(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Map<CompanyId, String> of(Collection<CompanyId> companies) {
    var found = new HashMap<CompanyId, String>();
    // A sandbox company's people sit in its live twin; play invoices are mailed to nobody.
    sql.list(
        """
        SELECT c.id, u.email FROM company c
        JOIN membership m ON m.company_id = c.id AND m.role = 'OWNER'
        JOIN app_user u ON u.id = m.user_id
        WHERE c.id = ANY (?) AND c.mode = 'LIVE' AND u.disabled_at IS NULL
        """,
        row -> found.put(new CompanyId(Sql.uuid(row, "id")), row.getString("email")),
        (Object) companies.stream().map(CompanyId::value).toArray(UUID[]::new));
    return found;
  }

  @Override
  public void log(CompanyId company, InvoiceId invoice, Sent sent) {
    sql.change(
        """
        INSERT INTO invoice_mail (mail_id, invoice_id, company_id, n, recipient, asked_by, queued_at)
        SELECT ?, ?, ?, 1 + coalesce(max(n), 0), ?, ?, ? FROM invoice_mail WHERE invoice_id = ?
        """,
        sent.mail(),
        invoice.value(),
        company.value(),
        sent.to(),
        sent.askedBy(),
        sent.at(),
        invoice.value());
  }

  @Override
  public List<Sent> sent(CompanyId company, InvoiceId invoice) {
    return sql.list(
        "SELECT mail_id, recipient, asked_by, queued_at FROM invoice_mail WHERE company_id = ? AND invoice_id = ? ORDER BY n",
        row ->
            new Sent(
                Sql.uuid(row, "mail_id"),
                row.getString("recipient"),
                row.getString("asked_by"),
                Sql.instant(row, "queued_at")),
        company.value(),
        invoice.value());
  }
}
