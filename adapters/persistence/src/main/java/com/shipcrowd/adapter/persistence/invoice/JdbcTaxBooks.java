package com.shipcrowd.adapter.persistence.invoice;

import com.shipcrowd.adapter.persistence.Sql;
import com.shipcrowd.application.invoice.needs.TaxBooks;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.invoice.TaxDocument;
import com.shipcrowd.domain.place.State;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

@Singleton
final class JdbcTaxBooks implements TaxBooks {
  // Every issued document with its company; a note without tax is none of the tax office's
  // business.
  private static final String DOCUMENTS =
      """
      SELECT d.*, coalesce(e.irn, '') AS irn FROM (
        SELECT id, company_id, 'INVOICE' AS kind, number, issued_on, supplier ->> 'gstin' AS supplier_gstin,
          recipient ->> 'gstin' AS gstin, recipient ->> 'legalName' AS name, place_of_supply, taxable_paise, cgst_paise,
          sgst_paise, igst_paise, taxable_paise + cgst_paise + sgst_paise + igst_paise > 10000000 AS is_large
        FROM invoice WHERE number IS NOT NULL AND issued_on BETWEEN ? AND ?
        UNION ALL
        SELECT id, company_id, kind || '_NOTE', number, issued_on, supplier ->> 'gstin', recipient ->> 'gstin',
          recipient ->> 'legalName', place_of_supply, taxable_paise, cgst_paise, sgst_paise, igst_paise,
          EXISTS (SELECT FROM tax_note_line k JOIN captured_line l ON l.id = k.line_id JOIN invoice i ON i.id = l.invoice_id
            WHERE k.note_id = tax_note.id
              AND i.taxable_paise + i.cgst_paise + i.sgst_paise + i.igst_paise > 10000000)
        FROM tax_note WHERE number IS NOT NULL AND NOT is_commercial AND issued_on BETWEEN ? AND ?) d
      LEFT JOIN e_invoice e ON e.document_id = d.id AND e.state IN ('REGISTERED', 'CANCELLED')
      """;

  private final Sql sql;

  JdbcTaxBooks(Sql sql) {
    this.sql = sql;
  }

  @Override
  public List<TaxDocument> documents(CompanyId company, LocalDate from, LocalDate to) {
    return sql.list(
        DOCUMENTS + " WHERE d.company_id = ? ORDER BY d.issued_on, d.kind, d.number",
        JdbcTaxBooks::document,
        from,
        to,
        from,
        to,
        company.value());
  }

  @Override
  public List<TaxDocument> documents(LocalDate from, LocalDate to) {
    return sql.list(
        DOCUMENTS
            + " JOIN company c ON c.id = d.company_id AND c.mode = 'LIVE' ORDER BY d.issued_on, d.kind, d.number",
        JdbcTaxBooks::document,
        from,
        to,
        from,
        to);
  }

  @Override
  public List<ServiceCode> serviceCodes(LocalDate from, LocalDate to) {
    return sql.list(
        """
        SELECT sac, registered, sum(taxable_paise)::bigint AS taxable_paise, sum(cgst_paise)::bigint AS cgst_paise,
          sum(sgst_paise)::bigint AS sgst_paise, sum(igst_paise)::bigint AS igst_paise
        FROM (
          SELECT i.company_id, l.sac, i.recipient ->> 'gstin' <> '' AS registered, l.taxable_paise, l.cgst_paise,
            l.sgst_paise, l.igst_paise
          FROM invoice i JOIN captured_line l ON l.invoice_id = i.id
          WHERE i.number IS NOT NULL AND i.issued_on BETWEEN ? AND ?
          UNION ALL
          SELECT n.company_id, l.sac, n.recipient ->> 'gstin' <> '', f.sign * k.taxable_paise, f.sign * k.cgst_paise,
            f.sign * k.sgst_paise, f.sign * k.igst_paise
          FROM tax_note n JOIN tax_note_line k ON k.note_id = n.id JOIN captured_line l ON l.id = k.line_id
          CROSS JOIN LATERAL (SELECT CASE n.kind WHEN 'CREDIT' THEN -1 ELSE 1 END AS sign) f
          WHERE n.number IS NOT NULL AND NOT n.is_commercial AND n.issued_on BETWEEN ? AND ?) x
        JOIN company c ON c.id = x.company_id AND c.mode = 'LIVE'
        GROUP BY sac, registered ORDER BY registered DESC, sac
        """,
        row ->
            new ServiceCode(
                row.getString("sac"), row.getBoolean("registered"), InvoiceRow.taxed(row)),
        from,
        to,
        from,
        to);
  }

  @Override
  public List<SeriesUse> series(LocalDate from, LocalDate to) {
    return sql.list(
        """
        SELECT kind, min(number) AS first, max(number) AS last, count(*) AS count, sum(cancelled::int) AS cancelled
        FROM (
          SELECT i.company_id, 'INVOICE' AS kind, i.number, e.state = 'CANCELLED' AS cancelled
          FROM invoice i LEFT JOIN e_invoice e ON e.document_id = i.id
          WHERE i.number IS NOT NULL AND i.issued_on BETWEEN ? AND ?
          UNION ALL
          SELECT n.company_id, n.kind || '_NOTE', n.number, e.state = 'CANCELLED'
          FROM tax_note n LEFT JOIN e_invoice e ON e.document_id = n.id
          WHERE n.number IS NOT NULL AND n.issued_on BETWEEN ? AND ?) x
        JOIN company c ON c.id = x.company_id AND c.mode = 'LIVE'
        GROUP BY kind, left(number, -6) ORDER BY kind DESC, 2
        """,
        row ->
            new SeriesUse(
                TaxDocument.Kind.valueOf(row.getString("kind")),
                row.getString("first"),
                row.getString("last"),
                row.getLong("count"),
                row.getLong("cancelled")),
        from,
        to,
        from,
        to);
  }

  private static TaxDocument document(ResultSet row) throws SQLException {
    return new TaxDocument(
        TaxDocument.Kind.valueOf(row.getString("kind")),
        row.getString("number"),
        row.getObject("issued_on", LocalDate.class),
        row.getString("supplier_gstin"),
        row.getString("gstin"),
        row.getString("name"),
        State.valueOf(row.getString("place_of_supply")),
        InvoiceRow.taxed(row),
        row.getBoolean("is_large"),
        row.getString("irn"));
  }
}
