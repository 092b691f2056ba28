package com.shipcrowd.adapter.persistence.invoice;

import com.shipcrowd.adapter.persistence.Sql;
import com.shipcrowd.application.invoice.IssueInvoices.Filter;
import com.shipcrowd.application.invoice.needs.Invoices;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.document.InvoiceSheet.AnnexureRow;
import com.shipcrowd.domain.document.InvoiceSheet.Registration;
import com.shipcrowd.domain.invoice.Invoice;
import com.shipcrowd.domain.invoice.InvoiceId;
import com.shipcrowd.domain.invoice.InvoicePaymentId;
import com.shipcrowd.domain.invoice.InvoiceStatus;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.money.Taxed;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
final class JdbcInvoices implements Invoices {
  private static final String PAYMENTS =
      "SELECT id, company_id, invoice_id, amount_paise, applied_paise, reference, paid_on, recorded_by, recorded_at"
          + " FROM invoice_payment ";

  private final Sql sql;

  JdbcInvoices(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Optional<Invoice> find(CompanyId company, InvoiceId id) {
    return sql.first(
        "SELECT * FROM invoice WHERE company_id = ? AND id = ?",
        InvoiceRow::read,
        company.value(),
        id.value());
  }

  @Override
  public Optional<Invoice> locked(InvoiceId id) {
    return sql.first("SELECT * FROM invoice WHERE id = ? FOR UPDATE", InvoiceRow::read, id.value());
  }

  @Override
  public List<Invoice> page(CompanyId company, Filter filter, @Nullable UUID before, int size) {
    var where =
        new StringBuilder(
            "SELECT * FROM invoice WHERE company_id = ? AND id < ? AND status NOT IN ('DRAFT', 'DISCARDED')");
    var parameters = new ArrayList<@Nullable Object>();
    parameters.add(company.value());
    parameters.add(Sql.before(before));
    var status = filter.status();
    Sql.narrow(where, parameters, " AND status = ?", status == null ? null : status.name());
    Sql.narrow(where, parameters, " AND period_from >= ?", filter.from());
    Sql.narrow(where, parameters, " AND period_to <= ?", filter.to());
    parameters.add(size);
    return sql.list(where + " ORDER BY id DESC LIMIT ?", InvoiceRow::read, parameters.toArray());
  }

  @Override
  public List<Invoice> everybodys(
      @Nullable CompanyId company,
      @Nullable InvoiceStatus status,
      @Nullable UUID before,
      int size) {
    var where = new StringBuilder("SELECT * FROM invoice WHERE id < ?");
    var parameters = new ArrayList<@Nullable Object>();
    parameters.add(Sql.before(before));
    Sql.narrow(where, parameters, " AND company_id = ?", company == null ? null : company.value());
    Sql.narrow(where, parameters, " AND status = ?", status == null ? null : status.name());
    parameters.add(size);
    return sql.list(where + " ORDER BY id DESC LIMIT ?", InvoiceRow::read, parameters.toArray());
  }

  @Override
  public List<AnnexureRow> annexure(CompanyId company, InvoiceId id) {
    return sql.list(
        "SELECT "
            + InvoiceRow.ANNEXURE
            + " FROM captured_line c LEFT JOIN shipment s ON s.id = c.shipment_id"
            + " WHERE c.company_id = ? AND c.invoice_id = ? ORDER BY c.captured_on, c.id",
        InvoiceRow::annexure,
        company.value(),
        id.value());
  }

  @Override
  public Map<InvoiceId, List<AnnexureRow>> annexures(Collection<InvoiceId> ids) {
    var found = new HashMap<InvoiceId, List<AnnexureRow>>();
    sql.list(
        "SELECT c.invoice_id, "
            + InvoiceRow.ANNEXURE
            + " FROM captured_line c LEFT JOIN shipment s ON s.id = c.shipment_id"
            + " WHERE c.invoice_id = ANY (?) ORDER BY c.captured_on, c.id",
        row ->
            found
                .computeIfAbsent(new InvoiceId(Sql.uuid(row, "invoice_id")), _ -> new ArrayList<>())
                .add(InvoiceRow.annexure(row)),
        (Object) values(ids));
    return found;
  }

  @Override
  public List<NumberedLine> lines(InvoiceId id) {
    return sql.list(
        "SELECT c.id AS line_id, "
            + InvoiceRow.ANNEXURE
            + " FROM captured_line c LEFT JOIN shipment s ON s.id = c.shipment_id"
            + " WHERE c.invoice_id = ? ORDER BY c.captured_on, c.id",
        row -> new NumberedLine(Sql.uuid(row, "line_id"), InvoiceRow.annexure(row)),
        id.value());
  }

  @Override
  public @Nullable Registration registration(InvoiceId id) {
    return registrations(List.of(id)).get(id);
  }

  @Override
  public Map<InvoiceId, Registration> registrations(Collection<InvoiceId> ids) {
    var found = new HashMap<InvoiceId, Registration>();
    sql.list(
        """
        SELECT document_id, irn, ack_number, ack_at, signed_qr FROM e_invoice
        WHERE document_id = ANY (?) AND state IN ('REGISTERED', 'CANCELLED')
        """,
        row ->
            found.put(
                new InvoiceId(Sql.uuid(row, "document_id")),
                new Registration(
                    row.getString("irn"),
                    row.getString("ack_number"),
                    Sql.instant(row, "ack_at"),
                    row.getString("signed_qr"))),
        (Object) values(ids));
    return found;
  }

  @Override
  public void save(Invoice i) {
    sql.changeOne(
        "invoice",
        """
        UPDATE invoice SET number = ?, status = ?, issued_on = ?, taxable_paise = ?, cgst_paise = ?, sgst_paise = ?,
          igst_paise = ?, note = ?, due_on = ?, paid_paise = ?, credited_paise = ?,
          chase_on = CASE WHEN due_on IS NULL AND ?::date IS NOT NULL THEN ?::date + 1 ELSE chase_on END
        WHERE id = ?
        """,
        i.number(),
        i.status().name(),
        i.issuedOn(),
        i.totals().taxable().paise(),
        i.totals().cgst().paise(),
        i.totals().sgst().paise(),
        i.totals().igst().paise(),
        i.note(),
        i.dueOn(),
        i.paid().paise(),
        i.credited().paise(),
        i.dueOn(),
        i.dueOn(),
        i.id().value());
  }

  @Override
  public int release(InvoiceId draft, Collection<UUID> lines) {
    return sql.change(
        "UPDATE captured_line SET invoice_id = NULL WHERE invoice_id = ? AND id = ANY (?)",
        draft.value(),
        lines.toArray(UUID[]::new));
  }

  @Override
  public void releaseAll(InvoiceId draft) {
    sql.change("UPDATE captured_line SET invoice_id = NULL WHERE invoice_id = ?", draft.value());
  }

  @Override
  public Taxed totals(InvoiceId id) {
    return sql.first(
            """
            SELECT coalesce(sum(taxable_paise), 0)::bigint AS taxable_paise, coalesce(sum(cgst_paise), 0)::bigint AS cgst_paise,
              coalesce(sum(sgst_paise), 0)::bigint AS sgst_paise, coalesce(sum(igst_paise), 0)::bigint AS igst_paise
            FROM captured_line WHERE invoice_id = ?
            """,
            InvoiceRow::taxed,
            id.value())
        .orElse(Taxed.NOTHING);
  }

  @Override
  public List<Invoice> takeUndrawn(Instant now, Instant leaseUntil, int most) {
    return sql.list(
        """
        UPDATE invoice SET paper_due_at = ?
        WHERE id IN (SELECT id FROM invoice WHERE paper_due_at <= ? ORDER BY paper_due_at LIMIT ? FOR UPDATE SKIP LOCKED)
        RETURNING *
        """,
        InvoiceRow::read,
        leaseUntil,
        now,
        most);
  }

  @Override
  public Map<InvoiceId, Long> lineCounts(Collection<InvoiceId> ids) {
    var found = new HashMap<InvoiceId, Long>();
    sql.list(
        "SELECT invoice_id, count(*) AS lines FROM captured_line WHERE invoice_id = ANY (?) GROUP BY invoice_id",
        row -> found.put(new InvoiceId(Sql.uuid(row, "invoice_id")), row.getLong("lines")),
        (Object) values(ids));
    return found;
  }

  @Override
  public List<Invoice> drawn(Collection<InvoiceId> ids) {
    return sql.list(
        "UPDATE invoice SET paper_due_at = NULL WHERE id = ANY (?) AND paper_due_at IS NOT NULL RETURNING *",
        InvoiceRow::read,
        (Object) values(ids));
  }

  @Override
  public void paperDue(InvoiceId id, Instant at) {
    sql.change("UPDATE invoice SET paper_due_at = ? WHERE id = ?", at, id.value());
  }

  @Override
  public Optional<Payment> payment(CompanyId company, String reference) {
    return sql.first(
        PAYMENTS + "WHERE company_id = ? AND reference = ?",
        JdbcInvoices::payment,
        company.value(),
        reference);
  }

  @Override
  public void add(Payment p) {
    sql.change(
        """
        INSERT INTO invoice_payment (id, company_id, invoice_id, amount_paise, applied_paise, reference, paid_on, recorded_by,
          recorded_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        p.id().value(),
        p.company().value(),
        p.invoice().value(),
        p.amount().paise(),
        p.applied().paise(),
        p.reference(),
        p.paidOn(),
        p.recordedBy(),
        p.recordedAt());
  }

  @Override
  public List<Payment> payments(CompanyId company, InvoiceId id) {
    return sql.list(
        PAYMENTS + "WHERE company_id = ? AND invoice_id = ? ORDER BY id DESC",
        JdbcInvoices::payment,
        company.value(),
        id.value());
  }

  @Override
  public List<Late> takeLate(LocalDate today, int most) {
    return sql.list(
        """
        SELECT * FROM invoice WHERE chase_on <= ? AND status IN ('ISSUED', 'PARTIALLY_PAID', 'OVERDUE')
        ORDER BY chase_on LIMIT ? FOR UPDATE SKIP LOCKED
        """,
        row -> new Late(InvoiceRow.read(row), row.getInt("reminders")),
        today,
        most);
  }

  @Override
  public void chased(InvoiceId id, int reminders, @Nullable LocalDate next) {
    sql.change(
        "UPDATE invoice SET reminders = ?, chase_on = ? WHERE id = ?", reminders, next, id.value());
  }

  @Override
  public boolean hasUnpaidDueBy(CompanyId company, LocalDate day) {
    return sql.first(
            """
            SELECT EXISTS (SELECT FROM invoice WHERE company_id = ? AND due_on <= ?
              AND status IN ('ISSUED', 'PARTIALLY_PAID', 'OVERDUE'))
            """,
            row -> row.getBoolean(1),
            company.value(),
            day)
        .orElse(false);
  }

  private static UUID[] values(Collection<InvoiceId> ids) {
    return ids.stream().map(InvoiceId::value).toArray(UUID[]::new);
  }

  private static Payment payment(ResultSet row) throws SQLException {
    return new Payment(
        new InvoicePaymentId(Sql.uuid(row, "id")),
        new CompanyId(Sql.uuid(row, "company_id")),
        new InvoiceId(Sql.uuid(row, "invoice_id")),
        new Money(row.getLong("amount_paise")),
        new Money(row.getLong("applied_paise")),
        row.getString("reference"),
        row.getObject("paid_on", LocalDate.class),
        row.getString("recorded_by"),
        Sql.instant(row, "recorded_at"));
  }
}
