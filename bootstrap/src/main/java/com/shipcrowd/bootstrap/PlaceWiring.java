package com.shipcrowd.bootstrap;

import com.shipcrowd.application.place.LookUpPincode;
import com.shipcrowd.application.place.LookUpPincodeHandler;
import com.shipcrowd.application.place.PlaceFacts;
import com.shipcrowd.application.place.needs.KnownPlaces;
import com.shipcrowd.domain.place.PincodeDirectory;
import com.shipcrowd.domain.place.Place;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/// The directory of pincodes that comes with the program.
@Factory
final class PlaceWiring {
  @Singleton
  KnownPlaces knownPlaces(PincodeDirectory directory) {
    return pincode -> directory.find(pincode).map(PlaceWiring::facts);
  }

  private static PlaceFacts facts(Place place) {
    return new PlaceFacts(
        place.pincode(),
        place.state(),
        place.district(),
        place.cityKey(),
        place.metro() != null,
        place.zoneClass().name(),
        place.approximate());
  }

  @Singleton
  LookUpPincode lookUpPincode(KnownPlaces places) {
    return new LookUpPincodeHandler(places);
  }
}
