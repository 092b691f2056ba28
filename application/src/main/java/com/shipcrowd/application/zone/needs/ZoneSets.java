package com.shipcrowd.application.zone.needs;

import com.shipcrowd.domain.zone.NamedZone;
import com.shipcrowd.domain.zone.NamedZoneSet;
import com.shipcrowd.domain.zone.ZoneChange;
import com.shipcrowd.domain.zone.ZoneId;
import com.shipcrowd.domain.zone.ZoneSet;
import com.shipcrowd.domain.zone.ZoneSetId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Zone sets with all that belongs to them. They belong to no company.
public interface ZoneSets {
  /// A set that is not deleted; nobody else changes it or its zones for the rest of the unit of work.
  Optional<NamedZoneSet> lock(ZoneSetId set);

  /// @throws com.shipcrowd.domain.zone.ZoneSetNameTaken when another living set has the name
  void add(NamedZoneSet set);

  void save(NamedZoneSet set);

  /// A zone that is not deleted.
  Optional<NamedZone> find(ZoneId zone);

  /// The zones of a set that are not deleted, by code.
  List<NamedZone> zonesOf(ZoneSetId set);

  /// @throws com.shipcrowd.domain.zone.ZoneCodeTaken when another living zone of the set has the code
  void add(NamedZone zone);

  /// @throws com.shipcrowd.domain.zone.ZoneCodeTaken when another living zone of the set has the code
  void save(NamedZone zone);

  /// Every pincode of its zones.
  List<ZoneSet.Member> membersOf(ZoneSetId set);

  /// Those of the pincodes that are in any zone of the set.
  List<ZoneSet.Member> members(ZoneSetId set, int[] pincodes);

  /// All pincodes of a zone, rising.
  int[] pincodesOf(ZoneSetId set, ZoneId zone);

  /// Puts pincodes into a zone; none of them is in a zone of the set.
  void put(ZoneSetId set, ZoneId zone, int[] pincodes);

  /// Takes pincodes out of a zone; those that are not in it are passed over.
  void take(ZoneSetId set, ZoneId zone, int[] pincodes);

  /// Takes all pincodes out of a zone.
  void empty(ZoneSetId set, ZoneId zone);

  void note(ZoneChange change);

  /// Newest first; of deleted zones too.
  List<ZoneChange> history(ZoneId zone, @Nullable UUID before, int most);
}
