package com.shipcrowd.application.place;

import com.shipcrowd.domain.place.Centroids;
import com.shipcrowd.domain.place.CityList;
import com.shipcrowd.domain.place.Pincode;
import com.shipcrowd.domain.place.PincodeDirectory;
import com.shipcrowd.domain.place.Place;
import com.shipcrowd.domain.place.PlaceSearch;
import com.shipcrowd.domain.zone.ZoneSet;
import com.shipcrowd.domain.zone.ZoneSetId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The map that everything is looked up and priced on, as one immutable whole. Held under the topic `geography`.
///
/// @param version of the directory that is active; null for the one that comes with the program
/// @param directory every pincode; positions hold as long as this object does
/// @param zoneSets those in use
/// @param cityLists courier services' own cities, by the code of the service
/// @param search over the directory
/// @param centroids of the directory
public record Geography(
    @Nullable UUID version,
    PincodeDirectory directory,
    Map<ZoneSetId, ZoneSet> zoneSets,
    Map<String, CityList> cityLists,
    PlaceSearch search,
    Centroids centroids) {
  /// What is announced when it changes.
  public static final String TOPIC = "geography";

  public Geography {
    zoneSets = Map.copyOf(zoneSets);
    cityLists = Map.copyOf(cityLists);
  }

  /// A map of a directory and nothing else.
  public Geography(PincodeDirectory directory) {
    this(
        null,
        directory,
        Map.of(),
        Map.of(),
        PlaceSearch.over(directory),
        Centroids.packagedFor(directory));
  }

  /// A place as a service sees it that is priced by a zone set: first the service's own cities, then the set's zones.
  ///
  /// @param service code of the courier service; null for none
  /// @param zoneSet null for none
  public Place seen(Place place, @Nullable String service, @Nullable ZoneSetId zoneSet) {
    var cities = service == null ? null : cityLists.get(service);
    var zones = zoneSet == null ? null : zoneSets.get(zoneSet);
    var inCity = cities == null ? place : cities.seen(place);
    return zones == null ? inCity : zones.seen(inCity);
  }

  /// A pincode of the directory, as `seen`; empty when the directory does not list it.
  public Optional<Place> find(
      Pincode pincode, @Nullable String service, @Nullable ZoneSetId zoneSet) {
    return directory.find(pincode).map(place -> seen(place, service, zoneSet));
  }
}
