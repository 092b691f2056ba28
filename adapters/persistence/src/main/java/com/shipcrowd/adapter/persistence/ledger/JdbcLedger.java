package com.shipcrowd.adapter.persistence.ledger;

import com.shipcrowd.adapter.persistence.Sql;
import com.shipcrowd.application.Clock;
import com.shipcrowd.application.Ids;
import com.shipcrowd.application.ledger.needs.Ledger;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.ledger.AccountName;
import com.shipcrowd.domain.ledger.JournalEntry;
import com.shipcrowd.domain.ledger.LedgerKeyConflict;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Entries, legs, the chain and the wallet's cache. Sellers' wallets are locked by `Till` before anything is posted. The head of the chain is locked first, so that entries of one company
/// stand one behind the other; the database checks the sums when the transaction ends.
@Singleton
final class JdbcLedger implements Ledger {
  private static final String KNOWN =
      """
      (SELECT coalesce(array_agg(k.business_key ORDER BY k.business_key), '{}') FROM ledger_entry k
        WHERE k.business_key = ANY (?)) AS known_keys,
      (SELECT coalesce(array_agg(k.content ORDER BY k.business_key), '{}') FROM ledger_entry k
        WHERE k.business_key = ANY (?)) AS known_contents
      """;

  private static final String WALLET_HEAD =
      "SELECT chain_n, chain_hash, balance_paise, ledger_open_from() AS open_from, "
          + KNOWN
          + " FROM wallet WHERE company_id = ? FOR UPDATE";

  private static final String PLATFORM_HEAD =
      "SELECT chain_n, chain_hash, 0 AS balance_paise, ledger_open_from() AS open_from, "
          + KNOWN
          + " FROM platform_chain FOR UPDATE";

  private static final String INSERT =
      """
      WITH e AS (
        INSERT INTO ledger_entry (id, company_id, business_key, booked_on, event, content, posted_at, n, hash, balance_paise)
        SELECT t.id, ?, t.key, t.day::date, t.event, t.content, ?, t.n, t.hash, t.balance
        FROM unnest(?, ?, ?, ?, ?, ?, ?, ?) AS t (id, key, day, event, content, n, hash, balance)),
      l AS (
        INSERT INTO ledger_leg (entry_id, n, company_id, account, owner, paise)
        SELECT t.entry, t.n, ?, t.account, t.owner, t.paise
        FROM unnest(?, ?, ?, ?, ?) AS t (entry, n, account, owner, paise))
      """;

  private static final String WALLET_MOVES =
      """
      UPDATE wallet SET balance_paise = balance_paise + ?, held_paise = held_paise + ?,
        receivable_paise = receivable_paise + ?, promo_paise = greatest(0, promo_paise + ?), chain_n = ?, chain_hash = ?
      WHERE company_id = ?
      RETURNING 1
      """;

  private static final String PLATFORM_MOVES =
      "UPDATE platform_chain SET chain_n = ?, chain_hash = ? RETURNING 1";

  private final Sql sql;
  private final Ids ids;
  private final Clock clock;

