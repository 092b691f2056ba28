package com.shipcrowd.adapter.persistence.ledger;

import com.shipcrowd.adapter.persistence.Sql;
import com.shipcrowd.application.ledger.needs.Invariants;
import jakarta.inject.Singleton;
import java.util.List;

/// That nothing was changed or taken away afterwards: the chain of each company, what stands over it, and closed months.
/// The number is 11 for the months, as in money.md section 4; 14 and 15 are the house's own.
@Singleton
final class ChainInvariants implements Invariants {
  private final Sql sql;

  ChainInvariants(Sql sql) {
    this.sql = sql;
  }

  @Override
  public List<Finding> check() {
    return List.of(months(), entries(), legs());
  }

  private Finding months() {
    return finding(
        11,
        "no entry is dated in a month that was closed before it, and every seal holds",
        "SELECT count(*) FROM ledger_month",
        "SELECT 'posted into closed ' || m.month || ': ' || e.business_key FROM ledger_entry e"
            + " JOIN ledger_month m ON e.booked_on < (m.month + interval '1 month')::date AND e.posted_at > m.closed_at"
            + " AND e.booked_on >= m.month"
            // Written while the month was being closed: in the seal, and so no change afterwards.
            + " AND e.posted_at > m.closed_at + interval '10 minutes'"
            + " UNION ALL SELECT 'the seal of ' || m.month || ' is broken' FROM ledger_month m, LATERAL ("
            + JdbcSeals.MONTH_SEAL
            + ") s WHERE m.seal IS NOT NULL AND m.seal <> s.seal"
            + " UNION ALL SELECT 'the seal of ' || d.day || ' is broken' FROM ledger_day d, LATERAL ("
            + JdbcSeals.DAY_SEAL
            + ") s WHERE d.seal <> s.seal"
            + " UNION ALL SELECT 'sealed on ' || h.day || ' and gone: entry ' || h.n || ' of ' || h.chain FROM ledger_day_head h"
            + " WHERE NOT EXISTS (SELECT FROM ledger_entry e WHERE e.company_id = h.chain AND e.n = h.n AND e.hash = h.hash)");
  }

  private Finding entries() {
    return finding(
        14,
        "every entry carries the hash of the one before it, none is missing, and the last is the head",
        "SELECT count(*) FROM ledger_entry",
        """
        SELECT CASE WHEN x.n <> x.n_before + 1
            THEN 'entries ' || x.n_before + 1 || ' to ' || x.n - 1 || ' of ' || x.company_id || ' are gone, before ' || x.business_key
            ELSE 'changed: ' || x.business_key || ' of ' || x.company_id END
        FROM (SELECT company_id, business_key, booked_on, event, content, n, hash,
            lag(n, 1, 0::bigint) OVER w AS n_before, lag(hash, 1, chain_start(company_id)) OVER w AS before
          FROM ledger_entry WINDOW w AS (PARTITION BY company_id ORDER BY n)) x
        WHERE x.n <> x.n_before + 1
          OR x.hash <> sha256(x.before || entry_digest(x.business_key, x.booked_on, x.event, x.content))
        UNION ALL
        SELECT 'the last entries of ' || h.chain || ' are gone or its head was changed: head ' || h.n || ', last '
          || coalesce(e.n, 0)
        FROM (SELECT company_id AS chain, chain_n AS n, chain_hash AS hash FROM wallet
          UNION ALL SELECT '00000000-0000-0000-0000-000000000000', chain_n, chain_hash FROM platform_chain) h
        LEFT JOIN (SELECT DISTINCT ON (company_id) company_id AS chain, n, hash FROM ledger_entry
          ORDER BY company_id, n DESC) e USING (chain)
        WHERE h.n <> coalesce(e.n, 0) OR h.hash <> coalesce(e.hash, chain_start(h.chain))
        """);
  }

  private Finding legs() {
    return finding(
        15,
        "every entry's legs are those it was chained with, and its balance follows from the one before",
        "SELECT count(*) FROM ledger_leg",
        """
        SELECT 'legs changed: ' || e.business_key || ' of ' || e.company_id
        FROM ledger_entry e LEFT JOIN (
          SELECT entry_id, '{' || string_agg(name || '=' || paise, ', ' ORDER BY name COLLATE "C") || '}' AS content
          FROM (SELECT entry_id, account || CASE WHEN owner = '' THEN '' ELSE ':' || owner END AS name, sum(paise) AS paise
            FROM ledger_leg GROUP BY 1, 2) l GROUP BY entry_id) l ON l.entry_id = e.id
        WHERE e.content IS DISTINCT FROM l.content
        UNION ALL
        SELECT 'balance changed: ' || x.business_key || ' of ' || x.company_id
        FROM (SELECT e.company_id, e.business_key, e.balance_paise,
            lag(e.balance_paise, 1, 0::bigint) OVER (PARTITION BY e.company_id ORDER BY e.n) AS before,
            coalesce(l.change, 0) AS change
          FROM ledger_entry e LEFT JOIN (SELECT entry_id, -sum(paise) AS change FROM ledger_leg
            WHERE account = 'SELLER_WALLET' GROUP BY 1) l ON l.entry_id = e.id) x
        WHERE x.balance_paise <> x.before + x.change
        """);
  }

  private Finding finding(int number, String title, String count, String broken) {
    long checked = sql.first(count, row -> row.getLong(1)).orElse(0L);
    return new Finding(
        number, title, checked, sql.list(broken + "\nLIMIT 20", row -> row.getString(1)));
  }
}
