package com.shipcrowd.application.invoice;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.Ids;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.invoice.needs.Billing;
import com.shipcrowd.application.invoice.needs.BillingRuns;
import com.shipcrowd.domain.invoice.BillingCadence;
import com.shipcrowd.domain.invoice.BillingPeriod;
import com.shipcrowd.domain.invoice.BillingRunId;
import com.shipcrowd.domain.invoice.PeriodNotOver;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A batch is one unit: its lines, its numbers, its invoices and the checkpoint are kept together or not at all. So a killed
/// run leaves neither a gap nor a double, and needs no lease: its lock goes with its connection.
public final class RunBillingHandler implements RunBilling {
  // Few enough that a batch is over in about a second, and that a series is not locked for longer.
  private static final int COMPANIES_A_BATCH = 100;

  private final UnitOfWork work;
  private final Billing billing;
  private final BillingRuns runs;
  private final InvoiceDesk desk;
  private final NoteDesk notes;
  private final Ids ids;
  private final Clock clock;

  public RunBillingHandler(
      UnitOfWork work,
      Billing billing,
      BillingRuns runs,
      InvoiceDesk desk,
      NoteDesk notes,
      Ids ids,
      Clock clock) {
    this.work = work;
    this.billing = billing;
    this.runs = runs;
    this.desk = desk;
    this.notes = notes;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public BillingRun start(BillingCadence cadence, BillingPeriod period, String by) {
    if (!period.isOver(clock.today())) throw new PeriodNotOver(period);
    return work.acrossCompanies(
        () -> {
          runs.open(new BillingRunId(ids.next()), cadence, period, by, clock.now());
          var run = runs.find(cadence, period).orElseThrow();
          if (!run.isDone()) return run;
          runs.again(run.id());
          return runs.find(run.id()).orElseThrow();
        });
  }

  @Override
  public Optional<BillingRun> find(BillingRunId id) {
    return work.acrossCompanies(() -> runs.find(id));
  }

  @Override
  public List<BillingRun> page(@Nullable UUID before, int size) {
    return work.acrossCompanies(() -> runs.page(before, size));
  }

  @Override
  public int work() {
    work.acrossCompanies(
        () -> {
          for (var cadence : BillingCadence.values()) {
            var over = BillingPeriod.lastOver(cadence, clock.today());
            runs.open(new BillingRunId(ids.next()), cadence, over, "system:billing", clock.now());
          }
        });
    return work.acrossCompanies(() -> runs.takeOpen().map(this::batch).orElse(0));
  }

  private int batch(BillingRun run) {
    var companies =
        billing.companies(run.cadence(), run.period(), run.lastCompany(), COMPANIES_A_BATCH);
    if (companies.isEmpty()) {
      runs.finish(run.id(), clock.now());
      return 1;
    }
    int made = 0;
    for (var piece : run.period().byMonth()) {
      made += desk.issue(billing.open(companies, piece)).size();
      notes.reversals(companies, piece);
    }
    runs.advance(run.id(), companies.getLast(), companies.size(), made);
    return companies.size();
  }
}
