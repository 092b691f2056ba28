package com.shipcrowd.domain.courier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenBucketTest {
  private static final Instant T0 = Instant.parse("2026-11-20T10:00:00Z");

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 59, 60, 61, 300, 6000})
  void no_minute_sees_more_calls_than_the_rate_and_an_hour_nearly_as_many(int perMinute) {
    var random = new Random(perMinute);
    var made = new ArrayList<Instant>();
    var now = T0;
    var bucket = TokenBucket.fresh(T0);
    while (now.isBefore(T0.plusSeconds(3600))) {
      bucket = bucket.at(now, perMinute);
      int calls = bucket.calls();
      for (int i = 0; i < calls; i++) made.add(now);
      bucket = bucket.without(calls);
      now = now.plusMillis(1 + random.nextInt(1000));
    }

    int first = 0;
    for (int last = 0; last < made.size(); last++) {
      while (!made.get(first).plusSeconds(60).isAfter(made.get(last))) first++;
      assertThat(last - first + 1).isLessThanOrEqualTo(perMinute);
    }
    assertThat(made).hasSizeGreaterThan(perMinute * 60 * 5 / 10);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 60, 300})
  void a_long_rest_gives_no_more_than_a_second_s_worth(int perMinute) {
    var rested = TokenBucket.fresh(T0).at(T0.plus(Duration.ofDays(400)), perMinute);

    assertThat(rested.calls()).isEqualTo((perMinute + 59) / 60);
    assertThat(rested.at(T0, perMinute)).isEqualTo(rested);
  }
}
