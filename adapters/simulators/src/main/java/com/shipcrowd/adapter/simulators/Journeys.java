package com.shipcrowd.adapter.simulators;

import static com.shipcrowd.domain.shipment.ShipmentStatus.*;

import com.shipcrowd.application.courier.needs.SandboxCourier.Weather;
import com.shipcrowd.domain.shipment.Awb;
import com.shipcrowd.domain.shipment.NdrReason;
import com.shipcrowd.domain.shipment.ShipmentStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How parcels travel at couriers that are not there: pure functions of the parcel's number, its ends and the weather.
public final class Journeys {
  private static final long MINUTE = 60;
  private static final long HOUR = 60 * MINUTE;
  private static final long DAY = 24 * HOUR;
  private static final List<ShipmentStatus> WAY_OUT =
      List.of(
          AWB_ASSIGNED,
          PICKUP_SCHEDULED,
          OUT_FOR_PICKUP,
          PICKED_UP,
          IN_TRANSIT,
          REACHED_DESTINATION,
          OUT_FOR_DELIVERY);
  private static final List<ShipmentStatus> WAY_BACK =
      List.of(RTO_INITIATED, RTO_IN_TRANSIT, RTO_OUT_FOR_DELIVERY);
  private static final List<NdrReason> DRAWN =
      List.of(
          NdrReason.CONSIGNEE_UNAVAILABLE,
          NdrReason.ADDRESS_INCOMPLETE,
          NdrReason.PHONE_UNREACHABLE,
          NdrReason.RESCHEDULE_REQUESTED,
          NdrReason.CONSIGNEE_REFUSED,
          NdrReason.COD_NOT_READY);

  private Journeys() {}

  /// The whole way of a new parcel.
  public static List<Leg> planned(Awb awb, Weather weather, String from, String to) {
    return new Road(awb, from, to).all(drawn(awb, weather));
  }

  /// The rest of the way from where a parcel stands, under another weather.
  public static List<Leg> rest(
      Awb awb, Weather weather, String from, String to, ShipmentStatus stands) {
    var road = new Road(awb, from, to);
    if (stands.isTerminal()) return List.of();
    if (stands.isReturning()) return road.back(stands);
    var all = road.all(drawn(awb, weather));
    for (int i = all.size() - 1; i >= 0; i--) {
      if (all.get(i).status() == stands) return all.subList(i + 1, all.size());
    }
    return road.nextAttempt(20 * HOUR);
  }

  /// What follows the status a parcel was just moved to: the rest of its plan, or else the usual rest.
  public static List<Leg> onwards(
      Awb awb, List<Leg> plan, String from, String to, ShipmentStatus stands) {
    for (int i = 0; i < plan.size(); i++) {
      if (plan.get(i).status() == stands && !stands.isTerminal()) {
        return plan.subList(i + 1, plan.size());
      }
    }
    return rest(awb, Weather.FAIR, from, to, stands);
  }

  /// Out for delivery once more after a wait, then delivered.
  public static List<Leg> again(Awb awb, String from, String to, long afterSeconds) {
    return new Road(awb, from, to).nextAttempt(afterSeconds);
  }

  public static List<Leg> home(Awb awb, String from, String to) {
    return new Road(awb, from, to).back(UNDELIVERED);
  }

  /// The scans that lead from one status to another, both ends of the road respected.
  ///
  /// @return empty when no journey leads there
  public static Optional<List<Leg>> way(
      Awb awb,
      String from,
      String to,
      ShipmentStatus stands,
      ShipmentStatus wanted,
      NdrReason reason) {
    var road = new Road(awb, from, to);
    return path(stands, wanted)
        .map(
            path ->
                path.stream()
                    .map(status -> road.step(status, 30 * MINUTE, reasonFor(status, reason)))
                    .toList());
  }

  private static @Nullable NdrReason reasonFor(ShipmentStatus status, NdrReason reason) {
    return status == UNDELIVERED || status == RTO_UNDELIVERED ? reason : null;
  }

