package com.shipcrowd.application.zone;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.Ids;
import com.shipcrowd.application.NotFound;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.VersionMismatch;
import com.shipcrowd.application.held.Held;
import com.shipcrowd.application.held.KeepFresh;
import com.shipcrowd.application.place.Geography;
import com.shipcrowd.application.zone.needs.ZoneSets;
import com.shipcrowd.application.zone.needs.ZoneUses;
import com.shipcrowd.domain.place.Pincode;
import com.shipcrowd.domain.place.PincodeDirectory;
import com.shipcrowd.domain.zone.Boundary;
import com.shipcrowd.domain.zone.NamedZone;
import com.shipcrowd.domain.zone.NamedZoneSet;
import com.shipcrowd.domain.zone.ZoneChange;
import com.shipcrowd.domain.zone.ZoneChange.Field;
import com.shipcrowd.domain.zone.ZoneChange.What;
import com.shipcrowd.domain.zone.ZoneChange.ZoneChangeId;
import com.shipcrowd.domain.zone.ZoneId;
import com.shipcrowd.domain.zone.ZoneInUse;
import com.shipcrowd.domain.zone.ZoneOverlap;
import com.shipcrowd.domain.zone.ZoneSet;
import com.shipcrowd.domain.zone.ZoneSetId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// See {@link KeepZones}. Every change locks the set, so that two people cannot put one pincode into two zones, and
/// raises the set's version, so that every node compiles it anew.
public final class KeepZonesHandler implements KeepZones {
  private final ZoneSets sets;
  private final ZoneUses uses;
  private final Held<Geography> geography;
  private final KeepFresh fresh;
  private final UnitOfWork work;
  private final Clock clock;
  private final Ids ids;

  public KeepZonesHandler(
      ZoneSets sets,
      ZoneUses uses,
      Held<Geography> geography,
      KeepFresh fresh,
      UnitOfWork work,
      Clock clock,
      Ids ids) {
    this.sets = sets;
    this.uses = uses;
    this.geography = geography;
    this.fresh = fresh;
    this.work = work;
    this.clock = clock;
    this.ids = ids;
  }

  @Override
  public ZoneId add(New wanted) {
    var directory = geography.get().directory();
    var pincodes = wanted.pincodes().known(directory);
    var zone =
        new NamedZone(
            new ZoneId(ids.next()),
            wanted.set(),
            wanted.code(),
            wanted.name(),
            wanted.type(),
            wanted.countsAs() == null ? wanted.type().usual() : wanted.countsAs(),
            wanted.boundary(),
            clock.now(),
            null,
            1);
    work.acrossCompanies(
        () -> {
          var set = lockedSet(wanted.set());
          mustBeFree(set.id(), null, pincodes);
          sets.add(zone);
          sets.put(set.id(), zone.id(), pincodes);
          var fields = new ArrayList<Field>();
          fields.add(new Field("code", null, zone.code()));
          fields.add(new Field("name", null, zone.name()));
          fields.add(new Field("type", null, zone.type().name()));
          fields.add(new Field("price_zone", null, zone.countsAs().name()));
          if (pincodes.length > 0)
            fields.add(new Field("pincodes", null, PincodesShown.of(pincodes, directory)));
          note(zone.id(), wanted.by(), What.CREATED, fields);
          announce(set);
          return zone;
        });
    fresh.look();
    return zone.id();
  }

  @Override
  public void change(Change change) {
    var directory = geography.get().directory();
    var pincodes = change.pincodes() == null ? null : change.pincodes().known(directory);
    inSet(
        change.zone(),
        (set, present) -> {
          var expected = change.expectedVersion();
          if (expected != null && expected != present.version())
            throw new VersionMismatch(present.version());
          var described =
              present.described(
                  Objects.requireNonNullElse(change.code(), present.code()),
                  Objects.requireNonNullElse(change.name(), present.name()),
                  Objects.requireNonNullElse(change.type(), present.type()),
                  Objects.requireNonNullElse(change.countsAs(), present.countsAs()));
          sets.save(described);
          var fields = differences(present, described);
          if (!fields.isEmpty()) note(present.id(), change.by(), What.DESCRIBED, fields);
          if (pincodes != null) replace(present, pincodes, change.by(), directory);
          return true;
        });
  }

  private static List<Field> differences(NamedZone before, NamedZone after) {
    var fields = new ArrayList<Field>();
    differ(fields, "code", before.code(), after.code());
    differ(fields, "name", before.name(), after.name());
    differ(fields, "type", before.type().name(), after.type().name());
    differ(fields, "price_zone", before.countsAs().name(), after.countsAs().name());
    return fields;
  }

  private static void differ(List<Field> fields, String name, String before, String after) {
    if (!before.equals(after)) fields.add(new Field(name, before, after));
  }

  private void replace(NamedZone zone, int[] wanted, String by, PincodeDirectory directory) {
    mustBeFree(zone.set(), zone.id(), wanted);
    var present = pincodesOf(zone);
    var added = without(wanted, present);
    var removed = without(present, wanted);
    sets.take(zone.set(), zone.id(), removed);
    sets.put(zone.set(), zone.id(), added);
    noteMoved(zone, by, What.PINCODES_REMOVED, removed, directory);
    noteMoved(zone, by, What.PINCODES_ADDED, added, directory);
  }

