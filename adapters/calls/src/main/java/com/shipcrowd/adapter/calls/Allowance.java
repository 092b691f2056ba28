package com.shipcrowd.adapter.calls;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;

/// How often a partner lets one account ask: at most so many calls in any span of time, counted in this process.
public final class Allowance {
  private final int calls;
  private final long spanNanos;
  private final Map<String, Queue<Long>> made = new ConcurrentHashMap<>();

  /// @param calls how many
  /// @param span in how long
  public Allowance(int calls, Duration span) {
    this.calls = calls;
    this.spanNanos = span.toNanos();
  }

  /// Takes one call of the account's allowance; false when it is used up.
  public boolean take(String account) {
    var times = made.computeIfAbsent(account, _ -> new ArrayDeque<>());
    long now = System.nanoTime();
    synchronized (times) {
      while (!times.isEmpty() && now - times.element() > spanNanos) times.remove();
      return times.size() < calls && times.add(now);
    }
  }
}
