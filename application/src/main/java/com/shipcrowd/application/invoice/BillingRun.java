package com.shipcrowd.application.invoice;

import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.invoice.BillingCadence;
import com.shipcrowd.domain.invoice.BillingPeriod;
import com.shipcrowd.domain.invoice.BillingRunId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One period billed for everybody, and how far that is.
///
/// @param isDone whether every company was looked at
/// @param lastCompany the checkpoint: companies up to this one are done; null at the start
/// @param companies how many had something to invoice
/// @param invoices how many were made
public record BillingRun(
    BillingRunId id,
    BillingCadence cadence,
    BillingPeriod period,
    boolean isDone,
    @Nullable CompanyId lastCompany,
    long companies,
    long invoices,
    String startedBy,
    Instant startedAt,
    @Nullable Instant finishedAt) {}
