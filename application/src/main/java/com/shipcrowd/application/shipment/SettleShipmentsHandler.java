package com.shipcrowd.application.shipment;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.courier.Couriers;
import com.shipcrowd.application.courier.needs.CourierGateway.Lookup;
import com.shipcrowd.application.courier.needs.CourierGateway.Tracking;
import com.shipcrowd.application.shipment.needs.Shipments;
import com.shipcrowd.domain.shipment.Journey;
import com.shipcrowd.domain.shipment.Shipment;
import com.shipcrowd.domain.shipment.ShipmentStatus;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// A lease on each shipment keeps other nodes away while the courier is asked; when this process dies, the lease ends and
/// another looks.
public final class SettleShipmentsHandler implements SettleShipments {
  private static final int BATCH = 50;
  private static final Duration LEASE = Duration.ofMinutes(2);

  /// How long a courier may take to show a booking it made; only then does its "I have none" count.
  static final Duration MAY_STILL_APPEAR = Duration.ofMinutes(5);

  /// The task for a person when a courier cannot say whether it booked.
  static final String IN_DOUBT = "BOOKING_IN_DOUBT";

  private static final Duration TOO_LONG_IN_DOUBT = Duration.ofHours(24);

  private final UnitOfWork work;
  private final Shipments shipments;
  private final ClaimNumber numbers;
  private final Couriers couriers;
  private final FailBooking failing;
  private final CancelShipmentHandler cancelling;
  private final RecordScans recording;
  private final Clock clock;

  public SettleShipmentsHandler(
      UnitOfWork work,
      Shipments shipments,
      ClaimNumber numbers,
      Couriers couriers,
      FailBooking failing,
      CancelShipmentHandler cancelling,
      RecordScans recording,
      Clock clock) {
    this.work = work;
    this.shipments = shipments;
    this.numbers = numbers;
    this.couriers = couriers;
    this.failing = failing;
    this.cancelling = cancelling;
    this.recording = recording;
    this.clock = clock;
  }

  @Override
  public int settle() {
    var now = clock.now();
    List<Shipments.Owner> due =
        work.acrossCompanies(() -> shipments.takeDue(now, now.plus(LEASE), BATCH));
    for (var owner : due) {
      lookAt(owner);
    }
    return due.size();
  }

  /// One shipment that cannot be looked after must not keep the others of its batch waiting: it is a task for a person,
  /// and its lease brings it back.
  private void lookAt(Shipments.Owner owner) {
    try {
      find(owner).ifPresent(this::look);
    } catch (RuntimeException e) {
      openTask(owner, "SETTLING_FAILED", e.getClass().getSimpleName());
    }
  }

  private Optional<Shipment> find(Shipments.Owner owner) {
    return work.of(owner.company(), () -> shipments.find(owner.company(), owner.id()));
  }

  private void openTask(Shipments.Owner owner, String kind, String detail) {
    work.of(
        owner.company(),
        () -> {
          shipments.openTask(owner.company(), kind, owner.id().text(), detail, clock.now());
          return owner;
        });
  }

  private void look(Shipment shipment) {
    switch (shipment.status()) {
      case CREATED -> findBooking(shipment);
      case CANCEL_REQUESTED -> askForCancel(shipment);
      case AWB_ASSIGNED, PICKUP_SCHEDULED, OUT_FOR_PICKUP, PICKUP_FAILED ->
          callOffUnlessMoving(shipment);
      default -> {
        // Its timer was set before it moved on.
      }
    }
  }

  /// Nobody told us of a pickup for a week, or three came to nothing. A push may have been lost, and a cancel turns a
  /// moving parcel round, so the courier is asked where it is first; without an answer nothing is called off.
  private void callOffUnlessMoving(Shipment shipment) {
    if (!heardFromCourier(shipment)) return;
    var owner = new Shipments.Owner(shipment.company(), shipment.id());
    var fresh = find(owner).orElseThrow();
    if (fresh.status().isBeforePickup() && (isForgotten(fresh) || isMissedTooOften(fresh))) {
      cancelling.callOff(fresh, "system: nobody picked it up");
    }
  }

  private boolean isForgotten(Shipment s) {
    return !clock.now().isBefore(s.statusAt().plus(FollowJourney.PICKUP_PATIENCE));
  }

  private boolean isMissedTooOften(Shipment s) {
    if (s.status() != ShipmentStatus.PICKUP_FAILED) return false;
    var scans = work.of(s.company(), () -> shipments.scans(s.company(), s.id()));
    return Journey.failedPickups(scans) >= FollowJourney.MOST_FAILED_PICKUPS;
  }

  /// Takes in what the courier knows of a parcel.
  ///
  /// @return false when it could not be asked
  private boolean heardFromCourier(Shipment s) {
    var line = couriers.line(s.account(), s.company());
    if (line.gateway().track(line.account(), List.of(s.bookedAwb("tracked")))
        instanceof Tracking.Scans(var scans)) {
      recording.handle(s.courier(), scans, clock.now());
      return true;
    }
    return false;
  }

  private void findBooking(Shipment s) {
    var line = couriers.line(s.account(), s.company());
    switch (line.gateway().find(line.account(), s.id(), s.reservedAwb())) {
      case Lookup.Found(var awb, var sortCode, var children) -> {
        if (!numbers.claim(s, awb, children, sortCode))
          openTask(
              new Shipments.Owner(s.company(), s.id()),
              "AWB_TAKEN",
              "the courier names " + awb.number() + ", which another shipment has");
      }
      case Lookup.Absent() -> {
        if (clock.now().isAfter(s.createdAt().plus(MAY_STILL_APPEAR))) {
          // Should the courier make it after all, its number is already called off.
          var reserved = s.reservedAwb();
          if (reserved != null) line.gateway().cancel(line.account(), reserved);
          failing.fail(s.company(), s.id(), "COURIER_LOST_IT: the courier has no such booking");
        }
      }
      case Lookup.Unknown _ -> {
        if (clock.now().isAfter(s.createdAt().plus(TOO_LONG_IN_DOUBT))) {
          openTask(
              new Shipments.Owner(s.company(), s.id()),
              IN_DOUBT,
              "the courier gives no clear answer");
        }
      }
    }
  }

  private void askForCancel(Shipment s) {
    var asked = s.cancelRequestedAt();
    boolean waitedLongEnough =
        asked != null && clock.now().isAfter(asked.plus(FollowJourney.CANCEL_PATIENCE));
    if (!waitedLongEnough) {
      cancelling.tell(s, "system");
    } else if (heardFromCourier(s)) {
      cancelling.confirmed(s.company(), s.id(), "system: 72 h without a pickup");
    }
  }
}
