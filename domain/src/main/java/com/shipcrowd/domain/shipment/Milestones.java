package com.shipcrowd.domain.shipment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The moments that matter to money and people; null until they happen. A skipped one is implied by the later one, at the
/// same time. Source: lifecycle.md section 3, rules 4 and 5.
///
/// @param attempts days in India with a failed attempt that counts
public record Milestones(
    @Nullable Instant pickedUpAt,
    @Nullable Instant firstOfdAt,
    @Nullable Instant deliveredAt,
    @Nullable Instant rtoInitiatedAt,
    @Nullable Instant rtoDeliveredAt,
    @Nullable Instant lostAt,
    @Nullable Instant cancelledAt,
    int attempts) {
  /// Nothing happened yet.
  public static final Milestones NONE = new Milestones(null, null, null, null, null, null, null, 0);
}
