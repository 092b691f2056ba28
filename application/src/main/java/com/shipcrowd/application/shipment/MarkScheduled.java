package com.shipcrowd.application.shipment;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.shipment.needs.Shipments;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.shipment.Scan;
import com.shipcrowd.domain.shipment.Shipment;
import com.shipcrowd.domain.shipment.ShipmentId;
import com.shipcrowd.domain.shipment.ShipmentStatus;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// Notes on parcels that a courier said it would come for them. One unit of work each; call it outside units.
public final class MarkScheduled {
  private final UnitOfWork work;
  private final Shipments shipments;
  private final FollowJourney journey;
  private final Clock clock;

  public MarkScheduled(UnitOfWork work, Shipments shipments, FollowJourney journey, Clock clock) {
    this.work = work;
    this.shipments = shipments;
    this.journey = journey;
    this.clock = clock;
  }

  /// Those that were booked, or missed before, become PICKUP_SCHEDULED; whatever moved on meanwhile stays.
  public void mark(CompanyId company, List<ShipmentId> ids, String actor) {
    for (var id : ids) {
      var _ = work.of(company, () -> shipments.locked(company, id).map(s -> marked(s, actor)));
    }
  }

  private Shipment marked(Shipment shipment, String actor) {
    return switch (shipment.status()) {
      case AWB_ASSIGNED, PICKUP_FAILED -> {
        var at = clock.now().truncatedTo(ChronoUnit.MICROS);
        var awb = shipment.bookedAwb("collected");
        yield journey.follow(
            shipment,
            List.of(Scan.ours(awb, ShipmentStatus.PICKUP_SCHEDULED, at)),
            shipment.cancelRequestedAt(),
            actor);
      }
      default -> shipment;
    };
  }
}
