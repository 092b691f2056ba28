package com.shipcrowd.domain.place;

import org.jspecify.annotations.Nullable;

/// What the directory knows about a pincode.
///
/// @param pincode six digits
/// @param state the state of most of its post offices; GST takes the state from the address instead
/// @param district of most of its post offices inside that state; for an approximate place the main
///   district of its prefix
/// @param cityKey the metro city, else the district; for an approximate place the three-digit
///   prefix. Two places are one city when state and key are equal
/// @param metro the metro cluster, null for most of India
/// @param zoneClass how hard it is to reach
/// @param deliveryOffice whether a post office there delivers mail; coverage is counted over these
/// @param approximate found by prefix only: may be shown, never billed
public record Place(
    Pincode pincode,
    State state,
    String district,
    String cityKey,
    @Nullable MetroCluster metro,
    ZoneClass zoneClass,
    boolean deliveryOffice,
    boolean approximate) {

  /// The state, except union territories that couriers serve from the circle around them:
  /// Chandigarh counts with Punjab, Daman with Gujarat, Pondicherry with whichever state its prefix
  /// lies in. Source: zones-and-rates.md section 2, `region(pincode)`.
  public State region() {
    return switch (state) {
      case CH -> State.PB;
      case DN -> State.GJ;
      case PY ->
          switch (pincode.number() / 1000) {
            case 605, 607, 609 -> State.TN;
            case 673 -> State.KL;
            case 533 -> State.AP;
            default -> State.PY;
          };
      default -> state;
    };
  }

  /// Whether a run between the two stays inside one city.
  public boolean isSameCityAs(Place other) {
    return state == other.state && cityKey.equals(other.cityKey);
  }

  /// Whether both lie in one metro cluster, core or extended.
  public boolean isSameClusterAs(Place other) {
    return metro != null && metro == other.metro;
  }
}
