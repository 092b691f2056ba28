package com.shipcrowd.application.invoice.needs;

import com.shipcrowd.application.invoice.BillingRun;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.invoice.BillingCadence;
import com.shipcrowd.domain.invoice.BillingPeriod;
import com.shipcrowd.domain.invoice.BillingRunId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Billing runs and how far they are. All calls join a unit across companies.
public interface BillingRuns {
  /// Opens a run unless its period has one.
  void open(BillingRunId id, BillingCadence cadence, BillingPeriod period, String by, Instant at);

  /// Sends a finished run over its period again, from the first company.
  void again(BillingRunId id);

  Optional<BillingRun> find(BillingCadence cadence, BillingPeriod period);

  Optional<BillingRun> find(BillingRunId id);

  /// The oldest unfinished run that nobody works on, locked until the unit ends.
  Optional<BillingRun> takeOpen();

  /// Moves the checkpoint.
  void advance(BillingRunId id, CompanyId lastCompany, int companies, int invoices);

  void finish(BillingRunId id, Instant at);

  /// Newest first.
  List<BillingRun> page(@Nullable UUID before, int size);
}
