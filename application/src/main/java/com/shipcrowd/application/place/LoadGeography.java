package com.shipcrowd.application.place;

import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.place.needs.CityOverrides;
import com.shipcrowd.application.place.needs.DirectoryVersions;
import com.shipcrowd.application.place.needs.ZoneMaps;
import com.shipcrowd.domain.place.Centroids;
import com.shipcrowd.domain.place.CityList;
import com.shipcrowd.domain.place.DirectoryFile;
import com.shipcrowd.domain.place.PincodeDirectory;
import com.shipcrowd.domain.place.PlaceSearch;
import com.shipcrowd.domain.zone.NamedZoneSet;
import com.shipcrowd.domain.zone.ZoneSet;
import com.shipcrowd.domain.zone.ZoneSetId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Compiles the map out of the database, taking over from the present one what has not changed.
public final class LoadGeography implements UnaryOperator<@Nullable Geography> {
  private final DirectoryVersions versions;
  private final ZoneMaps zones;
  private final CityOverrides overrides;
  private final UnitOfWork work;

  public LoadGeography(
      DirectoryVersions versions, ZoneMaps zones, CityOverrides overrides, UnitOfWork work) {
    this.versions = versions;
    this.zones = zones;
    this.overrides = overrides;
    this.work = work;
  }

  @Override
  public Geography apply(@Nullable Geography present) {
    return work.acrossCompanies(
        () -> {
          var map = onDirectory(present);
          return new Geography(
              map.version(),
              map.directory(),
              zoneSets(present),
              cityLists(),
              map.search(),
              map.centroids());
        });
  }

  private Geography onDirectory(@Nullable Geography present) {
    var active = versions.active().orElse(null);
    if (present != null && Objects.equals(active, present.version())) return present;
    var packaged = PincodeDirectory.packaged();
    var directory =
        active == null
            ? packaged
            : packaged.withPlaces(DirectoryFile.readCanonical(versions.csv(active)));
    return new Geography(
        active,
        directory,
        Map.of(),
        Map.of(),
        PlaceSearch.over(directory),
        Centroids.packagedFor(directory));
  }

  private Map<ZoneSetId, ZoneSet> zoneSets(@Nullable Geography present) {
    var compiled = new HashMap<ZoneSetId, ZoneSet>();
    for (var head : zones.inUse()) compiled.put(head.id(), zoneSet(head, present));
    return compiled;
  }

  private ZoneSet zoneSet(NamedZoneSet head, @Nullable Geography present) {
    var there = present == null ? null : present.zoneSets().get(head.id());
    if (there != null && there.head().version() == head.version()) return there;
    return ZoneSet.of(head, zones.zonesOf(head.id()), zones.membersOf(head.id()));
  }

  private Map<String, CityList> cityLists() {
    var lists = new HashMap<String, CityList>();
    overrides.all().forEach((service, keys) -> lists.put(service, new CityList(keys)));
    return lists;
  }
}
