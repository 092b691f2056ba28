package com.shipcrowd.adapter.calls;

import static org.assertj.core.api.Assertions.assertThat;

import com.shipcrowd.adapter.calls.HttpReply.Answered;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RetryAfterTest {
  @Test
  void seconds_are_taken_at_their_word_up_to_ten_minutes() {
    assertThat(told(Map.of("retry-after", "7"))).isEqualTo(Duration.ofSeconds(7));
    assertThat(told(Map.of("retry-after", "0"))).isEqualTo(Duration.ZERO);
    assertThat(told(Map.of("retry-after", "999999"))).isEqualTo(Duration.ofMinutes(10));
  }

  @Test
  void a_time_is_read_against_the_clock_of_the_partner() {
    var headers =
        Map.of(
            "date", "Sat, 21 Nov 2026 10:00:00 GMT",
            "retry-after", "Sat, 21 Nov 2026 10:00:40 GMT");

    assertThat(told(headers)).isEqualTo(Duration.ofSeconds(40));
  }

  @Test
  void nothing_readable_means_a_second() {
    assertThat(told(Map.of())).isEqualTo(Duration.ofSeconds(1));
    assertThat(told(Map.of("retry-after", "soon"))).isEqualTo(Duration.ofSeconds(1));
    assertThat(told(Map.of("retry-after", "Sat, 21 Nov 2026 10:00:40 GMT")))
        .isEqualTo(Duration.ofSeconds(1));
  }

  private static Duration told(Map<String, String> headers) {
    return RetryAfter.of(new Answered(429, headers, new byte[0]));
  }
}
