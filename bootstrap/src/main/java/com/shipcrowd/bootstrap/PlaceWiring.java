package com.shipcrowd.bootstrap;

import com.shipcrowd.application.held.Held;
import com.shipcrowd.application.place.CentroidGeocoder;
import com.shipcrowd.application.place.Geography;
import com.shipcrowd.application.place.Locate;
import com.shipcrowd.application.place.LocateHandler;
import com.shipcrowd.application.place.LookUpPincode;
import com.shipcrowd.application.place.LookUpPincodeHandler;
import com.shipcrowd.application.place.PlaceFacts;
import com.shipcrowd.application.place.SearchPlaces;
import com.shipcrowd.application.place.SearchPlacesHandler;
import com.shipcrowd.application.place.needs.Geocoder;
import com.shipcrowd.application.place.needs.KnownPlaces;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/// The map: pincodes, where they lie and how people call them.
@Factory
final class PlaceWiring {
  @Singleton
  KnownPlaces knownPlaces(Held<Geography> geography) {
    return pincode -> geography.get().directory().find(pincode).map(PlaceFacts::of);
  }

  @Singleton
  LookUpPincode lookUpPincode(KnownPlaces places) {
    return new LookUpPincodeHandler(places);
  }

  @Singleton
  SearchPlaces searchPlaces(Held<Geography> geography) {
    return new SearchPlacesHandler(geography);
  }

  /// @param first a partner's geocoder, when one is connected; the middles of our own are never a bean
  @Singleton
  Locate locate(Held<Geography> geography, @Nullable Geocoder first) {
    return new LocateHandler(geography, first, new CentroidGeocoder(geography));
  }
}
