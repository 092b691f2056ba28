package com.shipcrowd.application.shipment;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.invoice.KeepEarnings;
import com.shipcrowd.application.shipment.needs.Losses;
import com.shipcrowd.application.shipment.needs.Shipments;
import com.shipcrowd.application.shipment.needs.Shipments.Event;
import com.shipcrowd.application.shipment.needs.Shipments.HoldMove;
import com.shipcrowd.application.wallet.Till;
import com.shipcrowd.domain.courier.PaymentMode;
import com.shipcrowd.domain.ledger.CodPostings;
import com.shipcrowd.domain.ledger.ShipmentPostings;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.ratecard.ChargeLine;
import com.shipcrowd.domain.shipment.Consequence;
import com.shipcrowd.domain.shipment.HoldGroup;
import com.shipcrowd.domain.shipment.Journey;
import com.shipcrowd.domain.shipment.Scan;
import com.shipcrowd.domain.shipment.Shipment;
import com.shipcrowd.domain.shipment.ShipmentStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Adds scans to a locked shipment and makes everything follow: status, milestones, history, money, the order. Joins the
/// surrounding unit of work; adding the same scans again changes nothing.
public final class FollowJourney {
  /// A parcel nobody picked up is called off after a week. Source: lifecycle.md section 2.
  static final Duration PICKUP_PATIENCE = Duration.ofDays(7);

  /// So is one that nobody picked up on this many days. Source: lifecycle.md section 2.
  static final int MOST_FAILED_PICKUPS = 3;

  /// A cancel counts as confirmed when nobody picked the parcel up for this long. Source: lifecycle.md section 2.
  static final Duration CANCEL_PATIENCE = Duration.ofHours(72);

  private static final Duration ASK_AGAIN = Duration.ofMinutes(1);
  private static final Duration LOOK_AGAIN = Duration.ofHours(6);

  private final Shipments shipments;
  private final KeepEarnings earnings;
  private final Till till;
  private final Losses losses;
  private final Clock clock;

  public FollowJourney(
      Shipments shipments, KeepEarnings earnings, Till till, Losses losses, Clock clock) {
    this.shipments = shipments;
    this.earnings = earnings;
    this.till = till;
    this.losses = losses;
    this.clock = clock;
  }

  /// @param shipment locked in this unit
  /// @param cancelRequestedAt when our cancel was asked and still waits, or null
  /// @return the shipment as it stands afterwards
  Shipment follow(
      Shipment shipment, List<Scan> arrived, @Nullable Instant cancelRequestedAt, String actor) {
    var fresh = shipments.addScans(shipment.company(), shipment.id(), arrived);
    boolean cancelMoved =
        !java.util.Objects.equals(cancelRequestedAt, shipment.cancelRequestedAt());
    if (fresh.isEmpty() && !cancelMoved) return shipment;
    var scans = shipments.scans(shipment.company(), shipment.id());
    var journey = Journey.fold(scans);
    var after = after(shipment, journey, cancelRequestedAt);
    shipments.keep(after, isGivenUp(after, scans, fresh) ? clock.now() : nextLook(after));
    remember(shipment, after, fresh, journey, actor);
    for (var conflict : journey.conflicts()) {
      shipments.openTask(
          shipment.company(),
          "TRACKING_CONFLICT",
          shipment.id().text(),
          journey.status() + " but " + conflict.status() + " at " + conflict.at(),
          clock.now());
    }
    for (var scan : fresh) {
      if (scan.isUnconfirmedLoss()) askForLoss(shipment, scan);
    }
    if (after.status() != shipment.status()) {
      shipments.alignOrder(shipment.company(), shipment.order(), clock.now(), actor);
    }
    settleMoney(after, journey);
    claim(shipment.status(), after);
    return after;
  }

  private void claim(ShipmentStatus before, Shipment after) {
    if (isGone(after.status()) && after.status() != before) losses.gone(after);
    if (isGone(before) && !isGone(after.status())) losses.found(after);
  }

  private static boolean isGone(ShipmentStatus status) {
    return status == ShipmentStatus.LOST || status == ShipmentStatus.DAMAGED;
  }

  private void askForLoss(Shipment shipment, Scan scan) {
    shipments.openTask(
        shipment.company(),
        "LOSS_TO_CONFIRM",
        shipment.id().text(),
        "the courier cannot find it: " + scan.courierCode() + " at " + scan.at(),
        clock.now());
  }

