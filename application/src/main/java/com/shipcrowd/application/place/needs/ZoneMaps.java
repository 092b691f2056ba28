package com.shipcrowd.application.place.needs;

import com.shipcrowd.domain.zone.NamedZone;
import com.shipcrowd.domain.zone.NamedZoneSet;
import com.shipcrowd.domain.zone.ZoneSet;
import com.shipcrowd.domain.zone.ZoneSetId;
import java.util.List;

/// Zone sets, to be compiled. Belongs to no company.
public interface ZoneMaps {
  /// Every set that is not deleted.
  List<NamedZoneSet> inUse();

  /// The zones of a set that are not deleted.
  List<NamedZone> zonesOf(ZoneSetId set);

  /// The pincodes of those.
  List<ZoneSet.Member> membersOf(ZoneSetId set);
}
