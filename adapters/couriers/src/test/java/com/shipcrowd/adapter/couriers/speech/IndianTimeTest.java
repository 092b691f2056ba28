package com.shipcrowd.adapter.couriers.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class IndianTimeTest {
  @ParameterizedTest
  @CsvSource({
    "2026-07-14 14:31,2026-07-14T09:01:00Z",
    "2026-07-14 14:31:48,2026-07-14T09:01:48Z",
    "2026-07-14T14:31:48.1234567,2026-07-14T09:01:48.123456700Z",
    "2026/07/14 14:31:48,2026-07-14T09:01:48Z",
    "2026-07-14T14:31:48Z,2026-07-14T14:31:48Z",
    "2026-07-14T14:31:48+0530,2026-07-14T09:01:48Z",
    "14-07-2026 14:31:48,2026-07-14T09:01:48Z",
    "14/07/2026 14:31,2026-07-14T09:01:00Z",
    "14 07 2026 14:31:48,2026-07-14T09:01:48Z"
  })
  void a_time_without_a_zone_is_indian(String theirs, Instant ours) {
    assertThat(IndianTime.read(theirs)).isEqualTo(ours);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "yesterday", "2026-13-14 14:31:48", "2026-07-14 25:00", "14072026"})
  void what_is_no_time_is_none(@Nullable String theirs) {
    assertThat(IndianTime.read(theirs)).isNull();
  }
}
