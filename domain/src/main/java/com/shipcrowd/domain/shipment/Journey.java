package com.shipcrowd.domain.shipment;

import static com.shipcrowd.domain.shipment.ShipmentStatus.AWB_ASSIGNED;
import static com.shipcrowd.domain.shipment.ShipmentStatus.CANCELLED;
import static com.shipcrowd.domain.shipment.ShipmentStatus.CANCEL_REQUESTED;
import static com.shipcrowd.domain.shipment.ShipmentStatus.DAMAGED;
import static com.shipcrowd.domain.shipment.ShipmentStatus.DELIVERED;
import static com.shipcrowd.domain.shipment.ShipmentStatus.DISPOSED;
import static com.shipcrowd.domain.shipment.ShipmentStatus.IN_TRANSIT;
import static com.shipcrowd.domain.shipment.ShipmentStatus.LOST;
import static com.shipcrowd.domain.shipment.ShipmentStatus.PICKED_UP;
import static com.shipcrowd.domain.shipment.ShipmentStatus.PICKUP_FAILED;
import static com.shipcrowd.domain.shipment.ShipmentStatus.RTO_DELIVERED;
import static com.shipcrowd.domain.shipment.ShipmentStatus.RTO_INITIATED;
import static com.shipcrowd.domain.shipment.ShipmentStatus.UNDELIVERED;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a set of scans says. It depends on the set, never on the order they came in.
/// Source: lifecycle.md section 3.
///
/// @param status where the shipment stands
/// @param since when it got there
/// @param reason of the last failed attempt, while that is the status
/// @param applied the scans that moved it, as they happened
/// @param conflicts scans that contradict a final state: a person has to look
public record Journey(
    ShipmentStatus status,
    @Nullable Instant since,
    @Nullable NdrReason reason,
    Milestones milestones,
    List<Scan> applied,
    List<Scan> conflicts) {
  private static final ZoneId IST = ZoneId.of("Asia/Kolkata");
  private static final Comparator<Scan> AS_IT_HAPPENED =
      Comparator.comparing(Scan::at).thenComparingInt(Journey::rankOf).thenComparing(Scan::id);

  /// Reads a journey out of scans; unmapped ones and losses that nobody confirmed are passed over.
  public static Journey fold(Collection<Scan> scans) {
    var fold = new Fold();
    scans.stream()
        .filter(s -> s.status() != null && !s.isUnconfirmedLoss())
        .sorted(AS_IT_HAPPENED)
        .forEach(fold::step);
    return fold.result();
  }

  /// What the scan that moved it last said beside its status, while it is in transit; null otherwise and for nothing.
  public @Nullable ScanFlag flag() {
    return status == IN_TRANSIT && !applied.isEmpty() ? applied.getLast().flag() : null;
  }

  /// On how many days in India a courier came, or should have, and left without the parcel.
  public static int failedPickups(Collection<Scan> scans) {
    return (int)
        scans.stream()
            .filter(scan -> scan.status() == PICKUP_FAILED)
            .map(scan -> LocalDate.ofInstant(scan.at(), IST))
            .distinct()
            .count();
  }

  private static int rankOf(Scan scan) {
    return scan.status() == null ? 0 : scan.status().rank();
  }

  /// Whether a scan moves a shipment on: the table of rule 4. There is no default branch in spirit: each band of the
  /// current status answers for every band of the scan.
  static boolean applies(ShipmentStatus now, ShipmentStatus scan) {
    // A parcel travels one way: news of the other way is not about it.
    if (now.isReverse() || scan.isReverse()) return false;
    if (scan == CANCEL_REQUESTED || scan == CANCELLED) {
      return now.isBeforePickup() || (now == CANCEL_REQUESTED && scan == CANCELLED);
    }
    if (now == CANCELLED || now == CANCEL_REQUESTED) return !scan.isBeforePickup();
    if (now.isBeforePickup()) {
      return !scan.isBeforePickup()
          || scan.rank() > now.rank()
          || (now == PICKUP_FAILED && scan != PICKUP_FAILED);
    }
    if (scan.isBeforePickup()) return false;
    if (now.isMoving()) return scan != PICKED_UP && (scan != now || repeats(scan));
    return switch (now) {
      case RTO_INITIATED -> scan == DELIVERED || scan.rank() > RTO_INITIATED.rank();
      case RTO_IN_TRANSIT, RTO_OUT_FOR_DELIVERY, RTO_UNDELIVERED ->
          scan.rank() > RTO_INITIATED.rank()
              && (scan != now || scan == ShipmentStatus.RTO_IN_TRANSIT);
      case LOST -> scan == DAMAGED || scan == DISPOSED || (scan != PICKED_UP && scan != LOST);
      default -> false;
    };
  }

  private static boolean repeats(ShipmentStatus status) {
    return status == IN_TRANSIT || status == UNDELIVERED;
  }

  /// Whether a scan that does not apply contradicts a final state. Source: rule 6.
  static boolean contradicts(ShipmentStatus now, ShipmentStatus scan) {
    return switch (now) {
      case DELIVERED -> scan.isReturning() || scan == RTO_DELIVERED;
      case RTO_IN_TRANSIT, RTO_OUT_FOR_DELIVERY, RTO_UNDELIVERED -> scan == DELIVERED;
      case RTO_DELIVERED -> scan != RTO_DELIVERED && !scan.isBeforePickup();
      default -> false;
    };
  }

  private static final class Fold {
    private ShipmentStatus now = AWB_ASSIGNED;
    private @Nullable Instant since;
    private @Nullable NdrReason reason;
    private @Nullable Instant pickedUpAt;
    private @Nullable Instant firstOfdAt;
    private @Nullable Instant deliveredAt;
    private @Nullable Instant rtoInitiatedAt;
    private @Nullable Instant rtoDeliveredAt;
    private @Nullable Instant lostAt;
    private @Nullable Instant cancelledAt;
    private final Set<LocalDate> attemptDays = new HashSet<>();
    private final List<Scan> applied = new ArrayList<>();
    private final List<Scan> conflicts = new ArrayList<>();

    void step(Scan scan) {
      var status = scan.status();
      if (status == null) return;
      if (!applies(now, status)) {
        if (contradicts(now, status)) conflicts.add(scan);
        return;
      }
      applied.add(scan);
      now = status;
      since = scan.at();
      reason = scan.reason();
      note(status, scan);
    }

    private void note(ShipmentStatus status, Scan scan) {
      var at = scan.at();
      if (status == CANCELLED) {
        cancelledAt = at;
        return;
      }
      if (status.rank() < PICKED_UP.rank() || status == CANCEL_REQUESTED) return;
      cancelledAt = null;
      if (pickedUpAt == null) pickedUpAt = at;
      if (firstOfdAt == null
          && (status == ShipmentStatus.OUT_FOR_DELIVERY
              || status == UNDELIVERED
              || status == DELIVERED)) {
        firstOfdAt = at;
      }
      if (status == UNDELIVERED && (scan.reason() == null || scan.reason().countsAsAttempt())) {
        attemptDays.add(LocalDate.ofInstant(at, IST));
      }
      if (status == DELIVERED) deliveredAt = at;
      if (rtoInitiatedAt == null && (status.isReturning() || status == RTO_DELIVERED))
        rtoInitiatedAt = at;
      if (status == RTO_DELIVERED) rtoDeliveredAt = at;
      lostAt = status == LOST ? at : null;
    }

    Journey result() {
      return new Journey(
          now,
          since,
          now == UNDELIVERED || now == ShipmentStatus.RTO_UNDELIVERED ? reason : null,
          new Milestones(
              pickedUpAt,
              firstOfdAt,
              deliveredAt,
              rtoInitiatedAt,
              rtoDeliveredAt,
              lostAt,
              cancelledAt,
              attemptDays.size()),
          List.copyOf(applied),
          List.copyOf(conflicts));
    }
  }
}
