package com.shipcrowd.adapter.couriers.sandbox;

import com.shipcrowd.adapter.couriers.sandbox.SandboxWire.PushedScan;
import com.shipcrowd.adapter.couriers.sandbox.SandboxWire.Scan;
import com.shipcrowd.adapter.couriers.sandbox.SandboxWire.Step;
import com.shipcrowd.adapter.couriers.sandbox.SandboxWire.Story;
import com.shipcrowd.application.Clock;
import com.shipcrowd.application.courier.needs.SandboxParcels;
import com.shipcrowd.application.courier.needs.SandboxParcels.Desk;
import com.shipcrowd.application.courier.needs.SandboxParcels.Parcel;
import com.shipcrowd.domain.shipment.Awb;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// The sandbox courier's own counter: its books, its clock, its parcels on their way. Two changes of one parcel at
/// once are settled by its version; the later one looks again.
@Singleton
final class SandboxClient {
  private static final int A_BATCH = 100;
  private static final int TRIES = 8;

  private final SandboxParcels parcels;
  private final Clock clock;

  SandboxClient(SandboxParcels parcels, Clock clock) {
    this.parcels = parcels;
    this.clock = clock;
  }

  Instant realNow() {
    return clock.now();
  }

  Instant now(Desk desk) {
    return clock.now().plus(parcels.shift(desk, Duration.ZERO));
  }

  Optional<Parcel> parcel(Desk desk, Awb awb) {
    return parcels.withAwbs(desk.account(), List.of(awb)).stream()
        .filter(p -> p.desk().equals(desk))
        .findFirst();
  }

  /// Another parcel of the desk that is still on its way.
  Optional<Parcel> neighbour(Parcel of) {
    var oneDay = now(of.desk()).plus(Duration.ofDays(365));
    return parcels.due(of.desk(), oneDay, 2).stream()
        .filter(p -> !p.awb().equals(of.awb()))
        .findFirst();
  }

  /// Changes one parcel, looking again when somebody else was faster.
  ///
  /// @param decision what becomes of it; null leaves it
  /// @return the parcel as it is now; empty when the desk has none of that number
  Optional<Parcel> change(
      Desk desk, Awb awb, BiFunction<Parcel, Story, @Nullable Parcel> decision) {
    for (int i = 0; i < TRIES; i++) {
      var found = parcel(desk, awb);
      if (found.isEmpty()) return found;
      var changed = decision.apply(found.get(), SandboxWire.story(found.get().story()));
      if (changed == null) return found;
      if (parcels.replace(List.of(changed)).contains(awb)) return Optional.of(changed);
    }
    throw new IllegalStateException("a sandbox parcel is changed by too many at once");
  }

  /// Walks steps now: a few minutes apart and up to this moment, but never before what was seen last.
  static List<Scan> walkedBy(Instant now, Parcel parcel, Story story, List<Step> steps) {
    var scans = new ArrayList<Scan>();
    var last = SandboxMapper.last(parcel, story);
    for (int i = 0; i < steps.size(); i++) {
      var wanted = now.minus(Duration.ofMinutes(20L * (steps.size() - 1 - i)));
      var at = wanted.isAfter(last) ? wanted : last.plusSeconds(1);
      var scan = SandboxMapper.scan(steps.get(i), at, story);
      scans.add(scan);
      last = Instant.parse(scan.at());
    }
    return scans;
  }

  /// Everything of a desk that is due by now, in batches; each parcel moves as far as it is due.
  List<PushedScan> caughtUp(Desk desk, Instant now) {
    var pushed = new ArrayList<PushedScan>();
    for (var due = parcels.due(desk, now, A_BATCH);
        !due.isEmpty();
        due = parcels.due(desk, now, A_BATCH)) {
      var moved = due.stream().map(parcel -> moved(parcel, now)).toList();
      var written = new HashSet<>(parcels.replace(moved.stream().map(Moved::parcel).toList()));
      for (var one : moved) {
        if (!written.contains(one.parcel().awb())) continue;
        one.scans().forEach(scan -> pushed.add(SandboxMapper.pushed(one.parcel().awb(), scan)));
      }
    }
    return pushed;
  }

  private record Moved(Parcel parcel, List<Scan> scans) {}

  private static Moved moved(Parcel parcel, Instant now) {
    var story = SandboxWire.story(parcel.story());
    var scans = new ArrayList<Scan>();
    var at = SandboxMapper.last(parcel, story);
    int step = 0;
    for (; step < story.ahead().size(); step++) {
      var next = at.plusSeconds(story.ahead().get(step).after());
      if (next.isAfter(now)) break;
      scans.add(SandboxMapper.scan(story.ahead().get(step), next, story));
      at = next;
    }
    var rest = story.ahead().subList(step, story.ahead().size());
    return new Moved(SandboxMapper.walked(parcel, story, scans, List.copyOf(rest)), scans);
  }
}
