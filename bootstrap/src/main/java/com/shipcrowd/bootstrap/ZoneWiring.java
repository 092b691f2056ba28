package com.shipcrowd.bootstrap;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.Ids;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.file.Sheets;
import com.shipcrowd.application.held.Held;
import com.shipcrowd.application.held.KeepFresh;
import com.shipcrowd.application.job.JobType;
import com.shipcrowd.application.place.Geography;
import com.shipcrowd.application.zone.ExportZoneMembers;
import com.shipcrowd.application.zone.ExportZoneMembersHandler;
import com.shipcrowd.application.zone.KeepZoneSets;
import com.shipcrowd.application.zone.KeepZoneSetsHandler;
import com.shipcrowd.application.zone.KeepZones;
import com.shipcrowd.application.zone.KeepZonesHandler;
import com.shipcrowd.application.zone.SeeZones;
import com.shipcrowd.application.zone.SeeZonesHandler;
import com.shipcrowd.application.zone.ZoneMembersFile;
import com.shipcrowd.application.zone.needs.ZoneSets;
import com.shipcrowd.application.zone.needs.ZoneUses;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/// Zone sets and zones.
@Factory
final class ZoneWiring {
  @Singleton
  KeepZoneSets keepZoneSets(
      ZoneSets sets, ZoneUses uses, KeepFresh fresh, UnitOfWork work, Clock clock, Ids ids) {
    return new KeepZoneSetsHandler(sets, uses, fresh, work, clock, ids);
  }

  @Singleton
  KeepZones keepZones(
      ZoneSets sets,
      ZoneUses uses,
      Held<Geography> geography,
      KeepFresh fresh,
      UnitOfWork work,
      Clock clock,
      Ids ids) {
    return new KeepZonesHandler(sets, uses, geography, fresh, work, clock, ids);
  }

  @Singleton
  SeeZones seeZones(Held<Geography> geography, ZoneSets sets, UnitOfWork work) {
    return new SeeZonesHandler(geography, sets, work);
  }

  @Singleton
  ExportZoneMembers exportZoneMembers(Held<Geography> geography, Sheets sheets) {
    return new ExportZoneMembersHandler(geography, sheets);
  }

  @Singleton
  JobType zoneMembersFile(
      ZoneSets sets,
      Held<Geography> geography,
      KeepFresh fresh,
      UnitOfWork work,
      Clock clock,
      Ids ids) {
    return new ZoneMembersFile(sets, geography, fresh, work, clock, ids);
  }
}
