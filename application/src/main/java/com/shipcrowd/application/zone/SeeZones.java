package com.shipcrowd.application.zone;

import com.shipcrowd.domain.place.Coordinates;
import com.shipcrowd.domain.place.State;
import com.shipcrowd.domain.zone.NamedZone;
import com.shipcrowd.domain.zone.NamedZoneSet;
import com.shipcrowd.domain.zone.PincodeRange;
import com.shipcrowd.domain.zone.ZoneChange;
import com.shipcrowd.domain.zone.ZoneId;
import com.shipcrowd.domain.zone.ZoneSetId;
import com.shipcrowd.domain.zone.ZoneType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Shows zone sets and zones, from memory. They are the same for every company.
public interface SeeZones {
  /// A set and how much is in it.
  record SetSeen(NamedZoneSet set, int zones, int pincodes) {}

  /// A zone and what is known of its pincodes.
  ///
  /// @param states in which its pincodes lie
  /// @param ranges the fewest that hold exactly its pincodes
  record Seen(
      NamedZone zone,
      NamedZoneSet set,
      int pincodes,
      List<State> states,
      List<PincodeRange> ranges) {}

  /// Which zones; null narrows nothing.
  record Filter(
      @Nullable ZoneSetId set,
      @Nullable ZoneType type,
      @Nullable String courier,
      @Nullable State state) {}

  /// Newest first.
  List<SetSeen> sets(@Nullable UUID before, int most);

  /// @throws com.shipcrowd.application.NotFound when there is none
  SetSeen set(ZoneSetId set);

  /// Newest first.
  List<Seen> page(Filter filter, @Nullable UUID before, int most);

  /// @throws com.shipcrowd.application.NotFound when there is none
  Seen one(ZoneId zone);

  /// Newest first; of a deleted zone too.
  List<ZoneChange> history(ZoneId zone, @Nullable UUID before, int most);

  /// The zones whose boundary contains a point, the newest first.
  ///
  /// @param set null for all sets
  List<Seen> at(Coordinates point, @Nullable ZoneSetId set);
}
