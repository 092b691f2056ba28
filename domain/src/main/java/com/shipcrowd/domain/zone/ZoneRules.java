package com.shipcrowd.domain.zone;

import com.shipcrowd.domain.place.Pincode;
import com.shipcrowd.domain.place.PincodeDirectory;
import com.shipcrowd.domain.place.Place;
import com.shipcrowd.domain.place.Regrouping;
import com.shipcrowd.domain.place.State;
import com.shipcrowd.domain.place.ZoneClass;
import com.shipcrowd.domain.zone.ZoneAnswer.Refused;
import com.shipcrowd.domain.zone.ZoneAnswer.Zoned;
import java.util.Set;

/// How one rate card tells zones apart. Source: zones-and-rates.md section 2, "Default".
///
/// @param extendedMetros whether Pune and Ahmedabad count as metros in C
/// @param specialOverridesLocal whether a run inside one city of a special or remote state is E or
///   F instead of A
/// @param extraSpecialStates states priced as E on top of the North-East and Jammu and Kashmir
public record ZoneRules(
    boolean extendedMetros, boolean specialOverridesLocal, Set<State> extraSpecialStates) {
  /// Six core metros, a city beats special, no extra states.
  public static final ZoneRules STANDARD = new ZoneRules(false, false, Set.of());

  public ZoneRules {
    extraSpecialStates = Set.copyOf(extraSpecialStates);
  }

  /// The same rules with Pune and Ahmedabad as metros.
  public ZoneRules withExtendedMetros() {
    return new ZoneRules(true, specialOverridesLocal, extraSpecialStates);
  }

  /// The zone between two pincodes of the directory, or why there is none. Never guesses.
  public ZoneAnswer between(PincodeDirectory directory, Pincode origin, Pincode destination) {
    var from = directory.find(origin).orElse(null);
    if (from == null) return new Refused(ZoneAnswer.Code.PINCODE_UNKNOWN, origin);
    var to = directory.find(destination).orElse(null);
    if (to == null) return new Refused(ZoneAnswer.Code.PINCODE_UNKNOWN, destination);
    return between(from, to);
  }

  /// The zone between two places, or why there is none; approximate when one of them is.
  public ZoneAnswer between(Place origin, Place destination) {
    if (origin.zoneClass() == ZoneClass.ARMY) {
      return new Refused(ZoneAnswer.Code.PINCODE_NOT_SERVICEABLE, origin.pincode());
    }
    if (destination.zoneClass() == ZoneClass.ARMY) {
      return new Refused(ZoneAnswer.Code.PINCODE_NOT_SERVICEABLE, destination.pincode());
    }
    return new Zoned(zone(origin, destination), origin.approximate() || destination.approximate());
  }

  private Zone zone(Place origin, Place destination) {
    boolean local = origin.isSameCityAs(destination);
    if (local && !specialOverridesLocal) return Zone.A;
    if (isRemote(origin) || isRemote(destination)) return Zone.F;
    if (isSpecial(origin) || isSpecial(destination)) return Zone.E;
    if (local) return Zone.A;
    if (origin.isSameRegionAs(destination) || origin.isSameClusterAs(destination)) return Zone.B;
    if (isMetro(origin) && isMetro(destination)) return Zone.C;
    return Zone.D;
  }

  private static boolean isRemote(Place place) {
    return place.zoneClass() == ZoneClass.REMOTE;
  }

  // A zone set speaks of the very pincode, so it outweighs what the card says of the whole state.
  private boolean isSpecial(Place place) {
    if (place.zoneClass() == ZoneClass.SPECIAL) return true;
    if (extraSpecialStates.isEmpty() || !extraSpecialStates.contains(place.state())) return false;
    return place.regrouping() == null || place.is(Regrouping.Kind.CITY);
  }

  private boolean isMetro(Place place) {
    if (place.is(Regrouping.Kind.METRO)) return true;
    var cluster = place.metro();
    return cluster != null && (extendedMetros || cluster.isCore());
  }
}
