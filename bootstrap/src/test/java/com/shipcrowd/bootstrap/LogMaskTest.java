package com.shipcrowd.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogMaskTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "call 9876543210 now",
        "call +91 98765 43210",
        "call +919876543210.",
        "phone=09876543210",
        "to asha.rao@kaveri.example failed",
        "key sk_live_0123456789abcdefghij",
        "Bearer abcdefghijkl",
        "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ1In0.c2lnbmF0dXJl",
        "{\"password\":\"three rivers\"}",
        "token=abcdef"
      })
  void given_something_secret_or_personal_when_masked_then_it_is_gone(String line) {
    assertThat(LogMask.masked(line))
        .contains("**")
        .doesNotContain("98765", "asha", "0123456789", "abcdef", "c2lnbmF0dXJl", "three");
  }

  @Test
  void given_a_plain_line_when_masked_then_it_stays() {
    var line = "shipment shp_06EHB8R0CNS1ZC4V2Q9RMB8F0G moved 12345 paise at 2026-11-21T04:00:00Z";

    assertThat(LogMask.masked(line)).isEqualTo(line);
  }
}
