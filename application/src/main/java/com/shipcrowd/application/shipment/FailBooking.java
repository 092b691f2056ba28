package com.shipcrowd.application.shipment;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.shipment.needs.Shipments;
import com.shipcrowd.application.shipment.needs.Shipments.Event;
import com.shipcrowd.application.shipment.needs.Shipments.HoldMove;
import com.shipcrowd.application.wallet.Till;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.ledger.ShipmentPostings;
import com.shipcrowd.domain.shipment.HoldGroup;
import com.shipcrowd.domain.shipment.Shipment;
import com.shipcrowd.domain.shipment.ShipmentId;
import com.shipcrowd.domain.shipment.ShipmentStatus;
import java.util.List;

/// Ends a booking that the courier refused: the hold goes back, the order may be booked again.
public final class FailBooking {
  private final UnitOfWork work;
  private final Shipments shipments;
  private final Till till;
  private final Clock clock;

  public FailBooking(UnitOfWork work, Shipments shipments, Till till, Clock clock) {
    this.work = work;
    this.shipments = shipments;
    this.till = till;
    this.clock = clock;
  }

  /// Does nothing unless the shipment is still CREATED.
  ///
  /// @param why for the seller, the courier's words included
  void fail(CompanyId company, ShipmentId id, String why) {
    work.of(
        company,
        () -> {
          var found =
              shipments.locked(company, id).filter(s -> s.status() == ShipmentStatus.CREATED);
          found.ifPresent(shipment -> end(shipment, why));
          return found;
        });
  }

  private void end(Shipment s, String why) {
    var now = clock.now();
    shipments.keep(
        new Shipment(
            s.id(),
            s.company(),
            s.order(),
            s.courier(),
            s.account(),
            s.service(),
            s.rateCardVersion(),
            ShipmentStatus.BOOKING_FAILED,
            now,
            null,
            s.reservedAwb(),
            null,
            s.pieceAwbs(),
            "",
            s.trackingToken(),
            s.facts(),
            s.milestones(),
            null,
            why.length() > 500 ? why.substring(0, 500) : why,
            s.createdAt(),
            s.version() + 1),
        null);
    shipments.remember(
        s.company(),
        s.id(),
        List.of(
            new Event(0, ShipmentStatus.BOOKING_FAILED, now, now, "courier:" + s.courier(), why)));
    shipments.moveHold(s.company(), s.id(), List.of(HoldGroup.values()), HoldMove.RELEASE);
    shipments.alignOrder(s.company(), s.order(), now, "system");
    var release =
        new ShipmentPostings(s.company(), clock.today())
            .release(s.id().text(), "BOOKING_FAILED", s.facts().hold());
    var session = till.open(s.company());
    session.add(release);
    session.close();
  }
}
