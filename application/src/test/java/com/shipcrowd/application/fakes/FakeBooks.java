package com.shipcrowd.application.fakes;

import com.shipcrowd.application.ledger.needs.Ledger;
import com.shipcrowd.application.wallet.needs.Credit;
import com.shipcrowd.application.wallet.needs.Wallets;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.ledger.AccountName;
import com.shipcrowd.domain.ledger.JournalEntry;
import com.shipcrowd.domain.ledger.LedgerKeyConflict;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.wallet.Wallet;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The books in memory: a key is posted once, and a wallet is what its entries leave of it.
public final class FakeBooks implements Ledger, Wallets, Credit {
  private final Map<String, JournalEntry> entries = new LinkedHashMap<>();
  private final Map<CompanyId, Wallet> wallets = new HashMap<>();
  private final Set<CompanyId> blocked = new HashSet<>();

  @Override
  public void post(CompanyId company, List<JournalEntry> posted) {
    for (var entry : posted)
      if (isNew(entry)) wallets.compute(company, (_, wallet) -> wallet.after(entry));
  }

  @Override
  public void postPlatform(List<JournalEntry> posted) {
    for (var entry : posted) {
      boolean touched =
          entry.legs().stream()
              .anyMatch(leg -> leg.account().name().owner() == AccountName.Owner.COMPANY);
      if (touched) throw new IllegalArgumentException("a company's account: " + entry);
      isNew(entry);
    }
  }

  private boolean isNew(JournalEntry entry) {
    var before = entries.putIfAbsent(entry.businessKey(), entry);
    if (before != null && !before.content().equals(entry.content()))
      throw new LedgerKeyConflict(entry.businessKey());
    return before == null;
  }

  @Override
  public boolean open(CompanyId company, Instant at) {
    return wallets.putIfAbsent(company, new Wallet(Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO))
        == null;
  }

  @Override
  public Optional<Wallet> find(CompanyId company) {
    return Optional.ofNullable(wallets.get(company));
  }

  @Override
  public Wallet locked(CompanyId company) {
    return find(company).orElseThrow();
  }

  @Override
  public void limit(CompanyId company, Money limit) {
    wallets.compute(
        company, (_, w) -> new Wallet(w.balance(), w.held(), w.receivable(), limit, w.promo()));
  }

  @Override
  public void block(CompanyId company, boolean isOverdue) {
    if (isOverdue) blocked.add(company);
    else blocked.remove(company);
  }

  public boolean isBlocked(CompanyId company) {
    return blocked.contains(company);
  }

  /// Puts a wallet in place, whatever its history.
  public void put(CompanyId company, Wallet wallet) {
    wallets.put(company, wallet);
  }

  /// A wallet with so much in it and nothing else.
  public void put(CompanyId company, Money balance) {
    put(company, new Wallet(balance, Money.ZERO, Money.ZERO, Money.ZERO));
  }

  /// Business keys in the order they were posted.
  public List<String> keys() {
    return List.copyOf(entries.keySet());
  }

  public JournalEntry entry(String key) {
    return Optional.ofNullable(entries.get(key)).orElseThrow();
  }
}
