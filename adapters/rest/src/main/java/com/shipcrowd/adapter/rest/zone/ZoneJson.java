package com.shipcrowd.adapter.rest.zone;

import com.shipcrowd.application.zone.SeeZones.Seen;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A zone as shown.
///
/// @param ranges only where one zone is shown
record ZoneJson(
    String id,
    String zoneSetId,
    @Nullable String courier,
    String code,
    String name,
    String type,
    String priceZone,
    int pincodeCount,
    int rangeCount,
    List<String> states,
    @Nullable List<RangeJson> ranges,
    boolean hasBoundary,
    Instant createdAt) {

  static ZoneJson row(Seen seen) {
    return of(seen, null);
  }

  static ZoneJson detail(Seen seen) {
    return of(seen, seen.ranges().stream().map(RangeJson::of).toList());
  }

  private static ZoneJson of(Seen seen, @Nullable List<RangeJson> ranges) {
    var zone = seen.zone();
    return new ZoneJson(
        zone.id().text(),
        zone.set().text(),
        seen.set().courier(),
        zone.code(),
        zone.name(),
        zone.type().name(),
        zone.countsAs().name(),
        seen.pincodes(),
        seen.ranges().size(),
        seen.states().stream().map(Enum::name).toList(),
        ranges,
        zone.boundary() != null,
        zone.createdAt());
  }
}
