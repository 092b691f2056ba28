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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Entries, legs and the wallet's cache in one statement; the database checks the sums when the transaction ends.
@Singleton
final class JdbcLedger implements Ledger {
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
    var known = contents(company, entries);
    var fresh = new ArrayList<JournalEntry>();
    for (var entry : entries) {
      var before = known.get(entry.businessKey());
      if (before == null) fresh.add(entry);
      else if (!before.equals(entry.content())) throw new LedgerKeyConflict(entry.businessKey());
    }
    if (!fresh.isEmpty()) insert(company, fresh);
  }

  @Override
  public void postPlatform(List<JournalEntry> entries) {
    post(CompanyId.PLATFORM, entries);
  }

  private Map<String, String> contents(CompanyId company, List<JournalEntry> entries) {
    var found = new HashMap<String, String>();
    sql.list(
        "select business_key, content from ledger_entry where company_id = ? and business_key = any (?)",
        row -> found.put(row.getString(1), row.getString(2)),
        company.value(),
        entries.stream().map(JournalEntry::businessKey).toArray(String[]::new));
    return found;
  }

  private void insert(CompanyId company, List<JournalEntry> entries) {
    var entryIds = new ArrayList<UUID>();
    var legEntries = new ArrayList<UUID>();
    var legNumbers = new ArrayList<Long>();
    var accounts = new ArrayList<String>();
    var owners = new ArrayList<String>();
    var amounts = new ArrayList<Long>();
    long balance = 0;
    long held = 0;
    long receivable = 0;
    for (var entry : entries) {
      var id = ids.next();
      entryIds.add(id);
      long n = 0;
      for (var leg : entry.legs()) {
        legEntries.add(id);
        legNumbers.add(++n);
        accounts.add(leg.account().name().name());
        owners.add(leg.account().owner());
        amounts.add(leg.amount().paise());
      }
      balance -= entry.debitOf(AccountName.SELLER_WALLET).paise();
      held -= entry.debitOf(AccountName.WALLET_HOLDS).paise();
      receivable += entry.debitOf(AccountName.SELLER_RECEIVABLE).paise();
    }
    sql.list(
        """
        WITH e AS (
          INSERT INTO ledger_entry (id, company_id, business_key, booked_on, event, content, posted_at)
          SELECT t.id, ?, t.key, t.day::date, t.event, t.content, ?
          FROM unnest(?, ?, ?, ?, ?) AS t (id, key, day, event, content)),
        l AS (
          INSERT INTO ledger_leg (entry_id, n, company_id, account, owner, paise)
          SELECT t.entry, t.n, ?, t.account, t.owner, t.paise
          FROM unnest(?, ?, ?, ?, ?) AS t (entry, n, account, owner, paise))
        UPDATE wallet SET balance_paise = balance_paise + ?, held_paise = held_paise + ?,
          receivable_paise = receivable_paise + ?
        WHERE company_id = ?
        RETURNING 1
        """,
        _ -> 1,
        company.value(),
        clock.now(),
        entryIds.toArray(UUID[]::new),
        entries.stream().map(JournalEntry::businessKey).toArray(String[]::new),
        entries.stream().map(e -> e.on().toString()).toArray(String[]::new),
        entries.stream().map(JournalEntry::event).toArray(String[]::new),
        entries.stream().map(JournalEntry::content).toArray(String[]::new),
        company.value(),
        legEntries.toArray(UUID[]::new),
        legNumbers.toArray(Long[]::new),
        accounts.toArray(String[]::new),
        owners.toArray(String[]::new),
        amounts.toArray(Long[]::new),
        balance,
        held,
        receivable,
        company.value());
  }
}
