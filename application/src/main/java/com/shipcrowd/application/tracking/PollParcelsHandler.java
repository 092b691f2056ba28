package com.shipcrowd.application.tracking;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.courier.Couriers;
import com.shipcrowd.application.courier.Couriers.Line;
import com.shipcrowd.application.courier.needs.CourierGateway.Capability;
import com.shipcrowd.application.courier.needs.CourierGateway.Tracking;
import com.shipcrowd.application.shipment.RecordScans;
import com.shipcrowd.application.tracking.needs.Polls;
import com.shipcrowd.application.tracking.needs.Polls.Parcel;
import com.shipcrowd.domain.shipment.ShipmentId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Parcels and allowance are taken in one unit of work, so that what one node takes no other has. Scans go the way of
/// pushes: both meet in the same fold.
public final class PollParcelsHandler implements PollParcels {
  private static final int USUAL_PER_MINUTE = 60;
  private static final int MOST_PER_MINUTE = 60_000;
  // A slow courier must not keep the others waiting for longer.
  private static final int MOST_CALLS = 20;
  private static final Duration LEASE = Duration.ofMinutes(15);
  private static final Duration AFTER_TROUBLE = Duration.ofMinutes(15);

  private final Couriers couriers;
  private final Polls polls;
  private final RecordScans recording;
  private final UnitOfWork work;
  private final Clock clock;

  public PollParcelsHandler(
      Couriers couriers, Polls polls, RecordScans recording, UnitOfWork work, Clock clock) {
    this.couriers = couriers;
    this.polls = polls;
    this.recording = recording;
    this.work = work;
    this.clock = clock;
  }

  @Override
  public int poll() {
    int calls = 0;
    for (var line : couriers.lines()) {
      if (line.gateway().capabilities(line.account()).contains(Capability.TRACK))
        calls += poll(line);
    }
    return calls;
  }

  private int poll(Line line) {
    int perMinute = perMinute(line.account().setting("polls_per_minute"));
    if (perMinute == 0) return 0;
    int atOnce = Math.max(1, line.gateway().trackedAtOnce());
    var due = work.acrossCompanies(() -> taken(line, perMinute, atOnce));
    int calls = 0;
    for (int from = 0; from < due.size(); from += atOnce) {
      ask(line, due.subList(from, Math.min(due.size(), from + atOnce)));
      calls++;
    }
    return calls;
  }

  private static int perMinute(String setting) {
    return setting.matches("[0-9]{1,6}")
        ? Math.min(MOST_PER_MINUTE, Integer.parseInt(setting))
        : USUAL_PER_MINUTE;
  }

  private List<Parcel> taken(Line line, int perMinute, int atOnce) {
    var now = clock.now();
    var account = line.account().id();
    var bucket = polls.lock(account, now).at(now, perMinute);
    int may = Math.min(MOST_CALLS, bucket.calls());
    if (may == 0) return List.of();
    var due = new ArrayList<Parcel>();
    var later = new HashMap<ShipmentId, @Nullable Instant>();
    for (var parcel : polls.takeDue(account, now, now.plus(LEASE), may * atOnce)) {
      var next = parcel.plan(tells(line)).due(now).orElse(null);
      // A push came since, or it is over: no need to ask.
      if (next == null || next.isAfter(now)) later.put(parcel.id(), next);
      else due.add(parcel);
    }
    polls.next(later);
    polls.keep(account, bucket.without((due.size() + atOnce - 1) / atOnce));
    return due;
  }

  private static boolean tells(Line line) {
    return line.gateway().capabilities(line.account()).contains(Capability.WEBHOOK);
  }

  // Outside any transaction: a slow courier must not keep a row locked.
  private void ask(Line line, List<Parcel> parcels) {
    var answer = line.gateway().track(line.account(), parcels.stream().map(Parcel::awb).toList());
    switch (answer) {
      case Tracking.Scans(var scans) -> {
        if (!scans.isEmpty()) recording.handle(line.account().courier(), scans, clock.now());
        plan(parcels, tells(line));
      }
      case Tracking.Refused _, Tracking.InDoubt _ -> put(parcels);
    }
  }

  private void plan(List<Parcel> parcels, boolean tells) {
    var now = clock.now();
    next(
        () -> {
          var due = new HashMap<ShipmentId, @Nullable Instant>();
          for (var parcel : polls.again(parcels.stream().map(Parcel::id).toList()))
            due.put(parcel.id(), parcel.plan(tells).afterAsking(now).orElse(null));
          return due;
        });
  }

  private void put(List<Parcel> parcels) {
    var again = clock.now().plus(AFTER_TROUBLE);
    next(
        () -> {
          var due = new HashMap<ShipmentId, @Nullable Instant>();
          parcels.forEach(parcel -> due.put(parcel.id(), again));
          return due;
        });
  }

  private void next(java.util.function.Supplier<Map<ShipmentId, @Nullable Instant>> due) {
    var _ =
        work.acrossCompanies(
            () -> {
              polls.next(due.get());
              return true;
            });
  }
}
