package com.shipcrowd.application.ledger;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.ledger.needs.Seals;
import com.shipcrowd.application.task.OpenTask;
import com.shipcrowd.domain.company.CompanyId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/// Closing and sealing are two units: the first is short, because writers wait for it.
public final class KeepBooksHandler implements KeepBooks {
  private final UnitOfWork work;
  private final Seals seals;
  private final ProveLedger prove;
  private final OpenTask tasks;
  private final Clock clock;

  public KeepBooksHandler(
      UnitOfWork work, Seals seals, ProveLedger prove, OpenTask tasks, Clock clock) {
    this.work = work;
    this.seals = seals;
    this.prove = prove;
    this.tasks = tasks;
    this.clock = clock;
  }

  @Override
  public Month close(YearMonth month, String actor) {
    if (!month.isBefore(YearMonth.from(clock.today())))
      throw new MonthNotOver(month, clock.today());
    work.acrossCompanies(
        () -> {
          var _ = seals.close(month, actor, clock.now());
        });
    sealMonths();
    return months().stream().filter(m -> m.month().equals(month)).findFirst().orElseThrow();
  }

  @Override
  public List<Month> months() {
    return work.acrossCompanies(seals::months);
  }

  @Override
  public List<Balance> trialBalance(LocalDate upTo) {
    return work.acrossCompanies(() -> seals.trialBalance(upTo));
  }

  @Override
  public int work() {
    int added = sealMonths();
    var yesterday = clock.today().minusDays(1);
    boolean sealed = work.acrossCompanies(() -> seals.sealDay(yesterday, clock.now()));
    if (!sealed) return added;
    var broken = prove.prove().stream().filter(f -> !f.broken().isEmpty()).toList();
    work.acrossCompanies(
        () -> {
          for (var finding : broken) {
            tasks.open(
                CompanyId.PLATFORM,
                "BOOKS_BROKEN",
                "invariant " + finding.number(),
                yesterday + ": " + finding.title() + ": " + finding.broken().getFirst());
          }
        });
    return added + 1;
  }

  private int sealMonths() {
    return work.acrossCompanies(seals::sealMonths);
  }
}
