package com.shipcrowd.domain.zone;

import com.shipcrowd.domain.place.Place;
import com.shipcrowd.domain.place.Regrouping;
import com.shipcrowd.domain.place.ZoneClass;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// One zone set ready for pricing: a zone reclassifies its pincodes, then the rules of `ZoneRules` run as ever. Immutable
/// and safe to share; asking costs a binary search.
///
/// - A: the zone is one city; two of its pincodes are a local run, in whatever state they lie.
/// - B: the zone is a region of its own instead of the state.
/// - C: the zone is a core metro of its own.
/// - D: neither metro nor special.
/// - E and F: special and remote.
///
/// Army post stays army post.
public final class ZoneSet {
  private final NamedZoneSet head;
  private final List<NamedZone> zones;
  private final int[] pincodes;
  private final char[] zoneOf;

  /// A pincode in a zone.
  ///
  /// @param pincode six digits as a number
  public record Member(int pincode, ZoneId zone) {}

  private ZoneSet(NamedZoneSet head, List<NamedZone> zones, int[] pincodes, char[] zoneOf) {
    this.head = head;
    this.zones = zones;
    this.pincodes = pincodes;
    this.zoneOf = zoneOf;
  }

  /// Compiles a set.
  ///
  /// @param members in any order; those of other zones are passed over
  /// @throws IllegalArgumentException when a pincode is in two zones
  public static ZoneSet of(NamedZoneSet head, List<NamedZone> zones, List<Member> members) {
    var sorted =
        members.stream()
            .sorted((one, other) -> Integer.compare(one.pincode, other.pincode))
            .toList();
    var index = new HashMap<ZoneId, Integer>();
    for (int i = 0; i < zones.size(); i++) index.put(zones.get(i).id(), i);
    var pincodes = new int[sorted.size()];
    var zoneOf = new char[sorted.size()];
    int count = 0;
    for (var member : sorted) {
      var zone = index.get(member.zone());
      if (zone == null) continue;
      if (count > 0 && pincodes[count - 1] == member.pincode())
        throw new IllegalArgumentException("in two zones: " + member.pincode());
      pincodes[count] = member.pincode();
      zoneOf[count++] = (char) zone.intValue();
    }
    return new ZoneSet(
        head, List.copyOf(zones), Arrays.copyOf(pincodes, count), Arrays.copyOf(zoneOf, count));
  }

  /// What the set is called, and which version of it this is.
  public NamedZoneSet head() {
    return head;
  }

  /// The pincodes of one zone, rising.
  public int[] pincodesOf(ZoneId zone) {
    return IntStream.range(0, pincodes.length)
        .filter(i -> zones.get(zoneOf[i]).id().equals(zone))
        .map(i -> pincodes[i])
        .toArray();
  }

  /// Its zones.
  public List<NamedZone> zones() {
    return zones;
  }

  /// How many pincodes it reclassifies.
  public int size() {
    return pincodes.length;
  }

  /// The zone that a pincode is in; empty when it is in none.
  public Optional<NamedZone> zoneOf(int pincode) {
    return Optional.ofNullable(zone(pincode));
  }

  /// The place as this set sees it; the same one when it is in no zone.
  public Place seen(Place place) {
    var zone = zone(place.pincode().number());
    if (zone == null || place.zoneClass() == ZoneClass.ARMY) return place;
    return switch (zone.countsAs()) {
      case A -> place.regrouped(Regrouping.Kind.CITY, zone.code());
      case B -> place.regrouped(Regrouping.Kind.REGION, zone.code());
      case C -> place.regrouped(Regrouping.Kind.METRO, zone.code());
      case D -> place.regrouped(Regrouping.Kind.PLAIN, zone.code());
      case E -> place.reachedAs(ZoneClass.SPECIAL);
      case F -> place.reachedAs(ZoneClass.REMOTE);
    };
  }

  private @Nullable NamedZone zone(int pincode) {
    int at = Arrays.binarySearch(pincodes, pincode);
    return at < 0 ? null : zones.get(zoneOf[at]);
  }
}
