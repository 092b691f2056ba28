package com.shipcrowd.application.payout.fakes;

import com.shipcrowd.application.StaleWrite;
import com.shipcrowd.application.payout.needs.Payouts;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.payout.Payout;
import com.shipcrowd.domain.payout.PayoutFileId;
import com.shipcrowd.domain.payout.PayoutId;
import com.shipcrowd.domain.payout.PayoutState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Payouts and the files they go by in memory.
public final class FakePayouts implements Payouts {
  private final Map<PayoutId, Payout> all = new LinkedHashMap<>();
  private final Map<PayoutFileId, BankFile> files = new LinkedHashMap<>();
  private final Set<CompanyId> sandboxes = new HashSet<>();
  private final List<String> tasks = new ArrayList<>();

  /// Lets a company work with play money.
  public void playFor(CompanyId company) {
    sandboxes.add(company);
  }

  /// Tasks that were opened, as `KIND subject: detail`.
  public List<String> tasks() {
    return tasks;
  }

  /// A payout by its id.
  public Payout at(PayoutId id) {
    return find(id).orElseThrow();
  }

  @Override
  public boolean isSandbox(CompanyId company) {
    return sandboxes.contains(company);
  }

  @Override
  public void add(Payout payout, boolean isPlay) {
    all.put(payout.id(), payout);
  }

  @Override
  public void keep(Payout payout, Instant at) {
    if (at(payout.id()).version() >= payout.version()) throw new StaleWrite("payout");
    all.put(payout.id(), payout);
  }

  @Override
  public Optional<Payout> find(PayoutId id) {
    return Optional.ofNullable(all.get(id));
  }

  @Override
  public Optional<Payout> locked(CompanyId company, PayoutId id) {
    return find(id).filter(p -> p.company().equals(company));
  }

  @Override
  public List<Payout> take(Instant now, Instant leaseUntil, int most) {
    return all.values().stream()
        .filter(p -> p.dueAt() != null && !p.dueAt().isAfter(now))
        .limit(most)
        .toList();
  }

  @Override
  public List<Payout> page(
      @Nullable CompanyId company, @Nullable PayoutState state, @Nullable UUID before, int most) {
    return List.copyOf(all.values()).reversed().stream()
        .filter(p -> company == null || p.company().equals(company))
        .filter(p -> state == null || p.state() == state)
        .limit(most)
        .toList();
  }

  @Override
  public List<Payout> waiting(int most) {
    return all.values().stream()
        .filter(p -> p.state() == PayoutState.PENDING && !isSandbox(p.company()))
        .limit(most)
        .toList();
  }

  @Override
  public void addFile(BankFile file) {
    files.put(file.id(), file);
  }

  @Override
  public Optional<BankFile> file(PayoutFileId id) {
    return Optional.ofNullable(files.get(id));
  }

  @Override
  public List<BankFile> files(@Nullable UUID before, int most) {
    return List.copyOf(files.values()).reversed().stream().limit(most).toList();
  }

  @Override
  public List<Payout> inFile(PayoutFileId id) {
    return all.values().stream().filter(p -> p.gatewayId().equals(id.text())).toList();
  }

  @Override
  public void openTask(CompanyId company, String kind, String subject, String detail, Instant at) {
    var task = kind + " " + subject + ": " + detail;
    if (!tasks.contains(task)) tasks.add(task);
  }
}
