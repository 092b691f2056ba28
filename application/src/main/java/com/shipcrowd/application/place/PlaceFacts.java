package com.shipcrowd.application.place;

import com.shipcrowd.domain.place.Pincode;
import com.shipcrowd.domain.place.Place;
import com.shipcrowd.domain.place.State;

/// What the directory knows about a pincode.
///
/// @param district as the post office writes it
/// @param cityKey the same for all pincodes of one city; zones A compare it
/// @param metro whether it lies in one of the metro clusters
/// @param zoneClass what makes a lane special or remote: `NORMAL`, `SPECIAL`, `REMOTE`
/// @param approximate true when the pincode was derived from its neighbours
public record PlaceFacts(
    Pincode pincode,
    State state,
    String district,
    String cityKey,
    boolean metro,
    String zoneClass,
    boolean approximate) {
  /// What the directory says.
  public static PlaceFacts of(Place place) {
    return new PlaceFacts(
        place.pincode(),
        place.state(),
        place.district(),
        place.cityKey(),
        place.metro() != null,
        place.zoneClass().name(),
        place.approximate());
  }
}
