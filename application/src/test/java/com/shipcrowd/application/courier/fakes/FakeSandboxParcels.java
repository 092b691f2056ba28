package com.shipcrowd.application.courier.fakes;

import com.shipcrowd.application.courier.needs.SandboxCourier.Fault;
import com.shipcrowd.application.courier.needs.SandboxParcels;
import com.shipcrowd.domain.courier.CourierAccountId;
import com.shipcrowd.domain.shipment.Awb;
import com.shipcrowd.domain.shipment.ShipmentId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The sandbox courier's store in memory; one lock stands for one statement.
public final class FakeSandboxParcels implements SandboxParcels {
  private final Map<Awb, Parcel> parcels = new HashMap<>();
  private final Map<Desk, List<Fault>> faults = new HashMap<>();
  private final Map<Desk, Duration> offsets = new HashMap<>();

  @Override
  public synchronized Entry book(Parcel candidate) {
    var fault = taken(candidate.desk(), true).orElse(null);
    var known = withReference(candidate.desk().account(), candidate.reference());
    if (known.isPresent()) return new Entry(known.get(), fault);
    if ((fault != null && !fault.makesParcel()) || parcels.containsKey(candidate.awb()))
      return new Entry(null, fault);
    var offset = offsets.getOrDefault(candidate.desk(), Duration.ZERO);
    var kept =
        new Parcel(
            candidate.desk(),
            candidate.reference(),
            candidate.awb(),
            candidate.bookedAt().plus(offset),
            candidate.dueAt() == null ? null : candidate.dueAt().plus(offset),
            candidate.story(),
            0);
    parcels.put(kept.awb(), kept);
    return new Entry(kept, fault);
  }

  @Override
  public synchronized List<Parcel> withAwbs(CourierAccountId account, List<Awb> awbs) {
    return awbs.stream()
        .map(parcels::get)
        .filter(Objects::nonNull)
        .filter(parcel -> parcel.desk().account().equals(account))
        .toList();
  }

  @Override
  public synchronized Optional<Parcel> withReference(
      CourierAccountId account, ShipmentId reference) {
    return parcels.values().stream()
        .filter(
            parcel ->
                parcel.desk().account().equals(account) && parcel.reference().equals(reference))
        .findFirst();
  }

  @Override
  public synchronized List<Parcel> due(Desk desk, Instant until, int limit) {
    return parcels.values().stream()
        .filter(parcel -> parcel.desk().equals(desk))
        .filter(parcel -> parcel.dueAt() != null && !parcel.dueAt().isAfter(until))
        .sorted(Comparator.comparing(FakeSandboxParcels::dueAt))
        .limit(limit)
        .toList();
  }

  private static Instant dueAt(Parcel parcel) {
    return Objects.requireNonNull(parcel.dueAt());
  }

  @Override
  public synchronized List<Awb> replace(List<Parcel> changed) {
    var written = new ArrayList<Awb>();
    for (var parcel : changed) {
      @Nullable Parcel now = parcels.get(parcel.awb());
      if (now == null || now.version() != parcel.version()) continue;
      parcels.put(
          parcel.awb(),
          new Parcel(
              now.desk(),
              now.reference(),
              now.awb(),
              now.bookedAt(),
              parcel.dueAt(),
              parcel.story(),
              now.version() + 1));
      written.add(parcel.awb());
    }
    return written;
  }

  @Override
  public synchronized void script(Desk desk, List<Fault> more) {
    faults.computeIfAbsent(desk, _ -> new ArrayList<>()).addAll(more);
  }

  @Override
  public synchronized Optional<Fault> takePushFault(Desk desk) {
    return taken(desk, false);
  }

  private Optional<Fault> taken(Desk desk, boolean hitsBooking) {
    var waiting = faults.computeIfAbsent(desk, _ -> new ArrayList<>());
    var next = waiting.stream().filter(fault -> fault.hitsBooking() == hitsBooking).findFirst();
    next.ifPresent(waiting::remove);
    return next;
  }

  @Override
  public synchronized Duration shift(Desk desk, Duration by) {
    return offsets.merge(desk, by, Duration::plus);
  }
}
