package com.shipcrowd.application.place;

import com.shipcrowd.domain.place.Centroids.Located;
import com.shipcrowd.domain.place.Coordinates;
import com.shipcrowd.domain.place.Pincode;
import java.util.List;
import java.util.Optional;

/// Tells where pincodes lie, and which pincodes lie near a point. Always answers: when the geocoder that is asked first
/// fails or does not know, the middles that come with the program do, and the answer says so.
public interface Locate {
  /// A pincode on the map.
  ///
  /// @param source name of the geocoder that answered
  /// @param isFallback whether another one was asked first and had no answer
  record Spot(Located located, String source, boolean isFallback) {}

  /// A pincode near a point.
  ///
  /// @param metres from the point to the pincode's own spot
  record Neighbour(PlaceFacts facts, Coordinates at, int metres) {}

  /// @param neighbours the nearest first
  record Neighbourhood(List<Neighbour> neighbours, String source, boolean isFallback) {}

  /// Empty for a pincode that no post office has, and for army post, which is nowhere.
  Optional<Spot> spotOf(Pincode pincode);

  /// @param most 1 to 50
  Neighbourhood around(Coordinates at, int most);
}