  JdbcLedger(Sql sql, Ids ids, Clock clock) {
    this.sql = sql;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public void post(CompanyId company, List<JournalEntry> entries) {
    if (entries.isEmpty()) return;
    var keys = entries.stream().map(JournalEntry::businessKey).toArray(String[]::new);
    var head =
        sql.first(WALLET_HEAD, JdbcLedger::head, keys, keys, company.value())
            .orElseThrow(() -> new IllegalStateException("a company without a wallet"));
    var chain = chained(head, entries);
    if (chain.links.isEmpty()) return;
    var parameters = chain.parameters(company);
    parameters.add(chain.change(AccountName.SELLER_WALLET));
    parameters.add(chain.change(AccountName.WALLET_HOLDS));
    parameters.add(-chain.change(AccountName.SELLER_RECEIVABLE));
    parameters.add(chain.promo());
    parameters.add(chain.n);
    parameters.add(chain.hash);
    parameters.add(company.value());
    sql.list(INSERT + WALLET_MOVES, _ -> 1, parameters.toArray());
  }

  @Override
  public void postPlatform(List<JournalEntry> entries) {
    if (entries.isEmpty()) return;
    var keys = entries.stream().map(JournalEntry::businessKey).toArray(String[]::new);
    // Locked in a statement of its own: only what begins afterwards sees the keys of whoever held
    // it before.
    sql.list("SELECT 1 FROM platform_chain FOR UPDATE", _ -> 1);
    var head = sql.first(PLATFORM_HEAD, JdbcLedger::head, keys, keys).orElseThrow();
    var chain = chained(head, entries);
    if (chain.links.isEmpty()) return;
    for (var link : chain.links) {
      for (var leg : link.entry.legs()) {
        if (leg.account().name().owner() == AccountName.Owner.COMPANY)
          throw new IllegalArgumentException("a company's account in a platform entry");
      }
    }
    var parameters = chain.parameters(CompanyId.PLATFORM);
    parameters.add(chain.n);
    parameters.add(chain.hash);
    sql.list(INSERT + PLATFORM_MOVES, _ -> 1, parameters.toArray());
  }

  private record Head(
      long n, byte[] hash, long balance, LocalDate openFrom, Map<String, String> known) {}

  private static Head head(ResultSet row) throws SQLException {
    var known = new HashMap<String, String>();
    var keys = (String[]) row.getArray("known_keys").getArray();
    var contents = (String[]) row.getArray("known_contents").getArray();
    for (int i = 0; i < keys.length; i++) known.put(keys[i], contents[i]);
    return new Head(
        row.getLong("chain_n"),
        row.getBytes("chain_hash"),
        row.getLong("balance_paise"),
        openFrom(row),
        known);
  }

  private static LocalDate openFrom(ResultSet row) throws SQLException {
    return row.getObject("open_from", LocalDate.class);
  }

  private Chain chained(Head head, List<JournalEntry> entries) {
    var chain = new Chain(head);
    for (var entry : entries) {
      var before = head.known.putIfAbsent(entry.businessKey(), entry.content());
      if (before == null) chain.add(entry);
      else if (!before.equals(entry.content())) throw new LedgerKeyConflict(entry.businessKey());
    }
    return chain;
  }

  private record Link(
      UUID id, JournalEntry entry, LocalDate on, long n, byte[] hash, long balance) {}

  private final class Chain {
    private final List<Link> links = new ArrayList<>();
    private final LocalDate openFrom;
    private long n;
    private byte[] hash;
    private long balance;

    Chain(Head head) {
      openFrom = head.openFrom;
      n = head.n;
      hash = head.hash;
      balance = head.balance;
    }

    // What belongs to a closed month is booked on the first open day.
    void add(JournalEntry entry) {
      var on = entry.on().isBefore(openFrom) ? openFrom : entry.on();
      hash = EntryHash.next(hash, entry, on);
      balance -= entry.debitOf(AccountName.SELLER_WALLET).paise();
      links.add(new Link(ids.next(), entry, on, ++n, hash, balance));
    }

    // By how much a liability grows.
    long change(AccountName account) {
      long sum = 0;
      for (var link : links) sum -= link.entry.debitOf(account).paise();
      return sum;
    }

    long promo() {
      long sum = 0;
      for (var link : links) sum += link.entry.promotion().paise();
      return sum;
    }

    List<Object> parameters(CompanyId company) {
      var legEntries = new ArrayList<UUID>();
      var legNumbers = new ArrayList<Long>();
      var accounts = new ArrayList<String>();
      var owners = new ArrayList<String>();
      var amounts = new ArrayList<Long>();
      for (var link : links) {
        long leg = 0;
        for (var l : link.entry.legs()) {
          legEntries.add(link.id);
          legNumbers.add(++leg);
          accounts.add(l.account().name().name());
          owners.add(l.account().owner());
          amounts.add(l.amount().paise());
        }
      }
      var parameters = new ArrayList<Object>();
      parameters.add(company.value());
      parameters.add(clock.now());
      parameters.add(links.stream().map(Link::id).toArray(UUID[]::new));
      parameters.add(links.stream().map(l -> l.entry.businessKey()).toArray(String[]::new));
      parameters.add(links.stream().map(l -> l.on.toString()).toArray(String[]::new));
      parameters.add(links.stream().map(l -> l.entry.event()).toArray(String[]::new));
      parameters.add(links.stream().map(l -> l.entry.content()).toArray(String[]::new));
      parameters.add(links.stream().map(Link::n).toArray(Long[]::new));
      parameters.add(links.stream().map(Link::hash).toArray(byte[][]::new));
      parameters.add(links.stream().map(Link::balance).toArray(Long[]::new));
      parameters.add(company.value());
      parameters.add(legEntries.toArray(UUID[]::new));
      parameters.add(legNumbers.toArray(Long[]::new));
      parameters.add(accounts.toArray(String[]::new));
      parameters.add(owners.toArray(String[]::new));
      parameters.add(amounts.toArray(Long[]::new));
      return parameters;
    }
  }
}
