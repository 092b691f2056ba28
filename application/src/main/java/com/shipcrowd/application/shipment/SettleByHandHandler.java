package com.shipcrowd.application.shipment;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.shipment.needs.Shipments;
import com.shipcrowd.application.shipment.needs.Shipments.Owner;
import com.shipcrowd.domain.shipment.Awb;
import com.shipcrowd.domain.shipment.Shipment;
import com.shipcrowd.domain.shipment.ShipmentId;
import com.shipcrowd.domain.shipment.ShipmentStatus;
import com.shipcrowd.domain.shipment.WrongMoment;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// See {@link SettleByHand}. It ends in the same two steps as the settling job, so that both may race.
public final class SettleByHandHandler implements SettleByHand {
  private final UnitOfWork work;
  private final Shipments shipments;
  private final ClaimNumber numbers;
  private final FailBooking failing;
  private final Clock clock;

  public SettleByHandHandler(
      UnitOfWork work, Shipments shipments, ClaimNumber numbers, FailBooking failing, Clock clock) {
    this.work = work;
    this.shipments = shipments;
    this.numbers = numbers;
    this.failing = failing;
    this.clock = clock;
  }

  @Override
  public Optional<Shipment> handle(ShipmentId id, @Nullable Awb awb, String actor) {
    Optional<Owner> owner = work.acrossCompanies(() -> shipments.ownerOf(id));
    return owner.map(
        whose -> {
          var settled = settle(whose, awb, actor);
          closeTask(whose, settled, actor);
          return settled;
        });
  }

  // Also when it was said before: the first time may have ended between the two.
  private void closeTask(Owner whose, Shipment settled, String actor) {
    var _ =
        work.of(
            whose.company(),
            () -> {
              shipments.closeTasks(
                  whose.company(),
                  SettleShipmentsHandler.IN_DOUBT,
                  whose.id().text(),
                  "settled by hand: " + settled.status(),
                  actor,
                  clock.now());
              return settled;
            });
  }

  private Shipment settle(Owner whose, @Nullable Awb awb, String actor) {
    var before = find(whose);
    if (isSaid(before, awb)) return before;
    if (before.status() != ShipmentStatus.CREATED)
      throw new WrongMoment("settled", before.status());
    if (awb == null) failing.fail(whose.company(), whose.id(), "NOT_BOOKED: " + actor + " looked");
    else if (!numbers.claim(before, awb, List.of(), "")) throw new AwbTaken(awb);
    return find(whose);
  }

  private static boolean isSaid(Shipment shipment, @Nullable Awb awb) {
    return awb == null
        ? shipment.status() == ShipmentStatus.BOOKING_FAILED
        : awb.equals(shipment.awb());
  }

  private Shipment find(Owner whose) {
    return work.of(whose.company(), () -> shipments.find(whose.company(), whose.id()))
        .orElseThrow();
  }
}
