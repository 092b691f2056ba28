package com.shipcrowd.application.zone;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.Ids;
import com.shipcrowd.application.NotFound;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.held.KeepFresh;
import com.shipcrowd.application.place.Geography;
import com.shipcrowd.application.zone.needs.ZoneSets;
import com.shipcrowd.application.zone.needs.ZoneUses;
import com.shipcrowd.domain.zone.NamedZoneSet;
import com.shipcrowd.domain.zone.ZoneChange;
import com.shipcrowd.domain.zone.ZoneChange.What;
import com.shipcrowd.domain.zone.ZoneChange.ZoneChangeId;
import com.shipcrowd.domain.zone.ZoneInUse;
import com.shipcrowd.domain.zone.ZoneSetId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// See {@link KeepZoneSets}.
public final class KeepZoneSetsHandler implements KeepZoneSets {
  private final ZoneSets sets;
  private final ZoneUses uses;
  private final KeepFresh fresh;
  private final UnitOfWork work;
  private final Clock clock;
  private final Ids ids;

  public KeepZoneSetsHandler(
      ZoneSets sets, ZoneUses uses, KeepFresh fresh, UnitOfWork work, Clock clock, Ids ids) {
    this.sets = sets;
    this.uses = uses;
    this.fresh = fresh;
    this.work = work;
    this.clock = clock;
    this.ids = ids;
  }

  @Override
  public NamedZoneSet open(String name, @Nullable String courier) {
    var opened = new NamedZoneSet(new ZoneSetId(ids.next()), name, courier, clock.now(), null, 1);
    work.acrossCompanies(
        () -> {
          sets.add(opened);
          fresh.announce(Geography.TOPIC);
          return opened;
        });
    fresh.look();
    return opened;
  }

  @Override
  public void close(ZoneSetId id, String by) {
    work.acrossCompanies(() -> closed(id, by));
    fresh.look();
  }

  private ZoneSetId closed(ZoneSetId id, String by) {
    var set = sets.lock(id).orElseThrow(() -> new NotFound("zone set"));
    var cards = uses.cardsUsing(id);
    if (!cards.isEmpty()) throw new ZoneInUse(cards);
    for (var zone : sets.zonesOf(id)) {
      sets.empty(id, zone.id());
      sets.save(zone.deleted(clock.now()));
      sets.note(
          new ZoneChange(
              new ZoneChangeId(ids.next()), zone.id(), clock.now(), by, What.DELETED, List.of()));
    }
    sets.save(set.deleted(clock.now()));
    fresh.announce(Geography.TOPIC);
    return id;
  }
}
