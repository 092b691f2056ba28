package com.shipcrowd.application.shipment;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.courier.Couriers;
import com.shipcrowd.application.courier.needs.CourierGateway.Ack;
import com.shipcrowd.application.courier.needs.CourierGateway.Capability;
import com.shipcrowd.application.shipment.needs.Shipments;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.shipment.Scan;
import com.shipcrowd.domain.shipment.Shipment;
import com.shipcrowd.domain.shipment.ShipmentId;
import com.shipcrowd.domain.shipment.ShipmentStatus;
import com.shipcrowd.domain.shipment.WrongMoment;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The wish is written down, then the courier is told, then its answer recorded; a lost answer is asked for again by
/// `SettleShipments`, which is safe because couriers cancel twice like once.
public final class CancelShipmentHandler implements CancelShipment {
  private static final Set<String> WAITS = Set.of("COURIER_DOWN", "COURIER_AUTH");

  private final UnitOfWork work;
  private final Shipments shipments;
  private final FollowJourney journey;
  private final Couriers couriers;
  private final Clock clock;

  public CancelShipmentHandler(
      UnitOfWork work, Shipments shipments, FollowJourney journey, Couriers couriers, Clock clock) {
    this.work = work;
    this.shipments = shipments;
    this.journey = journey;
    this.couriers = couriers;
    this.clock = clock;
  }

  @Override
  public Optional<Answer> handle(CompanyId company, ShipmentId id, String actor) {
    Optional<Shipment> found = work.of(company, () -> shipments.find(company, id));
    found
        .filter(s -> s.status().isBeforePickup() && s.awb() != null && !callsOff(s))
        .ifPresent(
            s -> {
              throw new CapabilityMissing(s.courier(), "cancel");
            });
    return ask(company, id, actor);
  }

  /// For parcels that nobody picked up for days: where the courier cannot be told, it is called off here alone. Should it
  /// move after all, it is charged again.
  void callOff(Shipment shipment, String actor) {
    if (callsOff(shipment)) {
      var _ = ask(shipment.company(), shipment.id(), actor);
      return;
    }
    var _ =
        work.of(
            shipment.company(),
            () -> shipments.locked(shipment.company(), shipment.id()).map(s -> wish(s, actor)));
    var _ = confirmed(shipment.company(), shipment.id(), actor);
  }

  private boolean callsOff(Shipment shipment) {
    var line = couriers.line(shipment.account(), shipment.company());
    return line.gateway().capabilities(line.account()).contains(Capability.CANCEL);
  }

  private Optional<Answer> ask(CompanyId company, ShipmentId id, String actor) {
    Optional<Shipment> wished =
        work.of(company, () -> shipments.locked(company, id).map(s -> wish(s, actor)));
    return wished.map(
        s -> s.status() == ShipmentStatus.CANCELLED ? new Answer.Cancelled(s) : tell(s, actor));
  }

  private Shipment wish(Shipment shipment, String actor) {
    return switch (shipment.status()) {
      case CANCELLED, CANCEL_REQUESTED -> shipment;
      case AWB_ASSIGNED, PICKUP_SCHEDULED, OUT_FOR_PICKUP, PICKUP_FAILED ->
          journey.follow(shipment, List.of(), now(), actor);
      default -> throw new WrongMoment("cancelled", shipment.status());
    };
  }

  /// Tells the courier; also used by the settling job.
  Answer tell(Shipment shipment, String actor) {
    var line = couriers.line(shipment.account(), shipment.company());
    return switch (line.gateway().cancel(line.account(), shipment.bookedAwb("cancelled"))) {
      case Ack.Accepted _ ->
          new Answer.Cancelled(confirmed(shipment.company(), shipment.id(), actor));
      // Nobody said no: the line is down or our standing is. The wish stays, and the timer asks
      // again.
      case Ack.Refused(var code, _) when WAITS.contains(code) -> new Answer.Requested(shipment);
      case Ack.Refused(_, var words) -> new Answer.Refused(refused(shipment, actor), words);
      case Ack.InDoubt _ -> new Answer.Requested(shipment);
    };
  }

  /// Puts the confirmed cancel in force.
  Shipment confirmed(CompanyId company, ShipmentId id, String actor) {
    return work.of(
        company,
        () -> {
          var s = shipments.locked(company, id).orElseThrow();
          if (s.status() != ShipmentStatus.CANCEL_REQUESTED) return s;
          return journey.follow(
              s,
              List.of(Scan.ours(s.bookedAwb("cancelled"), ShipmentStatus.CANCELLED, now())),
              null,
              actor);
        });
  }

  private Shipment refused(Shipment shipment, String actor) {
    return work.of(
        shipment.company(),
        () -> {
          var s = shipments.locked(shipment.company(), shipment.id()).orElseThrow();
          return s.status() == ShipmentStatus.CANCEL_REQUESTED
              ? journey.follow(s, List.of(), null, actor)
              : s;
        });
  }

  private Instant now() {
    return clock.now().truncatedTo(ChronoUnit.MICROS);
  }
}
