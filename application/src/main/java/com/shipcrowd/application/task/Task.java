package com.shipcrowd.application.task;

import com.shipcrowd.domain.company.CompanyId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Something that no rule decides: a person looks and says what came of it.
///
/// @param kind upper snake case, `BOOKING_IN_DOUBT`
/// @param subject what it is about, the outside spelling of an id
/// @param detail what was seen; no personal data
/// @param closedAt null while it is open
/// @param closedBy who closed it, null while it is open
/// @param note what came of it, null while it is open
public record Task(
    TaskId id,
    CompanyId company,
    String kind,
    String subject,
    String detail,
    Instant openedAt,
    @Nullable Instant closedAt,
    @Nullable String closedBy,
    @Nullable String note) {}
