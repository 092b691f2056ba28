package com.shipcrowd.application.zone;

import com.shipcrowd.domain.zone.NamedZoneSet;
import com.shipcrowd.domain.zone.ZoneSetId;
import org.jspecify.annotations.Nullable;

/// Opens and closes zone sets; for platform staff.
public interface KeepZoneSets {
  /// @param courier code of the courier whose map it is; null for a map of the platform
  /// @throws com.shipcrowd.domain.zone.ZoneSetNameTaken when another set has the name
  NamedZoneSet open(String name, @Nullable String courier);

  /// Takes a set and all its zones out of use.
  ///
  /// @param by who, for the history
  /// @throws com.shipcrowd.domain.zone.ZoneInUse while a rate card prices by it
  /// @throws com.shipcrowd.application.NotFound when there is none
  void close(ZoneSetId set, String by);
}
