package com.shipcrowd.application.shipment;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.courier.Couriers;
import com.shipcrowd.application.courier.needs.CourierGateway.Lookup;
import com.shipcrowd.application.shipment.needs.Bookings;
import com.shipcrowd.application.shipment.needs.Shipments;
import com.shipcrowd.domain.shipment.Shipment;
import java.time.Duration;
import java.util.List;

/// A lease on each shipment keeps other nodes away while the courier is asked; when this process dies, the lease ends and
/// another looks.
public final class SettleShipmentsHandler implements SettleShipments {
  private static final int BATCH = 50;
  private static final Duration LEASE = Duration.ofMinutes(2);

  /// How long a courier may take to show a booking it made; only then does its "I have none" count.
  static final Duration MAY_STILL_APPEAR = Duration.ofMinutes(5);

  private final UnitOfWork work;
  private final Shipments shipments;
  private final Bookings bookings;
  private final Couriers couriers;
  private final FailBooking failing;
  private final CancelShipmentHandler cancelling;
  private final Clock clock;

  public SettleShipmentsHandler(
      UnitOfWork work,
      Shipments shipments,
      Bookings bookings,
      Couriers couriers,
      FailBooking failing,
      CancelShipmentHandler cancelling,
      Clock clock) {
    this.work = work;
    this.shipments = shipments;
    this.bookings = bookings;
    this.couriers = couriers;
    this.failing = failing;
    this.cancelling = cancelling;
    this.clock = clock;
  }

  @Override
  public int settle() {
    var now = clock.now();
    List<Shipments.Owner> due =
        work.acrossCompanies(() -> shipments.takeDue(now, now.plus(LEASE), BATCH));
    for (var owner : due) {
      work.of(owner.company(), () -> shipments.find(owner.company(), owner.id()))
          .ifPresent(this::look);
    }
    return due.size();
  }

  private void look(Shipment shipment) {
    switch (shipment.status()) {
      case CREATED -> findBooking(shipment);
      case CANCEL_REQUESTED -> askForCancel(shipment);
      case AWB_ASSIGNED, PICKUP_SCHEDULED, OUT_FOR_PICKUP, PICKUP_FAILED ->
          cancelling.handle(shipment.company(), shipment.id(), "system: nobody picked it up");
      default -> {
        // Its timer was set before it moved on.
      }
    }
  }

  private void findBooking(Shipment s) {
    var line = couriers.line(s.account(), s.company());
    switch (line.gateway().find(line.account(), s.id(), s.reservedAwb())) {
      case Lookup.Found(var awb, var sortCode, var children) ->
          bookings.confirm(s.company(), s.id(), awb, children, sortCode, clock.now());
      case Lookup.Absent() -> {
        if (clock.now().isAfter(s.createdAt().plus(MAY_STILL_APPEAR))) {
          // Should the courier make it after all, its number is already called off.
          var reserved = s.reservedAwb();
          if (reserved != null) line.gateway().cancel(line.account(), reserved);
          failing.fail(s.company(), s.id(), "COURIER_LOST_IT: the courier has no such booking");
        }
      }
      case Lookup.Unknown _ -> {
        // The lease ends and somebody asks again.
      }
    }
  }

  private void askForCancel(Shipment s) {
    var asked = s.cancelRequestedAt();
    boolean waitedLongEnough =
        asked != null && clock.now().isAfter(asked.plus(FollowJourney.CANCEL_PATIENCE));
    if (waitedLongEnough)
      cancelling.confirmed(s.company(), s.id(), "system: 72 h without a pickup");
    else cancelling.tell(s, "system");
  }
}
