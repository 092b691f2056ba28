package com.shipcrowd.application.place;

import com.shipcrowd.application.place.needs.KnownPlaces;
import com.shipcrowd.domain.place.Pincode;
import java.util.Optional;

/// See {@link LookUpPincode}.
public final class LookUpPincodeHandler implements LookUpPincode {
  private final KnownPlaces places;

  public LookUpPincodeHandler(KnownPlaces places) {
    this.places = places;
  }

  @Override
  public Optional<PlaceFacts> lookUp(Pincode pincode) {
    return places.find(pincode);
  }
}
