package com.shipcrowd.adapter.calls;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// One desk, and so one breaker, for each account and group of operations, kept in this process: nodes may differ.
/// Source: lifecycle.md section 12, "Courier circuit".
final class Circuits {
  private static final int IN_A_ROW = 5;

  private final CircuitBreakerConfig config;
  private final Map<Key, Desk> known = new ConcurrentHashMap<>();

  /// @param rest how long an open circuit stays shut off before it is tried again
  Circuits(Duration rest) {
    this.config =
        CircuitBreakerConfig.custom()
            .slidingWindowType(SlidingWindowType.TIME_BASED)
            .slidingWindowSize(60)
            .minimumNumberOfCalls(20)
            .failureRateThreshold(50)
            .waitDurationInOpenState(rest)
            .permittedNumberOfCallsInHalfOpenState(3)
            .build();
  }

  Desk of(HttpCall call) {
    return known.computeIfAbsent(
        new Key(call.account(), call.operation()),
        key -> new Desk(new Circuit(CircuitBreaker.of(key.account + " " + key.operation, config))));
  }

  List<Standing> standings() {
    return known.entrySet().stream()
        .map(e -> e.getValue().standing(e.getKey().account, e.getKey().operation))
        .sorted(Comparator.comparing(Standing::account).thenComparing(Standing::operation))
        .toList();
  }

  Map<String, String> states(String account) {
    var states = new TreeMap<String, String>();
    known.forEach(
        (key, desk) -> {
          if (key.account.equals(account)) states.put(key.operation, desk.circuit.state());
        });
    return states;
  }

  private record Key(String account, String operation) {}

  /// Counts failures in a row beside the library's window, and lets one failed trial open the circuit again.
  static final class Circuit {
    private final CircuitBreaker breaker;
    private final AtomicInteger row = new AtomicInteger();

    private Circuit(CircuitBreaker breaker) {
      this.breaker = breaker;
    }

    String state() {
      return breaker.getState().name();
    }

    boolean lets() {
      return breaker.tryAcquirePermission();
    }

    void worked(long nanos) {
      row.set(0);
      breaker.onSuccess(nanos, TimeUnit.NANOSECONDS);
    }

    void failed(long nanos) {
      boolean onTrial = breaker.getState() == CircuitBreaker.State.HALF_OPEN;
      breaker.onError(nanos, TimeUnit.NANOSECONDS, new PartnerFailed());
      boolean enough = row.incrementAndGet() >= IN_A_ROW || onTrial;
      if (enough && breaker.getState() != CircuitBreaker.State.OPEN)
        breaker.transitionToOpenState();
      if (enough) row.set(0);
    }
  }

  /// Only a marker for the breaker's window; never thrown.
  private static final class PartnerFailed extends RuntimeException {
    PartnerFailed() {
      super("failed", null, false, false);
    }
  }
}
