package com.shipcrowd.application.place;

import com.shipcrowd.domain.place.PlaceSearch.Hit;
import java.util.List;

/// Finds pincodes by what people type; from memory, may be called anywhere.
public interface SearchPlaces {
  /// @param hits cities and districts that fit, the best first
  /// @param places their pincodes, or those that begin with the digits asked for
  record Found(List<Hit> hits, List<PlaceFacts> places) {}

  /// @param text no longer than `PlaceSearch.LONGEST`
  /// @param most of hits and of places
  Found search(String text, int most);
}