  private Shipment after(Shipment s, Journey journey, @Nullable Instant cancelRequestedAt) {
    var status = journey.status();
    var at = journey.since();
    if (cancelRequestedAt != null && status.isBeforePickup()) {
      status = ShipmentStatus.CANCEL_REQUESTED;
      at = cancelRequestedAt;
    }
    boolean waiting = status == ShipmentStatus.CANCEL_REQUESTED;
    return new Shipment(
        s.id(),
        s.company(),
        s.order(),
        s.courier(),
        s.account(),
        s.service(),
        s.rateCardVersion(),
        status,
        at == null ? s.createdAt() : at,
        journey.reason(),
        status == ShipmentStatus.IN_TRANSIT ? journey.flag() : null,
        s.reservedAwb(),
        s.awb(),
        s.pieceAwbs(),
        s.sortCode(),
        s.trackingToken(),
        s.facts(),
        journey.milestones(),
        waiting ? cancelRequestedAt : null,
        s.failure(),
        s.createdAt(),
        s.version() + 1);
  }

  // Once for each failure: a look after which the parcel stands as before must not be due again at
  // once.
  private static boolean isGivenUp(Shipment after, List<Scan> scans, List<Scan> fresh) {
    return after.status() == ShipmentStatus.PICKUP_FAILED
        && fresh.stream().anyMatch(scan -> scan.status() == ShipmentStatus.PICKUP_FAILED)
        && Journey.failedPickups(scans) >= MOST_FAILED_PICKUPS;
  }

  private @Nullable Instant nextLook(Shipment shipment) {
    var cancel = shipment.cancelRequestedAt();
    if (cancel != null) return clock.now().plus(ASK_AGAIN);
    if (!shipment.status().isBeforePickup()) return null;
    // A look that changed nothing, because the courier refused to cancel, must not be due again at
    // once.
    var due = shipment.statusAt().plus(PICKUP_PATIENCE);
    var soonest = clock.now().plus(LOOK_AGAIN);
    return due.isAfter(soonest) ? due : soonest;
  }

  private void remember(
      Shipment before, Shipment after, List<Scan> fresh, Journey journey, String actor) {
    var moved = new HashSet<>(journey.applied().stream().map(Scan::id).toList());
    var events = new ArrayList<Event>();
    var now = now();
    for (var scan : fresh) {
      if (scan.status() != null && moved.contains(scan.id())) {
        events.add(new Event(0, scan.status(), scan.at(), now, actor, note(scan)));
      }
    }
    if (after.status() == ShipmentStatus.CANCEL_REQUESTED && before.status() != after.status()) {
      events.add(new Event(0, after.status(), after.statusAt(), now, actor, ""));
    }
    if (before.status() == ShipmentStatus.CANCEL_REQUESTED && after.status().isBeforePickup()) {
      events.add(new Event(0, after.status(), now, now, actor, "the courier refused to cancel"));
    }
    if (before.status() == ShipmentStatus.CANCELLED
        && after.status().rank() < 200
        && after.status().rank() >= 40) {
      events.add(new Event(0, after.status(), now, now, "system", "picked up after cancel"));
    }
    shipments.remember(before.company(), before.id(), events);
  }

  private static String note(Scan scan) {
    var place = scan.location().isEmpty() ? "" : scan.location() + ": ";
    return scan.reason() == null
        ? place + scan.remark()
        : place + scan.reason() + " " + scan.remark();
  }

  private void settleMoney(Shipment shipment, Journey journey) {
    var due = Consequence.due(journey, shipments.standing(shipment));
    if (due.isEmpty()) return;
    var on = clock.today();
    var postings = new ShipmentPostings(shipment.company(), on);
    var session = till.open(shipment.company());
    for (var consequence : due) carryOut(consequence, shipment, journey, postings, session, on);
    session.close();
  }

