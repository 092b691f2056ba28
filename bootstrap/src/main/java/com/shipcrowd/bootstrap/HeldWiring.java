package com.shipcrowd.bootstrap;

import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.held.ClearCaches;
import com.shipcrowd.application.held.ClearCachesHandler;
import com.shipcrowd.application.held.Held;
import com.shipcrowd.application.held.KeepFresh;
import com.shipcrowd.application.held.needs.Announcements;
import com.shipcrowd.application.held.needs.ShortMemory;
import com.shipcrowd.application.place.Geography;
import com.shipcrowd.application.place.LoadGeography;
import com.shipcrowd.application.place.needs.CityOverrides;
import com.shipcrowd.application.place.needs.DirectoryVersions;
import com.shipcrowd.application.place.needs.ZoneMaps;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.util.List;

/// What is held in memory, and how it stays fresh.
@Factory
final class HeldWiring {
  @Singleton
  KeepFresh keepFresh(Announcements announcements, List<Held<?>> held, List<ShortMemory> memories) {
    return new KeepFresh(announcements, held, memories);
  }

  @Singleton
  ClearCaches clearCaches(KeepFresh fresh, UnitOfWork work) {
    return new ClearCachesHandler(fresh, work);
  }

  @Singleton
  Held<Geography> geography(
      DirectoryVersions versions, ZoneMaps zones, CityOverrides overrides, UnitOfWork work) {
    return new Held<>(Geography.TOPIC, new LoadGeography(versions, zones, overrides, work));
  }
}
