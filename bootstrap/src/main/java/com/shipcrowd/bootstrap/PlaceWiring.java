package com.shipcrowd.bootstrap;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.Ids;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.file.Sheets;
import com.shipcrowd.application.held.Held;
import com.shipcrowd.application.held.KeepFresh;
import com.shipcrowd.application.job.JobType;
import com.shipcrowd.application.place.CentroidGeocoder;
import com.shipcrowd.application.place.CityOverridesFile;
import com.shipcrowd.application.place.Geography;
import com.shipcrowd.application.place.KeepDirectory;
import com.shipcrowd.application.place.KeepDirectoryHandler;
import com.shipcrowd.application.place.Locate;
import com.shipcrowd.application.place.LocateHandler;
import com.shipcrowd.application.place.LookUpPincode;
import com.shipcrowd.application.place.LookUpPincodeHandler;
import com.shipcrowd.application.place.PincodeDirectoryFile;
import com.shipcrowd.application.place.PlaceFacts;
import com.shipcrowd.application.place.SearchPlaces;
import com.shipcrowd.application.place.SearchPlacesHandler;
import com.shipcrowd.application.place.needs.CityOverrides;
import com.shipcrowd.application.place.needs.DirectoryVersions;
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

  @Singleton
  KeepDirectory keepDirectory(
      DirectoryVersions versions,
      Held<Geography> geography,
      KeepFresh fresh,
      Sheets sheets,
      UnitOfWork work) {
    return new KeepDirectoryHandler(versions, geography, fresh, sheets, work);
  }

  @Singleton
  JobType pincodeDirectoryFile(
      DirectoryVersions versions,
      Held<Geography> geography,
      KeepFresh fresh,
      Clock clock,
      Ids ids) {
    return new PincodeDirectoryFile(versions, geography, fresh, clock, ids);
  }

  @Singleton
  JobType cityOverridesFile(CityOverrides overrides, Held<Geography> geography, KeepFresh fresh) {
    return new CityOverridesFile(overrides, geography, fresh);
  }
}
