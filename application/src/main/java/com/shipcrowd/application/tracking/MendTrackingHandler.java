package com.shipcrowd.application.tracking;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.NotFound;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.held.KeepFresh;
import com.shipcrowd.application.shipment.RecordScans;
import com.shipcrowd.application.tracking.needs.Mappings;
import com.shipcrowd.application.tracking.needs.Unmatched;
import com.shipcrowd.application.tracking.needs.Unmatched.Stored;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// See {@link MendTracking}.
public final class MendTrackingHandler implements MendTracking {
  private static final int MOST_CODES = 200;
  private static final int MOST_WOKEN = 10_000;
  private static final int PAGE = 200;

  private final Unmatched unmatched;
  private final Mappings mappings;
  private final RecordScans recording;
  private final KeepFresh fresh;
  private final UnitOfWork work;
  private final Clock clock;

  /// @param recording the way of all scans, mappings applied
  public MendTrackingHandler(
      Unmatched unmatched,
      Mappings mappings,
      RecordScans recording,
      KeepFresh fresh,
      UnitOfWork work,
      Clock clock) {
    this.unmatched = unmatched;
    this.mappings = mappings;
    this.recording = recording;
    this.fresh = fresh;
    this.work = work;
    this.clock = clock;
  }

  @Override
  public List<Parked> parked(@Nullable String courier, @Nullable UUID before, int most) {
    return work.acrossCompanies(() -> unmatched.parked(courier, before, most));
  }

  @Override
  public List<UnknownCode> unknownCodes(@Nullable String courier) {
    return work.acrossCompanies(() -> unmatched.codes(courier, MOST_CODES));
  }

  @Override
  public void replay(PushId push) {
    boolean found = work.acrossCompanies(() -> unmatched.wake(push, clock.now()));
    if (!found) throw new NotFound("parked push");
  }

  @Override
  public int replayParked(String courier) {
    return work.acrossCompanies(() -> unmatched.wakeAll(courier, clock.now(), MOST_WOKEN));
  }

  @Override
  public Replayed replayCode(String courier, String code) {
    int scans = 0;
    int unplaced = 0;
    Stored after = null;
    while (true) {
      var last = after;
      var page = work.acrossCompanies(() -> unmatched.scans(courier, code, last, PAGE));
      for (var stored : page) {
        unplaced += recording.handle(courier, List.of(stored.scan()), stored.receivedAt()).size();
      }
      scans += page.size();
      if (page.size() < PAGE) return new Replayed(scans, unplaced);
      after = page.getLast();
    }
  }

  @Override
  public List<Mapping> mappings() {
    return work.acrossCompanies(mappings::all);
  }

  @Override
  public Mapping map(Wanted w) {
    var mapping =
        new Mapping(
            w.courier(), w.code(), w.status(), w.reason(), w.note(), w.actor(), clock.now());
    return changed(
        () -> {
          mappings.keep(mapping);
          return mapping;
        });
  }

  @Override
  public void unmap(String courier, String code) {
    boolean found = changed(() -> mappings.remove(courier, code));
    if (!found) throw new NotFound("mapping");
  }

  private <T> T changed(Supplier<T> how) {
    var done =
        work.acrossCompanies(
            () -> {
              var result = how.get();
              fresh.announce(Mappings.TOPIC);
              return result;
            });
    fresh.look();
    return done;
  }
}
