package com.shipcrowd.application.sandbox;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.OwnTime;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.sandbox.needs.OwnClocks;
import com.shipcrowd.domain.company.CompanyId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;

/// The clocks are few, so each node reads all of them, at most once a second.
public final class KeepOwnTimeHandler implements KeepOwnTime {
  private static final Duration STEP = Duration.ofDays(1);
  private static final long FRESH_NANOS = 1_000_000_000L;
  // A round that finds work finds more; one that never ends must not keep the caller.
  private static final int MOST_ROUNDS = 200;

  private final UnitOfWork work;
  private final OwnClocks clocks;
  private final List<IntSupplier> rounds;
  private final Clock clock;
  private volatile Seen seen = new Seen(Map.of(), System.nanoTime() - 2 * FRESH_NANOS);

  private record Seen(Map<CompanyId, Duration> ahead, long at) {}

  /// @param rounds everything that happens because of the time, each answering how much it did
  public KeepOwnTimeHandler(
      UnitOfWork work, OwnClocks clocks, List<IntSupplier> rounds, Clock clock) {
    this.work = work;
    this.clocks = clocks;
    this.rounds = List.copyOf(rounds);
    this.clock = clock;
  }

  @Override
  public Duration ahead(CompanyId company) {
    if (System.nanoTime() - seen.at > FRESH_NANOS) look();
    return seen.ahead.getOrDefault(company, Duration.ZERO);
  }

  private void look() {
    var all = work.acrossCompanies(clocks::all);
    seen = new Seen(Map.copyOf(all), System.nanoTime());
  }

  @Override
  public Instant now(CompanyId company) {
    return OwnTime.in(new OwnTime.Scope(company, ahead(company), false), clock::now);
  }

  @Override
  public Instant advance(CompanyId company, Duration by) {
    if (by.isNegative() || by.isZero() || by.compareTo(MOST_AT_ONCE) > 0)
      throw new TooFar(by.toDays(), MOST_AT_ONCE.toDays());
    look();
    var ahead = seen.ahead.getOrDefault(company, Duration.ZERO);
    var target = ahead.plus(by);
    if (target.compareTo(MOST_AHEAD) > 0) throw new TooFar(target.toDays(), MOST_AHEAD.toDays());
    while (ahead.compareTo(target) < 0) {
      ahead = ahead.plus(STEP);
      if (ahead.compareTo(target) > 0) ahead = target;
      var step = ahead;
      var _ =
          work.acrossCompanies(
              () -> {
                clocks.put(company, step, clock.now());
                return step;
              });
      look();
      settle(company, step);
    }
    return now(company);
  }

  private int settle(CompanyId company, Duration ahead) {
    return OwnTime.in(
        new OwnTime.Scope(company, ahead, true),
        () -> {
          int done = 0;
          for (var round : rounds) {
            for (int i = 0; i < MOST_ROUNDS; i++) {
              int some = round.getAsInt();
              done += some;
              if (some == 0) break;
            }
          }
          return done;
        });
  }

  @Override
  public int work() {
    look();
    int done = 0;
    for (var each : seen.ahead.entrySet()) done += settle(each.getKey(), each.getValue());
    return done;
  }
}
