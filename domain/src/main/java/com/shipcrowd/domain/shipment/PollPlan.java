package com.shipcrowd.domain.shipment;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How often a courier is asked about a parcel. The nearer something is to happen, the more often; a courier that tells
/// by itself is asked a quarter as often, only to find what it forgot to tell.
///
/// @param bookedAt when the journey began
/// @param heardAt when the courier last told something of it, null for never
/// @param promisedBy when it should be there, null when nobody promised
/// @param tells whether the courier pushes its scans
public record PollPlan(
    ShipmentStatus status,
    Instant bookedAt,
    @Nullable Instant heardAt,
    @Nullable Instant promisedBy,
    boolean tells) {
  private static final Duration WAITING = Duration.ofHours(4);
  private static final Duration MOVING = Duration.ofHours(2);
  private static final Duration AT_THE_DOOR = Duration.ofMinutes(30);
  private static final Duration LATE = Duration.ofHours(1);
  private static final Duration STUCK = Duration.ofHours(12);
  private static final Duration STUCK_AFTER = Duration.ofDays(10);
  private static final int RARER = 4;

  /// The time between two questions; empty when nothing can happen any more, or no number is there to ask by.
  public Optional<Duration> interval(Instant now) {
    if (isOver()) return Optional.empty();
    var heard = heardAt == null ? bookedAt : heardAt;
    if (now.isAfter(heard.plus(STUCK_AFTER))) return Optional.of(STUCK);
    var usual = usual();
    var due = promisedBy;
    if (due != null && now.isAfter(due) && !status.isBeforePickup() && usual.compareTo(LATE) > 0)
      usual = LATE;
    return Optional.of(tells ? usual.multipliedBy(RARER) : usual);
  }

  /// When to ask next after asking now.
  public Optional<Instant> afterAsking(Instant now) {
    return interval(now).map(now::plus);
  }

  /// When to ask next when nobody has asked since the courier last told something.
  public Optional<Instant> due(Instant now) {
    return interval(now).map((heardAt == null ? bookedAt : heardAt)::plus);
  }

  private boolean isOver() {
    return switch (status) {
      case CREATED,
          RVP_CREATED,
          BOOKING_FAILED,
          DELIVERED,
          RTO_DELIVERED,
          LOST,
          DAMAGED,
          DISPOSED,
          CANCELLED,
          RVP_QC_FAILED,
          RVP_DELIVERED,
          RVP_CANCELLED ->
          true;
      default -> false;
    };
  }

  private Duration usual() {
    return switch (status) {
      case OUT_FOR_DELIVERY, RTO_OUT_FOR_DELIVERY, RVP_OUT_FOR_DELIVERY -> AT_THE_DOOR;
      default -> status.isBeforePickup() ? WAITING : MOVING;
    };
  }
}
