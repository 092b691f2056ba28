package com.shipcrowd.domain.order;

import com.shipcrowd.domain.DomainError;
import java.time.Instant;
import java.util.Map;

/// The 30 minutes are over; only weight, dimensions, warehouse, notes and tags may change before booking.
public final class ModificationWindowClosed extends DomainError {
  ModificationWindowClosed(Instant endedAt) {
    super(
        "MODIFICATION_WINDOW_CLOSED",
        "The buyer's contract could be changed until " + endedAt,
        Map.of("window_ended_at", endedAt.toString()));
  }
}
