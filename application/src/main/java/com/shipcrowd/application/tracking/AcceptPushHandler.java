package com.shipcrowd.application.tracking;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.Ids;
import com.shipcrowd.application.courier.Couriers;
import com.shipcrowd.application.courier.Knock;
import com.shipcrowd.application.courier.needs.CourierHook.UnreadablePush;
import com.shipcrowd.application.discrepancy.KeepWeighings;
import com.shipcrowd.application.shipment.RecordScans;
import com.shipcrowd.application.tracking.needs.Pushes;
import com.shipcrowd.application.tracking.needs.Pushes.Push;
import com.shipcrowd.domain.courier.CourierAccountId;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/// A push that cannot be placed is tried again for a while, because it may overtake the booking's own answer, and is then
/// parked where a person sees it. A poison push never holds the others up.
public final class AcceptPushHandler implements AcceptPush {
  private static final int BATCH = 100;
  private static final int TRIES = 8;
  private static final Duration LEASE = Duration.ofMinutes(1);

  private final Couriers couriers;
  private final Pushes pushes;
  private final RecordScans recording;
  private final KeepWeighings weighings;
  private final Ids ids;
  private final Clock clock;

  public AcceptPushHandler(
      Couriers couriers,
      Pushes pushes,
      RecordScans recording,
      KeepWeighings weighings,
      Ids ids,
      Clock clock) {
    this.couriers = couriers;
    this.pushes = pushes;
    this.recording = recording;
    this.weighings = weighings;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public boolean accept(String courier, CourierAccountId account, Knock knock) {
    if (!isGenuine(courier, account, knock)) return false;
    var now = clock.now();
    pushes.keep(new Push(ids.next(), courier, account, knock.body(), 0), now, now);
    return true;
  }

  // Kept with a lease of our own, so that no other worker takes it meanwhile; should we die, the
  // lease ends.
  @Override
  public boolean acceptAndWorkIn(String courier, CourierAccountId account, Knock knock) {
    if (!isGenuine(courier, account, knock)) return false;
    var push = new Push(ids.next(), courier, account, knock.body(), 0);
    var now = clock.now();
    pushes.keep(push, now, now.plus(LEASE));
    if (isWorkedIn(push)) pushes.done(List.of(push.id()));
    return true;
  }

  private boolean isGenuine(String courier, CourierAccountId account, Knock knock) {
    return couriers
        .ear(courier, account)
        .filter(ear -> ear.hook().isGenuine(ear.account(), knock))
        .isPresent();
  }

  @Override
  public int workIn() {
    var now = clock.now();
    var taken = pushes.take(now, now.plus(LEASE), BATCH);
    // Written down together: should we die before, the pushes are worked in again and change
    // nothing.
    pushes.done(taken.stream().filter(this::isWorkedIn).map(Push::id).toList());
    return taken.size();
  }

  private boolean isWorkedIn(Push push) {
    try {
      var ear =
          couriers
              .ear(push.courier(), push.account())
              .orElseThrow(() -> new UnreadablePush("account gone"));
      var scans = ear.hook().read(ear.account(), push.body());
      var receivedAt = ear.hook().receivedAt(ear.account(), push.body(), clock.now());
      var unplaced = recording.handle(push.courier(), scans, receivedAt);
      weighings.keep(push.courier(), ear.hook().weighings(ear.account(), push.body()), receivedAt);
      if (unplaced.isEmpty()) return true;
      again(
          push,
          unplaced.stream()
              .map(u -> u.scan().awb() + " " + u.why())
              .distinct()
              .collect(Collectors.joining(", ")));
    } catch (UnreadablePush e) {
      pushes.later(push.id(), clock.now(), "unreadable: " + e.getMessage(), true);
    } catch (RuntimeException e) {
      again(push, e.getClass().getSimpleName() + ": " + e.getMessage());
    }
    return false;
  }

  private void again(Push push, String note) {
    var wait = Duration.ofSeconds(1L << Math.min(push.tries(), 8));
    pushes.later(push.id(), clock.now().plus(wait), note, push.tries() + 1 >= TRIES);
  }
}
