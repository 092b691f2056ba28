package com.shipcrowd.application.zone;

import com.shipcrowd.application.NotFound;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.held.Held;
import com.shipcrowd.application.place.Geography;
import com.shipcrowd.application.zone.needs.ZoneSets;
import com.shipcrowd.domain.place.Coordinates;
import com.shipcrowd.domain.place.State;
import com.shipcrowd.domain.zone.NamedZone;
import com.shipcrowd.domain.zone.PincodeRange;
import com.shipcrowd.domain.zone.ZoneChange;
import com.shipcrowd.domain.zone.ZoneId;
import com.shipcrowd.domain.zone.ZoneSet;
import com.shipcrowd.domain.zone.ZoneSetId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// See {@link SeeZones}.
public final class SeeZonesHandler implements SeeZones {
  // Ids as the database orders them: without a sign. UUIDs of Java compare with one.
  private static final Comparator<UUID> NEWEST_FIRST =
      Comparator.<UUID, String>comparing(UUID::toString).reversed();

  private final Held<Geography> geography;
  private final ZoneSets sets;
  private final UnitOfWork work;

  public SeeZonesHandler(Held<Geography> geography, ZoneSets sets, UnitOfWork work) {
    this.geography = geography;
    this.sets = sets;
    this.work = work;
  }

  @Override
  public List<SetSeen> sets(@Nullable UUID before, int most) {
    return geography.get().zoneSets().values().stream()
        .filter(s -> isAfter(before, s.head().id().value()))
        .sorted(Comparator.comparing(s -> s.head().id().value(), NEWEST_FIRST))
        .limit(most)
        .map(SeeZonesHandler::seen)
        .toList();
  }

  @Override
  public SetSeen set(ZoneSetId id) {
    var set = geography.get().zoneSets().get(id);
    if (set == null) throw new NotFound("zone set");
    return seen(set);
  }

  private static SetSeen seen(ZoneSet set) {
    return new SetSeen(set.head(), set.zones().size(), set.size());
  }

  @Override
  public List<Seen> page(Filter filter, @Nullable UUID before, int most) {
    var map = geography.get();
    var found = new ArrayList<Seen>();
    for (var one : ordered(map, filter, before)) {
      if (found.size() == most) break;
      var seen = seen(map, one);
      if (filter.state() == null || seen.states().contains(filter.state())) found.add(seen);
    }
    return found;
  }

  private record Both(ZoneSet set, NamedZone zone) {}

  private static List<Both> ordered(Geography map, Filter filter, @Nullable UUID before) {
    return map.zoneSets().values().stream()
        .filter(s -> filter.set() == null || s.head().id().equals(filter.set()))
        .filter(s -> filter.courier() == null || filter.courier().equals(s.head().courier()))
        .flatMap(s -> s.zones().stream().map(z -> new Both(s, z)))
        .filter(b -> filter.type() == null || b.zone().type() == filter.type())
        .filter(b -> isAfter(before, b.zone().id().value()))
        .sorted(Comparator.comparing(b -> b.zone().id().value(), NEWEST_FIRST))
        .toList();
  }

  private static boolean isAfter(@Nullable UUID before, UUID id) {
    return before == null || NEWEST_FIRST.compare(before, id) < 0;
  }

  private static Seen seen(Geography map, Both both) {
    var pincodes = both.set().pincodesOf(both.zone().id());
    var states = new TreeSet<State>();
    for (int pincode : pincodes) {
      int position = map.directory().position(pincode);
      if (position >= 0) states.add(map.directory().at(position).state());
    }
    return new Seen(
        both.zone(),
        both.set().head(),
        pincodes.length,
        List.copyOf(states),
        PincodeRange.covering(pincodes, map.directory()));
  }

  @Override
  public Seen one(ZoneId zone) {
    var map = geography.get();
    for (var set : map.zoneSets().values()) {
      for (var one : set.zones()) {
        if (one.id().equals(zone)) return seen(map, new Both(set, one));
      }
    }
    throw new NotFound("zone");
  }

  @Override
  public List<ZoneChange> history(ZoneId zone, @Nullable UUID before, int most) {
    return work.acrossCompanies(
        () -> {
          if (sets.history(zone, null, 1).isEmpty()) throw new NotFound("zone");
          return sets.history(zone, before, most);
        });
  }

  @Override
  public List<Seen> at(Coordinates point, @Nullable ZoneSetId set) {
    var map = geography.get();
    if (set != null && !map.zoneSets().containsKey(set)) throw new NotFound("zone set");
    return ordered(map, new Filter(set, null, null, null), null).stream()
        .filter(b -> b.zone().boundary() != null && b.zone().boundary().contains(point))
        .map(b -> seen(map, b))
        .toList();
  }
}
