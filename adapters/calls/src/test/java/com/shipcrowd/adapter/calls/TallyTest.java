package com.shipcrowd.adapter.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TallyTest {
  private final AtomicLong nanos = new AtomicLong();
  private final Tally tally = new Tally(nanos::get);

  @Test
  void percentiles_are_at_most_an_eighth_too_long() {
    for (int ms = 1; ms <= 1000; ms++) tally.worked(ms * 1_000_000L);

    assertThat(tally.sum().calls()).isEqualTo(1000);
    assertThat(tally.sum().p50Ms()).isBetween(500L, 563L);
    assertThat(tally.sum().p99Ms()).isBetween(990L, 1114L);
  }

  @Test
  void what_is_older_than_five_minutes_is_forgotten_except_the_last_error() {
    tally.failed(5_000_000, "503");
    nanos.addAndGet(Duration.ofSeconds(290).toNanos());
    tally.worked(7_000_000);
    assertThat(tally.sum().calls()).isEqualTo(2);

    nanos.addAndGet(Duration.ofSeconds(20).toNanos());

    var sum = tally.sum();
    assertThat(sum.calls()).isEqualTo(1);
    assertThat(sum.failures()).isZero();
    assertThat(sum.lastError()).isEqualTo("503");
    assertThat(sum.lastErrorAge()).contains(Duration.ofSeconds(310));
  }

  @Test
  void no_latency_is_too_long_to_be_counted() {
    tally.worked(Long.MAX_VALUE);
    tally.worked(0);

    assertThat(tally.sum().p50Ms()).isZero();
    assertThat(tally.sum().p99Ms()).isGreaterThan(Duration.ofHours(2).toMillis());
  }
}
