package com.shipcrowd.domain.place;

import java.util.Map;

/// One courier service's own list of cities: which pincodes are one city, where it differs from the directory.
/// Source: zones-and-rates.md section 2, `cityOverride`.
///
/// @param keys city keys by pincode
public record CityList(Map<Pincode, String> keys) {
  public CityList {
    keys = Map.copyOf(keys);
  }

  /// The place as this service sees it; the same one when the list does not name it.
  public Place seen(Place place) {
    var key = keys.get(place.pincode());
    return key == null ? place : place.inCity(key);
  }
}
