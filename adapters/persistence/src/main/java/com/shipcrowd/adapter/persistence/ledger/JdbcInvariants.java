package com.shipcrowd.adapter.persistence.ledger;

import com.shipcrowd.adapter.persistence.Sql;
import com.shipcrowd.application.ledger.needs.Invariants;
import jakarta.inject.Singleton;
import java.util.List;

/// The invariants of money.md section 4 as queries that return what breaks them. Set-based: each reads its tables once.
@Singleton
final class JdbcInvariants implements Invariants {
  private static final String BALANCES =
      """
      (SELECT company_id,
              -sum(paise) FILTER (WHERE account = 'SELLER_WALLET') AS wallet,
              -sum(paise) FILTER (WHERE account = 'WALLET_HOLDS') AS holds,
              -sum(paise) FILTER (WHERE account = 'COD_PAYABLE') AS cod,
              sum(paise) FILTER (WHERE account = 'SELLER_RECEIVABLE') AS receivable
       FROM ledger_leg WHERE account IN ('SELLER_WALLET', 'WALLET_HOLDS', 'COD_PAYABLE', 'SELLER_RECEIVABLE')
       GROUP BY company_id)
      """;

  private final Sql sql;

  JdbcInvariants(Sql sql) {
    this.sql = sql;
  }

