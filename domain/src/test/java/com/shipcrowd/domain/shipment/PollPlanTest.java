package com.shipcrowd.domain.shipment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PollPlanTest {
  private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

  private static PollPlan plan(
      ShipmentStatus status, Duration heardAgo, Duration lateBy, boolean tells) {
    return new PollPlan(
        status, NOW.minus(Duration.ofDays(20)), NOW.minus(heardAgo), NOW.minus(lateBy), tells);
  }

  @ParameterizedTest
  @CsvSource({
    "AWB_ASSIGNED,PT4H,-PT24H,false,PT4H",
    "AWB_ASSIGNED,PT4H,PT24H,false,PT4H",
    "IN_TRANSIT,PT4H,-PT24H,false,PT2H",
    "IN_TRANSIT,PT4H,PT1H,false,PT1H",
    "OUT_FOR_DELIVERY,PT4H,-PT24H,false,PT30M",
    "OUT_FOR_DELIVERY,PT4H,PT24H,false,PT30M",
    "RTO_IN_TRANSIT,PT4H,-PT24H,false,PT2H",
    "IN_TRANSIT,PT4H,-PT24H,true,PT8H",
    "OUT_FOR_DELIVERY,PT4H,-PT24H,true,PT2H",
    "IN_TRANSIT,PT241H,PT24H,false,PT12H",
    "IN_TRANSIT,PT241H,PT24H,true,PT12H"
  })
  void the_nearer_something_is_to_happen_the_more_often_it_is_asked(
      ShipmentStatus status, Duration heardAgo, Duration lateBy, boolean tells, Duration interval) {
    assertThat(plan(status, heardAgo, lateBy, tells).interval(NOW)).contains(interval);
  }

  @ParameterizedTest
  @EnumSource(ShipmentStatus.class)
  void every_status_is_asked_about_or_over(ShipmentStatus status) {
    var plan = plan(status, Duration.ofHours(1), Duration.ZERO, false);

    plan.interval(NOW)
        .ifPresent(i -> assertThat(i).isBetween(Duration.ofMinutes(30), Duration.ofHours(12)));
    assertThat(plan.afterAsking(NOW)).isEqualTo(plan.interval(NOW).map(NOW::plus));
  }

  @Test
  void what_was_heard_of_lately_is_not_asked_about_yet() {
    var heard = new PollPlan(ShipmentStatus.IN_TRANSIT, NOW, NOW.minusSeconds(60), null, false);
    var unheard = new PollPlan(ShipmentStatus.AWB_ASSIGNED, NOW, null, null, false);

    assertThat(heard.due(NOW)).contains(NOW.plusSeconds(7140));
    assertThat(unheard.due(NOW)).contains(NOW.plusSeconds(4 * 3600));
  }
}
