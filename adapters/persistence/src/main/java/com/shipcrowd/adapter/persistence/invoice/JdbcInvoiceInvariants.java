package com.shipcrowd.adapter.persistence.invoice;

import com.shipcrowd.adapter.persistence.Sql;
import com.shipcrowd.application.ledger.needs.Invariants;
import jakarta.inject.Singleton;
import java.util.List;

/// What must hold of invoices and notes besides their sums: numbers without a gap, and no credit above its charge.
@Singleton
final class JdbcInvoiceInvariants implements Invariants {
  private final Sql sql;

  JdbcInvoiceInvariants(Sql sql) {
    this.sql = sql;
  }

  @Override
  public List<Finding> check() {
    return List.of(
        finding(
            "every series is used from 1 to its last number without a gap",
            "SELECT count(*) FROM invoice_series",
            """
            SELECT s.series || ' of ' || s.fy || ' stands at ' || s.last_number || ' but ' || coalesce(d.n, 0) || ' were used up to '
              || coalesce(d.last, 0)
            FROM invoice_series s LEFT JOIN (
              SELECT supplier, split_part(number, '/', 1) AS series, 2000 + left(split_part(number, '/', 2), 2)::int AS fy,
                count(*) AS n, max(split_part(number, '/', 3)::bigint) AS last
              FROM (SELECT supplier ->> 'gstin' AS supplier, number FROM invoice WHERE number IS NOT NULL
                    UNION ALL SELECT supplier ->> 'gstin', number FROM tax_note WHERE number IS NOT NULL) x
              GROUP BY 1, 2, 3) d USING (supplier, series, fy)
            WHERE s.last_number <> coalesce(d.n, 0) OR s.last_number <> coalesce(d.last, 0)
            """),
        finding(
            "credit notes of a charge are no more than the charge, and a note is the sum of its lines",
            "SELECT count(*) FROM tax_note_line",
            """
            SELECT 'credited ' || sum(k.taxable_paise) || ' of ' || l.taxable_paise || ': ' || l.id
            FROM tax_note_line k JOIN tax_note n ON n.id = k.note_id AND n.kind = 'CREDIT' AND n.status <> 'REJECTED'
            JOIN captured_line l ON l.id = k.line_id
            GROUP BY l.id, l.taxable_paise, l.cgst_paise, l.sgst_paise, l.igst_paise
            HAVING sum(k.taxable_paise) > l.taxable_paise OR sum(k.cgst_paise) > l.cgst_paise
              OR sum(k.sgst_paise) > l.sgst_paise OR sum(k.igst_paise) > l.igst_paise
            UNION ALL
            SELECT 'note ' || coalesce(n.number, n.id::text) || ' is not the sum of its lines'
            FROM tax_note n LEFT JOIN tax_note_line k ON k.note_id = n.id
            GROUP BY n.id HAVING (n.taxable_paise, n.cgst_paise, n.sgst_paise, n.igst_paise) IS DISTINCT FROM
              (coalesce(sum(k.taxable_paise), 0), coalesce(sum(k.cgst_paise), 0), coalesce(sum(k.sgst_paise), 0), coalesce(sum(k.igst_paise), 0))
            """));
  }

  private Finding finding(String title, String count, String broken) {
    long checked = sql.first(count, row -> row.getLong(1)).orElse(0L);
    return new Finding(
        10, title, checked, sql.list(broken + "\nLIMIT 20", row -> row.getString(1)));
  }
}