  private static Optional<List<ShipmentStatus>> path(ShipmentStatus from, ShipmentStatus to) {
    if (!isOnTheWay(to)) return Optional.empty();
    if (from.isTerminal() && !(from == LOST && to.rank() >= 50 && to.rank() < 200))
      return Optional.empty();
    if (to == CANCELLED || to.isBeforePickup()) {
      if (!from.isBeforePickup()
          || (to != CANCELLED && to.rank() < from.rank() && from != PICKUP_FAILED)) {
        return Optional.empty();
      }
    }
    boolean isCalledOff = from == RTO_INITIATED && to == DELIVERED;
    if (from.isReturning() && !isAfterReturn(to) && !isCalledOff) return Optional.empty();
    if (to == PICKED_UP && !from.isBeforePickup()) return Optional.empty();
    var steps = new ArrayList<ShipmentStatus>();
    switch (to) {
      case CANCELLED -> {}
      case PICKUP_FAILED -> until(steps, from, OUT_FOR_PICKUP);
      case UNDELIVERED, DELIVERED -> until(steps, from, OUT_FOR_DELIVERY);
      case RTO_INITIATED -> toReturn(steps, from);
      case RTO_IN_TRANSIT, RTO_OUT_FOR_DELIVERY, RTO_UNDELIVERED, RTO_DELIVERED -> {
        if (!from.isReturning()) toReturn(steps, from);
        for (var status : WAY_BACK) {
          if (status.rank() < to.rank() && status.rank() > (from.isReturning() ? from.rank() : 0))
            steps.add(status);
        }
        if (from == RTO_UNDELIVERED && to == RTO_DELIVERED) steps.add(RTO_OUT_FOR_DELIVERY);
      }
      case LOST, DAMAGED, DISPOSED -> {
        if (from.isBeforePickup()) until(steps, from, IN_TRANSIT);
      }
      default -> until(steps, from, to);
    }
    if (steps.isEmpty() || steps.getLast() != to) steps.add(to);
    return Optional.of(steps);
  }

  // The others exist in our house only, or on the way back from a buyer.
  private static boolean isOnTheWay(ShipmentStatus status) {
    return !status.isReverse()
        && status != ShipmentStatus.CREATED
        && status != ShipmentStatus.BOOKING_FAILED
        && status != ShipmentStatus.CANCEL_REQUESTED;
  }

  private static boolean isAfterReturn(ShipmentStatus to) {
    return to.isReturning() || to == RTO_DELIVERED || to == LOST || to == DAMAGED || to == DISPOSED;
  }

  private static void toReturn(List<ShipmentStatus> steps, ShipmentStatus from) {
    if (from == UNDELIVERED) return;
    until(steps, from, OUT_FOR_DELIVERY);
    steps.add(UNDELIVERED);
  }

  // A second attempt starts at the door again, not at the warehouse.
  private static void until(List<ShipmentStatus> steps, ShipmentStatus from, ShipmentStatus last) {
    if (from == UNDELIVERED || from == LOST) {
      if (last == OUT_FOR_DELIVERY) steps.add(OUT_FOR_DELIVERY);
      return;
    }
    var start = from == PICKUP_FAILED ? PICKUP_SCHEDULED : from;
    for (var status : WAY_OUT) {
      if (status.rank() > start.rank() && status.rank() <= last.rank()) steps.add(status);
    }
  }

  private static Weather drawn(Awb awb, Weather weather) {
    if (weather != Weather.MIXED) return weather;
    var kinds = Weather.values();
    // Half of all days are fair; the rest is shared evenly among the others.
    long draw = seed(awb, 7) % (2L * (kinds.length - 2));
    return draw < kinds.length - 2 ? Weather.FAIR : kinds[(int) (draw - (kinds.length - 2)) + 1];
  }

