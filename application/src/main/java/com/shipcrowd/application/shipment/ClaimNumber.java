package com.shipcrowd.application.shipment;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.shipment.needs.Bookings;
import com.shipcrowd.application.shipment.needs.Shipments;
import com.shipcrowd.application.shipment.needs.Shipments.Event;
import com.shipcrowd.application.shipment.needs.Shipments.Owner;
import com.shipcrowd.domain.shipment.Awb;
import com.shipcrowd.domain.shipment.Shipment;
import com.shipcrowd.domain.shipment.ShipmentStatus;
import java.util.List;
import java.util.Optional;

/// Gives a shipment the number that its courier, asked by our reference, or a person who looked names as its own. Should
/// another shipment have been told that number by mistake in a booking's answer, that one is in doubt again and settled
/// anew: an answer may be wrong, a list of parcels by reference is not.
public final class ClaimNumber {
  private final UnitOfWork work;
  private final Shipments shipments;
  private final Bookings bookings;
  private final Clock clock;

  public ClaimNumber(UnitOfWork work, Shipments shipments, Bookings bookings, Clock clock) {
    this.work = work;
    this.shipments = shipments;
    this.bookings = bookings;
    this.clock = clock;
  }

  /// @return whether the shipment has the number now; false when another one has good reason to keep it
  boolean claim(Shipment shipment, Awb awb, List<Awb> childAwbs, String sortCode) {
    if (confirm(shipment, awb, childAwbs, sortCode)) return true;
    Optional<Owner> holder = work.acrossCompanies(() -> shipments.owner(shipment.courier(), awb));
    return holder.isPresent()
        && isReopened(holder.get(), awb)
        && confirm(shipment, awb, childAwbs, sortCode);
  }

  private boolean confirm(Shipment s, Awb awb, List<Awb> childAwbs, String sortCode) {
    return bookings.confirm(s.company(), s.id(), awb, childAwbs, sortCode, clock.now());
  }

  // A number that was sent along with the question, or that scans have moved already, is its own.
  private boolean isReopened(Owner holder, Awb awb) {
    return work.of(
        holder.company(),
        () -> {
          var s = shipments.locked(holder.company(), holder.id()).orElseThrow();
          boolean isMistaken =
              s.status() == ShipmentStatus.AWB_ASSIGNED
                  && awb.equals(s.awb())
                  && !awb.equals(s.reservedAwb())
                  && shipments.scans(holder.company(), holder.id()).isEmpty();
          if (isMistaken) reopen(holder, awb);
          return isMistaken;
        });
  }

  private void reopen(Owner holder, Awb awb) {
    var now = clock.now();
    shipments.reopen(holder.company(), holder.id(), now);
    shipments.remember(
        holder.company(),
        holder.id(),
        List.of(
            new Event(
                0,
                ShipmentStatus.CREATED,
                now,
                now,
                "system",
                "the number " + awb.number() + " belongs to another parcel")));
    shipments.openTask(
        holder.company(), "AWB_CHANGED", holder.id().text(), "was told " + awb.number(), now);
  }
}