  @Override
  public List<Finding> check() {
    return List.of(
        finding(
            1,
            "every entry balances, has two legs or more and none of zero",
            "SELECT count(*) FROM ledger_entry",
            """
            SELECT e.business_key || ' sums to ' || coalesce(sum(l.paise), 0) || ' over ' || count(l.*)
            FROM ledger_entry e LEFT JOIN ledger_leg l ON l.entry_id = e.id
            GROUP BY e.id, e.business_key HAVING count(l.*) < 2 OR sum(l.paise) <> 0 OR bool_or(l.paise = 0)
            """),
        finding(
            2,
            "the whole ledger sums to zero, and every leg has its entry",
            "SELECT count(*) FROM ledger_leg",
            """
            SELECT 'the ledger sums to ' || sum(paise) FROM ledger_leg HAVING sum(paise) <> 0
            UNION ALL
            SELECT 'a leg of no entry ' || l.entry_id FROM ledger_leg l
            WHERE NOT EXISTS (SELECT FROM ledger_entry e WHERE e.id = l.entry_id)
            """),
        finding(
            3,
            "every business key is used once",
            "SELECT count(*) FROM ledger_entry",
            "SELECT business_key FROM ledger_entry GROUP BY business_key HAVING count(*) > 1"),
        finding(
            4,
            "no wallet is below its credit limit, no reserve on the wrong side of zero, and the cache equals the ledger",
            "SELECT count(*) FROM wallet",
            """
            SELECT w.company_id || ': wallet ' || w.balance_paise || ' ledger ' || coalesce(b.wallet, 0)
              || ', held ' || w.held_paise || ' ledger ' || coalesce(b.holds, 0)
              || ', dues ' || w.receivable_paise || ' ledger ' || coalesce(b.receivable, 0)
              || ', cod ' || coalesce(b.cod, 0)
            FROM wallet w FULL JOIN
            """
                + BALANCES
                + """
                 b USING (company_id)
                WHERE w.company_id IS NULL OR w.balance_paise < -w.credit_limit_paise
                  OR w.balance_paise <> coalesce(b.wallet, 0) OR w.held_paise <> coalesce(b.holds, 0)
                  OR w.receivable_paise <> coalesce(b.receivable, 0)
                  OR coalesce(b.holds, 0) < 0 OR coalesce(b.cod, 0) < 0 OR coalesce(b.receivable, 0) < 0
                """),
        finding(
            5,
            "what is held for a company is the sum of its active hold lines",
            "SELECT count(*) FROM hold_line",
            """
            SELECT w.company_id || ': held ' || w.held_paise || ' but active lines ' || coalesce(h.active, 0)
            FROM wallet w LEFT JOIN
              (SELECT company_id, sum(paise) AS active FROM (
                 SELECT company_id, taxable_paise + cgst_paise + sgst_paise + igst_paise AS paise
                 FROM hold_line WHERE state = 'ACTIVE'
                 UNION ALL SELECT company_id, held_paise FROM weight_case WHERE held_paise > 0) x
               GROUP BY company_id) h USING (company_id)
            WHERE w.held_paise <> coalesce(h.active, 0)
            UNION ALL
            SELECT 'held although ' || s.status || ': ' || s.id FROM hold_line h JOIN shipment s ON s.id = h.shipment_id
            WHERE h.state = 'ACTIVE' AND s.status IN ('BOOKING_FAILED', 'CANCELLED', 'DELIVERED', 'RTO_DELIVERED', 'LOST',
              'DAMAGED', 'DISPOSED')
            """),
        finding(
            9,
            "output tax of a month is the tax of its charges and debit notes less its credit notes, kind by kind",
            "SELECT (SELECT count(*) FROM captured_line) + (SELECT count(*) FROM tax_note)",
            """
            SELECT month || ': tax in the ledger ' || coalesce(l.c, 0) || '/' || coalesce(l.s, 0) || '/' || coalesce(l.i, 0)
              || ' but on documents ' || coalesce(k.c, 0) || '/' || coalesce(k.s, 0) || '/' || coalesce(k.i, 0)
            FROM (SELECT date_trunc('month', e.booked_on)::date AS month,
                         -sum(paise) FILTER (WHERE account = 'GST_OUTPUT_CGST') AS c,
                         -sum(paise) FILTER (WHERE account = 'GST_OUTPUT_SGST') AS s,
                         -sum(paise) FILTER (WHERE account = 'GST_OUTPUT_IGST') AS i
                  FROM ledger_leg l JOIN ledger_entry e ON e.id = l.entry_id
                  WHERE account LIKE 'GST_OUTPUT%' AND e.business_key NOT LIKE 'GSTPAY:%' GROUP BY 1) l
            FULL JOIN (
              SELECT month, sum(c) AS c, sum(s) AS s, sum(i) AS i FROM (
                SELECT date_trunc('month', coalesce(e.booked_on, c.captured_on))::date AS month, cgst_paise AS c, sgst_paise AS s,
                  igst_paise AS i
                FROM captured_line c LEFT JOIN ledger_entry e ON e.business_key = c.business_key
                UNION ALL
                SELECT date_trunc('month', issued_on)::date, f.sign * cgst_paise, f.sign * sgst_paise, f.sign * igst_paise
                FROM tax_note CROSS JOIN LATERAL (SELECT CASE kind WHEN 'CREDIT' THEN -1 ELSE 1 END AS sign) f
                WHERE number IS NOT NULL AND NOT is_reversal) x GROUP BY month) k USING (month)
            WHERE (coalesce(l.c, 0), coalesce(l.s, 0), coalesce(l.i, 0))
              IS DISTINCT FROM (coalesce(k.c, 0), coalesce(k.s, 0), coalesce(k.i, 0))
            """),
        finding(
            10,
            "revenue of a month is the taxable value of its charges and debit notes, sales returns that of its credit notes, and an invoice is the sum of its lines",
            "SELECT count(*) FROM invoice",
            """
            SELECT month || ': revenue ' || coalesce(l.r, 0) || ' but charges ' || coalesce(k.r, 0) || ', returns '
              || coalesce(l.n, 0) || ' but notes ' || coalesce(k.n, 0)
            FROM (SELECT date_trunc('month', e.booked_on)::date AS month,
                    coalesce(-sum(paise) FILTER (WHERE account <> 'SALES_RETURNS'), 0) AS r,
                    coalesce(sum(paise) FILTER (WHERE account = 'SALES_RETURNS'), 0) AS n
                  FROM ledger_leg l JOIN ledger_entry e ON e.id = l.entry_id
                  WHERE account LIKE '%\\_REVENUE' OR account IN ('DISCOUNT_ALLOWED', 'SALES_RETURNS') GROUP BY 1) l
            FULL JOIN (
              SELECT month, sum(r) AS r, sum(n) AS n FROM (
                SELECT date_trunc('month', coalesce(e.booked_on, c.captured_on))::date AS month, taxable_paise AS r, 0 AS n
                FROM captured_line c LEFT JOIN ledger_entry e ON e.business_key = c.business_key
                UNION ALL
                SELECT date_trunc('month', issued_on)::date, CASE kind WHEN 'DEBIT' THEN taxable_paise ELSE 0 END,
                  CASE kind WHEN 'CREDIT' THEN taxable_paise ELSE 0 END
                FROM tax_note WHERE number IS NOT NULL AND NOT is_reversal) x GROUP BY month) k USING (month)
            WHERE coalesce(l.r, 0) <> coalesce(k.r, 0) OR coalesce(l.n, 0) <> coalesce(k.n, 0)
            UNION ALL
            SELECT 'a line on no invoice ' || c.id FROM captured_line c
            WHERE c.invoice_id IS NOT NULL AND NOT EXISTS (SELECT FROM invoice i WHERE i.id = c.invoice_id)
            UNION ALL
            SELECT coalesce(i.number, i.id::text) || ' says ' || i.taxable_paise || ' but its lines ' || coalesce(sum(c.taxable_paise), 0)
            FROM invoice i LEFT JOIN captured_line c ON c.invoice_id = i.id
            WHERE i.status <> 'DISCARDED'
            GROUP BY i.id, i.number, i.taxable_paise, i.cgst_paise, i.sgst_paise, i.igst_paise
            HAVING (i.taxable_paise, i.cgst_paise, i.sgst_paise, i.igst_paise) IS DISTINCT FROM
              (coalesce(sum(c.taxable_paise), 0), coalesce(sum(c.cgst_paise), 0), coalesce(sum(c.sgst_paise), 0), coalesce(sum(c.igst_paise), 0))
            """),
        finding(
            12,
            "every booking that holds or earned money has exactly one hold, and every hold its booking",
            "SELECT count(*) FROM shipment",
            """
            SELECT 'no hold for ' || s.id FROM shipment s
            WHERE NOT EXISTS (SELECT FROM hold_line h WHERE h.shipment_id = s.id)
            UNION ALL
            SELECT 'a hold without a shipment ' || h.shipment_id FROM hold_line h
            WHERE NOT EXISTS (SELECT FROM shipment s WHERE s.id = h.shipment_id)
            UNION ALL
            SELECT 'two live bookings of order ' || order_id FROM shipment
            WHERE status NOT IN ('BOOKING_FAILED', 'CANCELLED') AND NOT was_cancelled GROUP BY order_id HAVING count(*) > 1
            """),
        finding(
            13,
            "every leg carries the company of its entry, and row-level security is on",
            "SELECT count(*) FROM ledger_leg",
            """
            SELECT 'a leg of another company in ' || e.business_key FROM ledger_leg l
            JOIN ledger_entry e ON e.id = l.entry_id AND e.company_id <> l.company_id
            UNION ALL
            SELECT 'no row-level security on ' || relname FROM pg_class
            WHERE relname IN ('ledger_entry', 'ledger_leg', 'wallet', 'shipment', 'customer_order') AND NOT relrowsecurity
            """));
  }

  private Finding finding(int number, String title, String count, String broken) {
    long checked = sql.first(count, row -> row.getLong(1)).orElse(0L);
    return new Finding(
        number, title, checked, sql.list(broken + "\nLIMIT 20", row -> row.getString(1)));
  }
}
