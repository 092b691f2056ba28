package com.shipcrowd.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.shipcrowd.application.fakes.ManualClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LimitsTest {
  @Test
  void given_a_limit_when_it_is_used_up_then_the_next_minute_is_free_again() {
    var clock = new ManualClock(Instant.parse("2026-11-21T04:00:20Z"));
    var limits = new Limits(clock, 3);

    assertThat(limits.count("a").header()).isEqualTo("\"default\";r=2;t=40");
    limits.count("a");
    assertThat(limits.count("a").isOver()).isFalse();
    assertThat(limits.count("a").isOver()).isTrue();
    assertThat(limits.count("b").isOver()).isFalse();
    clock.pass(Duration.ofSeconds(40));
    assertThat(limits.count("a").isOver()).isFalse();
  }
}
