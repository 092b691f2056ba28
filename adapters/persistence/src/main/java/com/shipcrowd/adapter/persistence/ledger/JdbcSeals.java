package com.shipcrowd.adapter.persistence.ledger;

import com.shipcrowd.adapter.persistence.Sql;
import com.shipcrowd.application.ledger.KeepBooks.Balance;
import com.shipcrowd.application.ledger.KeepBooks.Month;
import com.shipcrowd.application.ledger.needs.Seals;
import com.shipcrowd.domain.ledger.AccountName;
import com.shipcrowd.domain.money.Money;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

@Singleton
final class JdbcSeals implements Seals {
  private static final Logger LOG = LoggerFactory.getLogger(JdbcSeals.class);

  /// What a seal says of a month: each company with the hashes of its entries, in order. Also used to prove it.
  static final String MONTH_SEAL =
      """
      SELECT coalesce(sum(c.entries), 0)::bigint AS entries,
        sha256(coalesce((SELECT p.seal FROM ledger_month p WHERE p.month < m.month ORDER BY p.month DESC LIMIT 1), ''::bytea)
          || coalesce(sha256(string_agg(c.part, ''::bytea ORDER BY c.company_id)), ''::bytea)) AS seal
      FROM (
        SELECT e.company_id, count(*) AS entries,
          convert_to(e.company_id::text, 'UTF8') || sha256(string_agg(e.hash, ''::bytea ORDER BY e.n)) AS part
        FROM ledger_entry e
        WHERE e.booked_on < (m.month + interval '1 month')::date AND e.booked_on >= coalesce(
          (SELECT (max(p.month) + interval '1 month')::date FROM ledger_month p WHERE p.month < m.month), '-infinity'::date)
        GROUP BY e.company_id) c
      """;

  /// What a seal says of a day: each chain that moved with its head. Also used to prove it.
  static final String DAY_SEAL =
      """
      SELECT count(*) AS chains,
        sha256(coalesce((SELECT p.seal FROM ledger_day p WHERE p.day < d.day ORDER BY p.day DESC LIMIT 1), ''::bytea)
          || coalesce(sha256(string_agg(convert_to(h.chain::text || ' ' || h.n, 'UTF8') || h.hash, ''::bytea
            ORDER BY h.chain)), ''::bytea)) AS seal
      FROM ledger_day_head h WHERE h.day = d.day
      """;

  private final Sql sql;

  JdbcSeals(Sql sql) {
    this.sql = sql;
  }

  @Override
  public boolean close(YearMonth month, String actor, Instant at) {
    return sql.first(
            "SELECT close_ledger_month(?, ?, ?)",
            row -> row.getBoolean(1),
            month.atDay(1),
            at,
            actor)
        .orElseThrow();
  }

  @Override
  public int sealMonths() {
    var open =
        sql.list(
            "SELECT month FROM ledger_month WHERE seal IS NULL ORDER BY month FOR UPDATE",
            row -> row.getObject(1, LocalDate.class));
    for (var month : open) {
      sql.change(
          "UPDATE ledger_month t SET entries = x.entries, seal = x.seal FROM (SELECT s.* FROM ledger_month m, LATERAL ("
              + MONTH_SEAL
              + ") s WHERE m.month = ?) x WHERE t.month = ?",
          month,
          month);
    }
    return open.size();
  }

  @Override
  public boolean sealDay(LocalDate day, Instant at) {
    var first =
        sql.change(
            "INSERT INTO ledger_day (day, sealed_at, chains, seal) SELECT ?, ?, 0, ''"
                + " WHERE NOT EXISTS (SELECT FROM ledger_day WHERE day >= ?) ON CONFLICT DO NOTHING",
            day,
            at,
            day);
    if (first == 0) return false;
    sql.change(
        """
        INSERT INTO ledger_day_head (day, chain, n, hash)
        SELECT ?, w.chain, w.n, w.hash
        FROM (SELECT company_id AS chain, chain_n AS n, chain_hash AS hash FROM wallet
          UNION ALL SELECT '00000000-0000-0000-0000-000000000000', chain_n, chain_hash FROM platform_chain) w
        LEFT JOIN (SELECT chain, max(n) AS n FROM ledger_day_head GROUP BY chain) b USING (chain)
        WHERE w.n > coalesce(b.n, 0)
        """,
        day);
    var seal =
        sql.first(
            "UPDATE ledger_day t SET chains = x.chains, seal = x.seal FROM (SELECT s.* FROM ledger_day d, LATERAL ("
                + DAY_SEAL
                + ") s WHERE d.day = ?) x WHERE t.day = ? RETURNING t.seal",
            row -> HexFormat.of().formatHex(row.getBytes(1)),
            day,
            day);
    // What left the machine cannot be rewritten.
    LOG.info("the ledger of {} is sealed: {}", day, seal.orElseThrow());
    return true;
  }

  @Override
  public List<Month> months() {
    return sql.list(
        "SELECT month, closed_at, closed_by, entries, seal FROM ledger_month ORDER BY month DESC",
        row -> {
          var seal = row.getBytes("seal");
          return new Month(
              YearMonth.from(row.getObject("month", LocalDate.class)),
              Sql.instant(row, "closed_at"),
              row.getString("closed_by"),
              row.getObject("entries", Long.class),
              seal == null ? null : HexFormat.of().formatHex(seal));
        });
  }

  @Override
  public List<Balance> trialBalance(LocalDate upTo) {
    return sql.list(
        """
        SELECT l.account, l.owner, sum(l.paise) AS debit FROM ledger_leg l JOIN ledger_entry e ON e.id = l.entry_id
        WHERE e.booked_on <= ? GROUP BY 1, 2 HAVING sum(l.paise) <> 0 ORDER BY 1, 2
        """,
        row ->
            new Balance(
                AccountName.valueOf(row.getString("account")),
                row.getString("owner"),
                new Money(row.getLong("debit"))),
        upTo);
  }
}
