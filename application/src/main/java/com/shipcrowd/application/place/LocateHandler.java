package com.shipcrowd.application.place;

import com.shipcrowd.application.held.Held;
import com.shipcrowd.application.place.needs.Geocoder;
import com.shipcrowd.domain.place.Centroids.Near;
import com.shipcrowd.domain.place.Coordinates;
import com.shipcrowd.domain.place.Pincode;
import com.shipcrowd.domain.place.PincodeDirectory;
import com.shipcrowd.domain.place.Place;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// See {@link Locate}.
public final class LocateHandler implements Locate {
  private final Held<Geography> geography;
  private final @Nullable Geocoder first;
  private final Geocoder offline;

  /// @param first null when there is no other than the offline one
  public LocateHandler(Held<Geography> geography, @Nullable Geocoder first, Geocoder offline) {
    this.geography = geography;
    this.first = first;
    this.offline = offline;
  }

  @Override
  public Optional<Spot> spotOf(Pincode pincode) {
    var place = geography.get().directory().find(pincode).orElse(null);
    if (place == null) return Optional.empty();
    if (first != null) {
      var told = asked(first, place);
      if (told.isPresent()) return told;
    }
    return offline.locate(place).map(located -> new Spot(located, offline.name(), first != null));
  }

  // A partner's map may fail in any way; a map that is near enough is better than none.
  private static Optional<Spot> asked(Geocoder geocoder, Place place) {
    try {
      return geocoder.locate(place).map(located -> new Spot(located, geocoder.name(), false));
    } catch (RuntimeException silent) {
      return Optional.empty();
    }
  }

  @Override
  public Neighbourhood around(Coordinates at, int most) {
    var directory = geography.get().directory();
    if (first != null) {
      var told = neighbours(asked(first, at, most), directory);
      if (!told.isEmpty()) return new Neighbourhood(told, first.name(), false);
    }
    return new Neighbourhood(
        neighbours(offline.nearest(at, most), directory), offline.name(), first != null);
  }

  private static List<Near> asked(Geocoder geocoder, Coordinates at, int most) {
    try {
      return geocoder.nearest(at, most);
    } catch (RuntimeException silent) {
      return List.of();
    }
  }

  private static List<Neighbour> neighbours(List<Near> near, PincodeDirectory directory) {
    return near.stream()
        .flatMap(
            n ->
                directory
                    .find(n.pincode())
                    .map(p -> new Neighbour(PlaceFacts.of(p), n.at(), n.metres()))
                    .stream())
        .toList();
  }
}
