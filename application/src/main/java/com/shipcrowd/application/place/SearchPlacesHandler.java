package com.shipcrowd.application.place;

import com.shipcrowd.application.held.Held;

/// See {@link SearchPlaces}.
public final class SearchPlacesHandler implements SearchPlaces {
  private final Held<Geography> geography;

  public SearchPlacesHandler(Held<Geography> geography) {
    this.geography = geography;
  }

  @Override
  public Found search(String text, int most) {
    var found = geography.get().search().find(text, most);
    return new Found(found.hits(), found.places().stream().map(PlaceFacts::of).toList());
  }
}
