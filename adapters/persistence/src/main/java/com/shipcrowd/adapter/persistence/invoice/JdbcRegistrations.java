package com.shipcrowd.adapter.persistence.invoice;

import com.shipcrowd.adapter.persistence.Sql;
import com.shipcrowd.application.Ids;
import com.shipcrowd.application.invoice.needs.Registrations;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.document.InvoiceSheet.Registration;
import com.shipcrowd.domain.invoice.FinancialYear;
import com.shipcrowd.domain.invoice.Invoice;
import com.shipcrowd.domain.invoice.InvoiceId;
import com.shipcrowd.domain.invoice.Irn;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

@Singleton
final class JdbcRegistrations implements Registrations {
  private final Sql sql;
  private final Ids ids;

  JdbcRegistrations(Sql sql, Ids ids) {
    this.sql = sql;
    this.ids = ids;
  }

  @Override
  public boolean isOn() {
    return sql.first("SELECT is_on FROM e_invoicing", row -> row.getBoolean(1)).orElse(false);
  }

  @Override
  public void turn(boolean on, String by, Instant at) {
    sql.change(
        """
        INSERT INTO e_invoicing (is_on, changed_at, changed_by) VALUES (?, ?, ?)
        ON CONFLICT (only_row) DO UPDATE SET is_on = excluded.is_on, changed_at = excluded.changed_at,
          changed_by = excluded.changed_by
        """,
        on,
        at,
        by);
  }

  @Override
  public void want(List<Invoice> invoices, Instant at) {
    sql.change(
        """
        INSERT INTO e_invoice (document_id, company_id, state, irn, due_at, created_at)
        SELECT t.id, t.company, 'WANTED', t.irn, ?, ?
        FROM unnest(?::uuid[], ?::uuid[], ?::text[]) AS t (id, company, irn)
        ON CONFLICT (document_id) DO NOTHING
        """,
        at,
        at,
        invoices.stream().map(i -> i.id().value()).toArray(UUID[]::new),
        invoices.stream().map(i -> i.company().value()).toArray(UUID[]::new),
        invoices.stream().map(i -> irn(i).text()).toArray(String[]::new));
  }

  private static Irn irn(Invoice i) {
    var year = FinancialYear.of(Objects.requireNonNull(i.issuedOn()));
    return Irn.of(i.supplier().gstin(), year, "INV", i.issuedNumber());
  }

  @Override
  public List<Waiting> take(Instant now, Instant leaseUntil, int most) {
    return sql.list(
        """
        UPDATE e_invoice SET due_at = ?, tries = tries + 1
        WHERE document_id IN (
          SELECT document_id FROM e_invoice WHERE due_at <= ? AND state = 'WANTED' ORDER BY due_at LIMIT ? FOR UPDATE SKIP LOCKED)
        RETURNING document_id, company_id, irn, tries
        """,
        row ->
            new Waiting(
                new InvoiceId(Sql.uuid(row, "document_id")),
                new CompanyId(Sql.uuid(row, "company_id")),
                new Irn(row.getString("irn")),
                row.getInt("tries")),
        leaseUntil,
        now,
        most);
  }

  @Override
  public void registered(InvoiceId invoice, Registration r) {
    sql.change(
        """
        UPDATE e_invoice SET state = 'REGISTERED', ack_number = ?, ack_at = ?, signed_qr = ?, due_at = NULL, words = ''
        WHERE document_id = ? AND state = 'WANTED'
        """,
        r.ackNumber(),
        r.ackAt(),
        r.signedQr(),
        invoice.value());
  }

  @Override
  public void refused(Waiting waiting, String words, Instant at) {
    sql.change(
        "UPDATE e_invoice SET state = 'REFUSED', due_at = NULL, words = ? WHERE document_id = ? AND state = 'WANTED'",
        words,
        waiting.invoice().value());
    sql.change(
        """
        INSERT INTO task (id, company_id, kind, subject, detail, opened_at) VALUES (?, ?, 'E_INVOICE_REFUSED', ?, ?, ?)
        ON CONFLICT DO NOTHING
        """,
        ids.next(),
        waiting.company().value(),
        waiting.invoice().text(),
        words,
        at);
  }

  @Override
  public void later(InvoiceId invoice, Instant dueAt, String words) {
    sql.change(
        "UPDATE e_invoice SET due_at = ?, words = ? WHERE document_id = ? AND state = 'WANTED'",
        dueAt,
        words,
        invoice.value());
  }

  @Override
  public boolean again(InvoiceId invoice, Instant at) {
    return sql.change(
            "UPDATE e_invoice SET state = 'WANTED', due_at = ?, tries = 0 WHERE document_id = ? AND state = 'REFUSED'",
            at,
            invoice.value())
        == 1;
  }

  @Override
  public boolean isMissing(InvoiceId invoice) {
    return sql.first(
            "SELECT 1 FROM e_invoice WHERE document_id = ? AND state IN ('WANTED', 'REFUSED')",
            row -> row.getInt(1),
            invoice.value())
        .isPresent();
  }
}
