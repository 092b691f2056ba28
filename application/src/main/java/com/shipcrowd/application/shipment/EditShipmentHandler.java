package com.shipcrowd.application.shipment;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.courier.Couriers;
import com.shipcrowd.application.courier.needs.CourierGateway.Ack;
import com.shipcrowd.application.courier.needs.CourierGateway.Capability;
import com.shipcrowd.application.courier.needs.CourierGateway.Edit;
import com.shipcrowd.application.shipment.needs.Shipments;
import com.shipcrowd.application.shipment.needs.Shipments.Event;
import com.shipcrowd.domain.place.Address;
import com.shipcrowd.domain.shipment.Shipment;
import com.shipcrowd.domain.shipment.WrongMoment;
import java.util.List;
import java.util.Optional;

/// The courier is asked first, because our papers must not say what the courier does not; a process that dies in between
/// leaves the old address here, and the repeat brings both together.
public final class EditShipmentHandler implements EditShipment {
  private final UnitOfWork work;
  private final Shipments shipments;
  private final Couriers couriers;
  private final Clock clock;

  public EditShipmentHandler(UnitOfWork work, Shipments shipments, Couriers couriers, Clock clock) {
    this.work = work;
    this.shipments = shipments;
    this.couriers = couriers;
    this.clock = clock;
  }

  @Override
  public Optional<Answer> handle(Command command) {
    Optional<Shipment> found =
        work.of(command.company(), () -> shipments.find(command.company(), command.shipment()));
    return found.map(shipment -> edit(command, shipment));
  }

  private Answer edit(Command command, Shipment shipment) {
    check(shipment);
    var line = couriers.line(shipment.account(), shipment.company());
    if (!line.gateway().capabilities(line.account()).contains(Capability.EDIT))
      throw new CapabilityMissing(shipment.courier(), "edit");
    var address = changed(shipment.facts().shipTo(), command);
    var fitted = line.gateway().rules(line.account()).fit(address).address();
    var edit =
        new Edit(
            command.name() == null ? null : fitted.name(),
            command.phone(),
            command.line1() == null ? null : oneLine(fitted));
    return switch (line.gateway().edit(line.account(), shipment.bookedAwb("edited"), edit)) {
      case Ack.Accepted _ -> new Answer.Changed(kept(command, address));
      case Ack.Refused(_, var words) -> new Answer.Refused(words);
      case Ack.InDoubt(var why) -> new Answer.InDoubt(why);
    };
  }

  // Before it is booked and after it is picked up there is nothing to change any more.
  private static void check(Shipment shipment) {
    if (shipment.awb() == null || !shipment.status().isBeforePickup())
      throw new WrongMoment("edited", shipment.status());
  }

  private static String oneLine(Address address) {
    return address.line2().isEmpty() ? address.line1() : address.line1() + ", " + address.line2();
  }

  private static Address changed(Address old, Command command) {
    var line1 = command.line1();
    return new Address(
        command.name() == null ? old.name() : command.name(),
        command.phone() == null ? old.phone() : command.phone(),
        line1 == null ? old.line1() : line1,
        line1 == null ? old.line2() : command.line2() == null ? "" : command.line2(),
        old.city(),
        old.state(),
        old.pincode(),
        old.email());
  }

  private Shipment kept(Command command, Address address) {
    return work.of(
        command.company(),
        () -> {
          var s = shipments.locked(command.company(), command.shipment()).orElseThrow();
          if (s.facts().shipTo().equals(address)) return s;
          shipments.readdress(command.company(), command.shipment(), address);
          var at = clock.now();
          shipments.remember(
              command.company(),
              command.shipment(),
              List.of(new Event(0, s.status(), at, at, command.actor(), "details changed")));
          return shipments.find(command.company(), command.shipment()).orElseThrow();
        });
  }
}