  private void carryOut(
      Consequence consequence,
      Shipment s,
      Journey journey,
      ShipmentPostings postings,
      Till.Session session,
      LocalDate on) {
    var id = s.id().text();
    var facts = s.facts();
    owe(consequence, s, postings, session, on);
    switch (consequence) {
      case REBOOK -> {
        session.add(postings.rebook(id, session.involuntary(facts.hold())));
        move(s, HoldMove.REHOLD, HoldGroup.values());
      }
      case CAPTURE_FREIGHT -> {
        session.add(postings.captureFreight(id, facts.held(HoldGroup.FREIGHT), facts.discount()));
        move(s, HoldMove.CAPTURE, HoldGroup.FREIGHT);
        earn(s, "CAPTURE:" + id + ":FREIGHT", on, lines(s, HoldGroup.FREIGHT));
      }
      case CAPTURE_INSURANCE -> {
        session.add(postings.captureInsurance(id, facts.held(HoldGroup.INSURANCE)));
        move(s, HoldMove.CAPTURE, HoldGroup.INSURANCE);
        earn(s, "CAPTURE:" + id + ":INSURANCE", on, lines(s, HoldGroup.INSURANCE));
      }
      case CAPTURE_COD_FEE -> {
        session.add(postings.captureCodFee(id, facts.held(HoldGroup.COD_FEE)));
        move(s, HoldMove.CAPTURE, HoldGroup.COD_FEE);
        earn(s, "CAPTURE:" + id + ":COD_FEE", on, lines(s, HoldGroup.COD_FEE));
      }
      case RELEASE_COD_FEE -> {
        session.add(postings.release(id, "RTO_COD_FEE", facts.held(HoldGroup.COD_FEE).total()));
        move(s, HoldMove.RELEASE, HoldGroup.COD_FEE);
        shipments.cod(s, null);
      }
      case CHARGE_RTO -> {
        var charge = facts.rtoCharge();
        session.add(postings.rto(id, charge, session.involuntary(charge.total())));
        earn(s, "RTO:" + id, on, facts.rto());
        if (facts.paymentMode() == PaymentMode.COD) shipments.cod(s, null);
      }
      case REVERSE_RTO -> {
        session.add(postings.rtoReversal(id, facts.rtoCharge()));
        earn(s, "RTO_REVERSAL:" + id, on, facts.rto().stream().map(ChargeLine::reversed).toList());
      }
      case REBOOK_COD_FEE -> {
        Money fee = facts.held(HoldGroup.COD_FEE).total();
        session.add(postings.rebookCodFee(id, session.involuntary(fee)));
        move(s, HoldMove.REHOLD, HoldGroup.COD_FEE);
      }
      case COLLECT_COD -> {
        session.add(
            new CodPostings(s.company(), on).collected(id, s.courier(), facts.collectable()));
        var delivered = journey.milestones().deliveredAt();
        var day = delivered == null ? on : LocalDate.ofInstant(delivered, Clock.IST);
        shipments.cod(s, day);
      }
      case RELEASE_ALL -> {
        session.add(postings.release(id, "CANCELLED", facts.hold()));
        move(s, HoldMove.RELEASE, HoldGroup.values());
        if (facts.paymentMode() == PaymentMode.COD) shipments.cod(s, null);
      }
    }
  }

  // What the courier will bill for the same step, as its card said at booking.
  private static void owe(
      Consequence consequence,
      Shipment s,
      ShipmentPostings postings,
      Till.Session session,
      LocalDate on) {
    var bought = s.facts().bought();
    if (bought == null) return;
    var id = s.id().text();
    switch (consequence) {
      case CAPTURE_FREIGHT -> cost(session, postings, s, "FREIGHT", bought.freight());
      case CAPTURE_COD_FEE -> cost(session, postings, s, "COD", bought.cod());
      case CHARGE_RTO -> cost(session, postings, s, "RTO", bought.rto());
      case REVERSE_RTO -> {
        var rto = bought.rto();
        if (rto != null && rto.isPositive())
          session.add(postings.cost(id, s.courier(), "RTO", rto).reversed(on));
      }
      default -> {}
    }
  }

  private static void cost(
      Till.Session session,
      ShipmentPostings postings,
      Shipment s,
      String head,
      @Nullable Money amount) {
    if (amount != null && amount.isPositive())
      session.add(postings.cost(s.id().text(), s.courier(), head, amount));
  }

  private void earn(Shipment s, String key, LocalDate on, List<ChargeLine> lines) {
    earnings.earn(s.company(), s.id(), s.facts().placeOfSupply(), key, on, lines);
  }

  private void move(Shipment shipment, HoldMove move, HoldGroup... groups) {
    shipments.moveHold(shipment.company(), shipment.id(), List.of(groups), move);
  }

  private static List<ChargeLine> lines(Shipment shipment, HoldGroup group) {
    return shipment.facts().charges().stream()
        .filter(line -> HoldGroup.of(line.head()) == group)
        .toList();
  }

  private Instant now() {
    return clock.now().truncatedTo(ChronoUnit.MICROS);
  }
}