  @Override
  public Moved addPincodes(ZoneId zone, Pincodes pincodes, String by) {
    var directory = geography.get().directory();
    var wanted = pincodes.known(directory);
    return inSet(
        zone,
        (set, present) -> {
          mustBeFree(set.id(), zone, wanted);
          var added = without(wanted, in(present, wanted));
          if (added.length > 0) {
            sets.put(set.id(), zone, added);
            sets.save(present.touched());
            noteMoved(present, by, What.PINCODES_ADDED, added, directory);
          }
          return new Moved(added.length, wanted.length - added.length);
        });
  }

  @Override
  public Moved removePincodes(ZoneId zone, Pincodes pincodes, String by) {
    var directory = geography.get().directory();
    var unwanted = pincodes.all(directory);
    return inSet(
        zone,
        (set, present) -> {
          var removed = in(present, unwanted);
          if (removed.length > 0) {
            sets.take(set.id(), zone, removed);
            sets.save(present.touched());
            noteMoved(present, by, What.PINCODES_REMOVED, removed, directory);
          }
          return new Moved(removed.length, unwanted.length - removed.length);
        });
  }

  @Override
  public void draw(ZoneId zone, @Nullable Boundary boundary, String by) {
    inSet(
        zone,
        (set, present) -> {
          if (Objects.equals(boundary, present.boundary())) return false;
          sets.save(present.bounded(boundary));
          note(
              zone,
              by,
              boundary == null ? What.BOUNDARY_REMOVED : What.BOUNDARY_DRAWN,
              List.of(
                  new Field(
                      "boundary_positions", positions(present.boundary()), positions(boundary))));
          return true;
        });
  }

  private static @Nullable String positions(@Nullable Boundary boundary) {
    return boundary == null ? null : Integer.toString(boundary.positions());
  }

  @Override
  public void remove(ZoneId zone, String by) {
    inSet(
        zone,
        (set, present) -> {
          var cards = uses.cardsUsing(set.id());
          if (!cards.isEmpty()) throw new ZoneInUse(cards);
          sets.empty(set.id(), zone);
          sets.save(present.deleted(clock.now()));
          note(zone, by, What.DELETED, List.of());
          return true;
        });
  }

  // The zone is read again under the lock of its set: it may have changed while this one waited.
  private <T> T inSet(ZoneId zone, BiFunction<NamedZoneSet, NamedZone, T> change) {
    var answer =
        work.acrossCompanies(
            () -> {
              var found = sets.find(zone).orElseThrow(() -> new NotFound("zone"));
              var set = sets.lock(found.set()).orElseThrow(() -> new NotFound("zone"));
              var present = sets.find(zone).orElseThrow(() -> new NotFound("zone"));
              var done = change.apply(set, present);
              announce(set);
              return done;
            });
    fresh.look();
    return answer;
  }

  private NamedZoneSet lockedSet(ZoneSetId id) {
    return sets.lock(id).orElseThrow(() -> new NotFound("zone set"));
  }

  private void announce(NamedZoneSet set) {
    sets.save(set.touched());
    fresh.announce(Geography.TOPIC);
  }

  private void mustBeFree(ZoneSetId set, @Nullable ZoneId own, int[] pincodes) {
    var taken =
        sets.members(set, pincodes).stream()
            .filter(m -> !m.zone().equals(own))
            .min(Comparator.comparingInt(ZoneSet.Member::pincode))
            .orElse(null);
    if (taken == null) return;
    var other = sets.find(taken.zone()).orElseThrow(() -> new NotFound("zone"));
    throw new ZoneOverlap(new Pincode(Integer.toString(taken.pincode())), other);
  }

  private int[] in(NamedZone zone, int[] pincodes) {
    return sets.members(zone.set(), pincodes).stream()
        .filter(m -> m.zone().equals(zone.id()))
        .mapToInt(ZoneSet.Member::pincode)
        .sorted()
        .toArray();
  }

  private int[] pincodesOf(NamedZone zone) {
    return sets.pincodesOf(zone.set(), zone.id());
  }

  private static int[] without(int[] some, int[] others) {
    var out = Arrays.stream(others).boxed().collect(Collectors.toCollection(HashSet::new));
    return Arrays.stream(some).filter(p -> !out.contains(p)).toArray();
  }

  private void noteMoved(
      NamedZone zone, String by, What what, int[] pincodes, PincodeDirectory directory) {
    if (pincodes.length == 0) return;
    var shown = PincodesShown.of(pincodes, directory);
    note(
        zone.id(),
        by,
        what,
        List.of(
            what == What.PINCODES_ADDED
                ? new Field("pincodes", null, shown)
                : new Field("pincodes", shown, null)));
  }

  private void note(ZoneId zone, String by, What what, List<Field> fields) {
    sets.note(new ZoneChange(new ZoneChangeId(ids.next()), zone, clock.now(), by, what, fields));
  }
}
