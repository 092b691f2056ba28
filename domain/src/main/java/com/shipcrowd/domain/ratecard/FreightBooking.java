package com.shipcrowd.domain.ratecard;

import com.shipcrowd.domain.courier.Direction;
import com.shipcrowd.domain.place.MetroCluster;
import com.shipcrowd.domain.place.Place;
import com.shipcrowd.domain.zone.FreightLane;

/// Where and how freight is booked, as far as prices care.
///
/// @param delhiNcr whether an end lies in the Delhi cluster, where the green tax is due
/// @param oda whether an end lies off the usual routes of the service
/// @param ownersRisk whether the seller signed away the carrier's risk, so that no ROV is due
public record FreightBooking(
    FreightLane lane,
    boolean delhiNcr,
    Direction direction,
    boolean oda,
    Appointment appointment,
    boolean ownersRisk,
    Supply supply) {
  /// Forward, on the usual routes, at the carrier's risk, without an appointment.
  public static FreightBooking forward(FreightLane lane, Supply supply) {
    return new FreightBooking(
        lane, false, Direction.FORWARD, false, Appointment.NONE, false, supply);
  }

  /// Whether the green tax is due between two places.
  public static boolean touchesDelhi(Place origin, Place destination) {
    return origin.metro() == MetroCluster.DELHI_NCR
        || destination.metro() == MetroCluster.DELHI_NCR;
  }

  /// The same with an end in the Delhi cluster.
  public FreightBooking throughDelhi() {
    return new FreightBooking(lane, true, direction, oda, appointment, ownersRisk, supply);
  }

  /// The same with an end off the usual routes.
  public FreightBooking farOut() {
    return new FreightBooking(lane, delhiNcr, direction, true, appointment, ownersRisk, supply);
  }

  /// The same with an appointment.
  public FreightBooking by(Appointment agreed) {
    return new FreightBooking(lane, delhiNcr, direction, oda, agreed, ownersRisk, supply);
  }

  /// The same at the owner's risk.
  public FreightBooking atOwnersRisk() {
    return new FreightBooking(lane, delhiNcr, direction, oda, appointment, true, supply);
  }
}
