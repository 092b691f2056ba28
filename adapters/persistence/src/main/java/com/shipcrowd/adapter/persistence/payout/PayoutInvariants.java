package com.shipcrowd.adapter.persistence.payout;

import com.shipcrowd.adapter.persistence.Sql;
import com.shipcrowd.application.ledger.needs.Invariants;
import jakarta.inject.Singleton;
import java.util.List;

/// Money on its way out. Source: money.md section 4, invariants 4 (deposits) and 8.
@Singleton
final class PayoutInvariants implements Invariants {
  private final Sql sql;

  PayoutInvariants(Sql sql) {
    this.sql = sql;
  }

  @Override
  public List<Finding> check() {
    return List.of(
        finding(
            4,
            "a security deposit is the sum of its movements and never below zero",
            "SELECT count(*) FROM deposit_move",
            """
            SELECT company_id || ': deposit ' || coalesce(l.held, 0) || ' but movements ' || coalesce(m.moved, 0)
            FROM (SELECT company_id, -sum(paise) AS held FROM ledger_leg WHERE account = 'SECURITY_DEPOSIT' GROUP BY 1) l
            FULL JOIN (SELECT company_id, sum(change_paise) AS moved FROM deposit_move GROUP BY 1) m USING (company_id)
            WHERE coalesce(l.held, 0) <> coalesce(m.moved, 0) OR coalesce(l.held, 0) < 0
            """),
        finding(
            8,
            "what waits for a bank is withdrawals and payouts without a UTR",
            "SELECT count(*) FROM payout",
            """
            SELECT company_id || ': clearing ' || coalesce(l.clearing, 0) || ' but underway ' || coalesce(u.underway, 0)
            FROM (SELECT company_id, -sum(paise) AS clearing FROM ledger_leg WHERE account = 'PAYOUT_CLEARING' GROUP BY 1) l
            FULL JOIN
              (SELECT company_id, sum(amount_paise) AS underway FROM
                (SELECT company_id, amount_paise FROM payout WHERE state IN ('PENDING', 'PROCESSING')
                 UNION ALL
                 SELECT company_id, amount_paise FROM withdrawal WHERE status = 'REQUESTED') w
               GROUP BY company_id) u USING (company_id)
            WHERE coalesce(l.clearing, 0) <> coalesce(u.underway, 0)
            """),
        finding(
            8,
            "every paid payout has its one UTR entry, and a withdrawal says what its payout says",
            "SELECT count(*) FROM payout WHERE state = 'PAID'",
            """
            SELECT company_id || ': UTR entries ' || coalesce(l.n, 0) || ' over ' || coalesce(l.paid, 0)
              || ' but paid ' || coalesce(p.n, 0) || ' over ' || coalesce(p.paid, 0)
            FROM (SELECT g.company_id, count(*) AS n, -sum(g.paise) AS paid FROM ledger_leg g
              JOIN ledger_entry e ON e.id = g.entry_id AND e.business_key LIKE 'UTR:%'
              WHERE g.account = 'BANK' GROUP BY 1) l
            FULL JOIN (SELECT company_id, count(*) AS n, sum(amount_paise) AS paid FROM payout
              WHERE state IN ('PAID', 'RETURNED') GROUP BY 1) p USING (company_id)
            WHERE (coalesce(l.n, 0), coalesce(l.paid, 0)) <> (coalesce(p.n, 0), coalesce(p.paid, 0))
            UNION ALL
            SELECT 'withdrawal ' || w.id || ' is ' || w.status || ' but its payout ' || p.state
            FROM withdrawal w JOIN payout p ON p.id = w.payout_id
            WHERE (w.status = 'PAID') <> (p.state = 'PAID') OR (w.status = 'FAILED') <> (p.state IN ('FAILED', 'RETURNED'))
            """));
  }

  private Finding finding(int number, String title, String count, String broken) {
    long checked = sql.first(count, row -> row.getLong(1)).orElse(0L);
    return new Finding(
        number, title, checked, sql.list(broken + "\nLIMIT 20", row -> row.getString(1)));
  }
}
