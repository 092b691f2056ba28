package com.shipcrowd.application.place.needs;

import com.shipcrowd.domain.place.Centroids.Located;
import com.shipcrowd.domain.place.Centroids.Near;
import com.shipcrowd.domain.place.Coordinates;
import com.shipcrowd.domain.place.Place;
import java.util.List;
import java.util.Optional;

/// Somebody who knows where places lie. May fail with any exception: whoever asks goes on to the next.
public interface Geocoder {
  /// Its name, for the answer.
  String name();

  /// Where a place lies; empty when it does not know.
  Optional<Located> locate(Place place);

  /// The pincodes nearest to a point, the nearest first; empty when it does not know.
  List<Near> nearest(Coordinates at, int most);
}