  /// A number from 0 that depends on the parcel and the place it is used in only.
  public static long seed(Awb awb, int place) {
    var text = awb.number();
    long own = text.matches("[0-9]{1,18}") ? Long.parseLong(text) : text.hashCode();
    long mixed = own * 0x9E3779B97F4A7C15L + place * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 30)) * 0x94D049BB133111EBL;
    return (mixed ^ (mixed >>> 31)) >>> 1;
  }

  /// One parcel's road from its seller to its buyer.
  private record Road(Awb awb, String from, String to) {
    List<Leg> all(Weather weather) {
      var steps = new ArrayList<Leg>();
      steps.add(step(AWB_ASSIGNED, 0, null));
      steps.add(step(PICKUP_SCHEDULED, wobbled(10 * MINUTE, 1), null));
      steps.add(step(OUT_FOR_PICKUP, wobbled(3 * HOUR, 2), null));
      steps.add(step(PICKED_UP, wobbled(2 * HOUR, 3), null));
      steps.add(step(IN_TRANSIT, wobbled(5 * HOUR, 4), null));
      if (weather == Weather.LOST) return ended(steps, LOST, 10 * DAY);
      if (weather == Weather.DAMAGED) return ended(steps, DAMAGED, DAY);
      if (weather == Weather.DELAY)
        steps.add(new Leg(IN_TRANSIT, Leg.Aside.DELAYED, wobbled(2 * DAY, 5), gateway(), null));
      if (weather == Weather.WEIGHT_CHANGE)
        steps.add(new Leg(IN_TRANSIT, Leg.Aside.WEIGHED, HOUR, gateway(), null));
      steps.add(new Leg(IN_TRANSIT, null, wobbled(14 * HOUR, 6), gateway(), null));
      steps.add(step(REACHED_DESTINATION, wobbled(16 * HOUR, 8), null));
      steps.add(step(OUT_FOR_DELIVERY, wobbled(4 * HOUR, 9), null));
      switch (weather) {
        case NDR_THEN_DELIVERED -> {
          steps.add(step(UNDELIVERED, wobbled(4 * HOUR, 10), drawnReason(0)));
          steps.addAll(nextAttempt(20 * HOUR));
        }
        case NDR_THEN_RTO -> {
          steps.add(step(UNDELIVERED, wobbled(4 * HOUR, 10), drawnReason(0)));
          for (int attempt = 1; attempt < 3; attempt++) {
            steps.add(step(OUT_FOR_DELIVERY, 20 * HOUR, null));
            steps.add(step(UNDELIVERED, 4 * HOUR, drawnReason(attempt)));
          }
          steps.addAll(back(UNDELIVERED));
        }
        default -> steps.add(step(DELIVERED, wobbled(4 * HOUR, 11), null));
      }
      return steps;
    }

    List<Leg> nextAttempt(long afterSeconds) {
      return List.of(
          step(OUT_FOR_DELIVERY, afterSeconds, null), step(DELIVERED, wobbled(4 * HOUR, 12), null));
    }

    List<Leg> back(ShipmentStatus stands) {
      var steps = new ArrayList<Leg>();
      for (var status : List.of(RTO_INITIATED, RTO_IN_TRANSIT, RTO_OUT_FOR_DELIVERY)) {
        boolean isStillAhead = !stands.isReturning() || status.rank() > stands.rank();
        if (isStillAhead) steps.add(step(status, wobbled(DAY, status.rank()), null));
      }
      steps.add(step(RTO_DELIVERED, wobbled(4 * HOUR, 13), null));
      return steps;
    }

    private List<Leg> ended(List<Leg> steps, ShipmentStatus end, long after) {
      steps.add(step(end, after, null));
      return steps;
    }

    Leg step(ShipmentStatus status, long after, @Nullable NdrReason reason) {
      return new Leg(status, null, after, place(status), reason);
    }

    private String place(ShipmentStatus status) {
      return switch (status) {
        case AWB_ASSIGNED, PICKUP_SCHEDULED, OUT_FOR_PICKUP, PICKUP_FAILED, PICKED_UP, CANCELLED ->
            from;
        case IN_TRANSIT -> from + " Hub";
        case REACHED_DESTINATION -> to + " Hub";
        case RTO_IN_TRANSIT, LOST, DAMAGED, DISPOSED -> gateway();
        case RTO_OUT_FOR_DELIVERY, RTO_UNDELIVERED, RTO_DELIVERED -> from;
        default -> to;
      };
    }

    private String gateway() {
      if (from.equals(to)) return to + " Hub";
      return List.of("Bhiwandi", "Gurugram", "Nagpur", "Hosur").get((int) (seed(awb, 20) % 4))
          + " Gateway";
    }

    private NdrReason drawnReason(int attempt) {
      return DRAWN.get((int) (seed(awb, 30 + attempt) % DRAWN.size()));
    }

    // A fifth more or less, by the parcel's number.
    private long wobbled(long seconds, int place) {
      return seconds - seconds / 5 + seed(awb, 100 + place) % (seconds * 2 / 5 + 1);
    }
  }
}
