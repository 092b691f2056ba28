package com.shipcrowd.application.payout.fakes;

import com.shipcrowd.application.payout.needs.BankAccounts;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.payout.BankAccount;
import com.shipcrowd.domain.payout.BankAccountId;
import com.shipcrowd.domain.payout.BankAccountState;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Bank accounts in memory, with the time at which somebody must look at each again.
public final class FakeBankAccounts implements BankAccounts {
  private final Map<BankAccountId, BankAccount> all = new LinkedHashMap<>();
  private final Map<CompanyId, BankAccountId> present = new HashMap<>();
  private final Map<BankAccountId, Instant> due = new HashMap<>();
  private final Set<BankAccountId> lost = new HashSet<>();
  private int oldSeals;

  /// When somebody looks at an account again; empty when nobody does.
  public Optional<Instant> dueAt(BankAccountId id) {
    return Optional.ofNullable(due.get(id));
  }

  /// An account by its id.
  public BankAccount at(BankAccountId id) {
    return Optional.ofNullable(all.get(id)).orElseThrow();
  }

  /// How many accounts were entered.
  public int size() {
    return all.size();
  }

  /// Says how many numbers lie under an old key.
  public void sealedLongAgo(int numbers) {
    oldSeals = numbers;
  }

  /// Lets an account be gone between the look and the lock.
  public void loseAtLock(BankAccountId id) {
    lost.add(id);
  }

  @Override
  public void replace(BankAccount account) {
    all.put(account.id(), account);
    present.put(account.company(), account.id());
    due.put(account.id(), account.enteredAt());
  }

  @Override
  public void keep(BankAccount account, Instant dueAt, boolean isDone) {
    all.put(account.id(), account);
    if (isDone) due.remove(account.id());
    else due.put(account.id(), dueAt);
  }

  @Override
  public Optional<BankAccount> current(CompanyId company) {
    return Optional.ofNullable(present.get(company)).map(all::get);
  }

  @Override
  public Optional<BankAccount> locked(CompanyId company, BankAccountId id) {
    return find(company, id).filter(a -> !lost.contains(id));
  }

  @Override
  public Optional<BankAccount> find(CompanyId company, BankAccountId id) {
    return Optional.ofNullable(all.get(id)).filter(a -> a.company().equals(company));
  }

  @Override
  public boolean hadVerified(CompanyId company) {
    return all.values().stream()
        .anyMatch(a -> a.company().equals(company) && a.state() == BankAccountState.VERIFIED);
  }

  @Override
  public List<BankAccount> take(Instant now, Instant leaseUntil, int most) {
    var taken =
        all.values().stream()
            .filter(a -> dueAt(a.id()).filter(at -> !at.isAfter(now)).isPresent())
            .limit(most)
            .toList();
    taken.forEach(a -> due.put(a.id(), leaseUntil));
    return taken;
  }

  @Override
  public Optional<BankAccount> ofCheck(String gateway, String number) {
    return all.values().stream()
        .filter(a -> a.gateway().equals(gateway) && a.reference().equals(number))
        .findFirst();
  }

  @Override
  public int reseal(int most) {
    int now = Math.min(most, oldSeals);
    oldSeals -= now;
    return now;
  }
}
