package com.shipcrowd.application.invoice;

import com.shipcrowd.domain.invoice.BillingCadence;
import com.shipcrowd.domain.invoice.BillingPeriod;
import com.shipcrowd.domain.invoice.BillingRunId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Invoices a period for every company that has something open. A run is taken up where it stopped, by whichever node comes
/// next; running it again invoices only what came since.
public interface RunBilling {
  /// Starts the run of a period, or starts it over when it is finished; the work is done by {@link #work()}.
  ///
  /// @throws com.shipcrowd.domain.invoice.PeriodNotOver while the period runs
  BillingRun start(BillingCadence cadence, BillingPeriod period, String by);

  Optional<BillingRun> find(BillingRunId id);

  /// Newest first.
  List<BillingRun> page(@Nullable UUID before, int size);

  /// Opens the runs of the periods that ended, and does one batch of companies of the oldest unfinished one. Safe on several
  /// nodes: a run is worked on by one at a time, and one that died lets it go.
  ///
  /// @return how much was done; 0 when nothing waits
  int work();
}
