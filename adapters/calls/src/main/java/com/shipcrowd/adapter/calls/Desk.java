package com.shipcrowd.adapter.calls;

import com.shipcrowd.adapter.calls.Circuits.Circuit;
import java.time.Duration;
import java.util.concurrent.Semaphore;

/// Everything one operation of one account has on this node: its breaker, its places, the pause its partner asked for
/// and what was counted.
final class Desk {
  /// So many calls at once; a slow courier must not take every thread and connection with it.
  static final int PLACES = 24;

  final Circuit circuit;
  final Semaphore places = new Semaphore(PLACES);
  final Tally tally = new Tally(System::nanoTime);
  private long pausedUntil;
  private boolean isPaused;

  Desk(Circuit circuit) {
    this.circuit = circuit;
  }

  /// Nobody calls for so long; a shorter pause never shortens a longer one.
  synchronized void pause(Duration pause) {
    long until = System.nanoTime() + pause.toNanos();
    if (!isPaused || until - pausedUntil > 0) pausedUntil = until;
    isPaused = true;
  }

  /// How much longer nobody calls; zero for not at all.
  synchronized Duration pause() {
    if (!isPaused) return Duration.ZERO;
    long left = pausedUntil - System.nanoTime();
    isPaused = left > 0;
    return isPaused ? Duration.ofNanos(left) : Duration.ZERO;
  }

  Standing standing(String account, String operation) {
    var sum = tally.sum();
    return new Standing(
        account,
        operation,
        circuit.state(),
        sum.calls(),
        sum.failures(),
        sum.heldBack(),
        PLACES - places.availablePermits(),
        sum.p50Ms(),
        sum.p99Ms(),
        sum.lastError(),
        sum.lastErrorAge(),
        pause());
  }
}
