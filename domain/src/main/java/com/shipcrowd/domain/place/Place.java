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
/// @param regrouping what a zone set made of it; null as the directory has it
public record Place(
    Pincode pincode,
    State state,
    String district,
    String cityKey,
    @Nullable MetroCluster metro,
    ZoneClass zoneClass,
    boolean deliveryOffice,
    boolean approximate,
    @Nullable Regrouping regrouping) {

  /// A place as the directory has it.
  public Place(
      Pincode pincode,
      State state,
      String district,
      String cityKey,
      @Nullable MetroCluster metro,
      ZoneClass zoneClass,
      boolean deliveryOffice,
      boolean approximate) {
    this(pincode, state, district, cityKey, metro, zoneClass, deliveryOffice, approximate, null);
  }

  /// The same place in another city of its state, as one courier's own list has it.
  public Place inCity(String key) {
    return new Place(
        pincode, state, district, key, metro, zoneClass, deliveryOffice, approximate, regrouping);
  }

  /// The same place taken out of the directory's grouping. A region, a metro and the plain rest are easy to reach by
  /// definition; a city says nothing about that.
  public Place regrouped(Regrouping.Kind kind, String code) {
    var reach = kind == Regrouping.Kind.CITY ? zoneClass : ZoneClass.NORMAL;
    return new Place(
        pincode,
        state,
        district,
        cityKey,
        kind == Regrouping.Kind.PLAIN ? null : metro,
        reach,
        deliveryOffice,
        approximate,
        new Regrouping(kind, code));
  }

  /// The same place, harder or easier to reach.
  public Place reachedAs(ZoneClass reach) {
    return new Place(
        pincode, state, district, cityKey, metro, reach, deliveryOffice, approximate, regrouping);
  }

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

  /// Whether a run between the two stays inside one city. A city of a zone set holds its own pincodes only.
  public boolean isSameCityAs(Place other) {
    if (is(Regrouping.Kind.CITY) || other.is(Regrouping.Kind.CITY)) return isOneGroupWith(other);
    return state == other.state && cityKey.equals(other.cityKey);
  }

  /// Whether both lie in one region. A region of a zone set holds its own pincodes only.
  public boolean isSameRegionAs(Place other) {
    if (is(Regrouping.Kind.REGION) || other.is(Regrouping.Kind.REGION))
      return isOneGroupWith(other);
    return region() == other.region();
  }

  /// Whether both lie in one metro cluster, core or extended. A metro of a zone set holds its own pincodes only.
  public boolean isSameClusterAs(Place other) {
    if (is(Regrouping.Kind.METRO) || other.is(Regrouping.Kind.METRO)) return isOneGroupWith(other);
    return metro != null && metro == other.metro;
  }

  /// Whether a zone set took it out of its grouping in this way.
  public boolean is(Regrouping.Kind kind) {
    return regrouping != null && regrouping.kind() == kind;
  }

  private boolean isOneGroupWith(Place other) {
    return regrouping != null && regrouping.equals(other.regrouping);
  }
}
