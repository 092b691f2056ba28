package com.shipcrowd.application.shipment;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.shipment.needs.Bookings;
import com.shipcrowd.application.shipment.needs.Shipments;
import com.shipcrowd.application.shipment.needs.Shipments.Owner;
import com.shipcrowd.domain.shipment.Awb;
import com.shipcrowd.domain.shipment.CourierScan;
import com.shipcrowd.domain.shipment.Scan;
import com.shipcrowd.domain.shipment.ShipmentStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One unit of work per parcel, its shipment locked, so that two scans at the same instant on two nodes take turns.
public final class RecordScansHandler implements RecordScans {
  private final UnitOfWork work;
  private final Shipments shipments;
  private final Bookings bookings;
  private final FollowJourney journey;
  private final Clock clock;

  public RecordScansHandler(
      UnitOfWork work, Shipments shipments, Bookings bookings, FollowJourney journey, Clock clock) {
    this.work = work;
    this.shipments = shipments;
    this.bookings = bookings;
    this.journey = journey;
    this.clock = clock;
  }

  @Override
  public List<Unplaced> handle(String courier, List<CourierScan> scans, Instant receivedAt) {
    Map<Awb, List<CourierScan>> byAwb = new LinkedHashMap<>();
    for (var scan : scans) byAwb.computeIfAbsent(scan.awb(), _ -> new ArrayList<>()).add(scan);
    var unplaced = new ArrayList<Unplaced>();
    byAwb.forEach((awb, facts) -> unplaced.addAll(placed(courier, awb, facts, receivedAt)));
    return unplaced;
  }

  /// One parcel that cannot be moved must not cost the others of the same push their scans.
  private List<Unplaced> placed(
      String courier, Awb awb, List<CourierScan> facts, Instant receivedAt) {
    try {
      return place(courier, awb, facts, receivedAt);
    } catch (RuntimeException e) {
      return all(facts, e.getClass().getSimpleName());
    }
  }

  private List<Unplaced> place(
      String courier, Awb awb, List<CourierScan> facts, Instant receivedAt) {
    Optional<Owner> owner = work.acrossCompanies(() -> shipments.owner(courier, awb));
    if (owner.isEmpty()) return all(facts, "AWB_UNKNOWN");
    var whose = owner.get();
    var done = work.of(whose.company(), () -> follow(courier, whose, facts, receivedAt, true));
    if (done.isPresent()) return done.get();
    // The courier moves a parcel whose booking answer we never got, under the number we reserved:
    // that is the answer.
    bookings.confirm(whose.company(), whose.id(), awb, List.of(), "", clock.now());
    return work.of(whose.company(), () -> follow(courier, whose, facts, receivedAt, false))
        .orElseThrow();
  }

  /// Empty for a booking that is not confirmed, when that is asked.
  private Optional<List<Unplaced>> follow(
      String courier,
      Owner whose,
      List<CourierScan> facts,
      Instant receivedAt,
      boolean isConfirmedFirst) {
    var locked = shipments.locked(whose.company(), whose.id()).orElseThrow();
    if (isConfirmedFirst && locked.status() == ShipmentStatus.CREATED) return Optional.empty();
    if (locked.status() == ShipmentStatus.BOOKING_FAILED)
      return Optional.of(all(facts, "BOOKING_FAILED"));
    var unplaced = new ArrayList<Unplaced>();
    var arrived = new ArrayList<Scan>();
    for (var fact : facts) {
      var scan = Scan.received(courier, fact, receivedAt);
      if (scan == null) unplaced.add(new Unplaced(fact, "SCAN_TOO_OLD"));
      else arrived.add(scan);
    }
    journey.follow(locked, arrived, locked.cancelRequestedAt(), "courier:" + courier);
    return Optional.of(unplaced);
  }

  private static List<Unplaced> all(List<CourierScan> facts, String why) {
    return facts.stream().map(f -> new Unplaced(f, why)).toList();
  }
}
