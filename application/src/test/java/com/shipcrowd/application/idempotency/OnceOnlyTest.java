package com.shipcrowd.application.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.shipcrowd.application.fakes.CountingIds;
import com.shipcrowd.application.fakes.FakeClaims;
import com.shipcrowd.application.fakes.ManualClock;
import com.shipcrowd.domain.company.CompanyId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OnceOnlyTest {
  static final CompanyId KAVERI = new CompanyId(new UUID(1, 1));
  static final CompanyId MEHTA = new CompanyId(new UUID(1, 2));
  static final StoredAnswer CREATED =
      new StoredAnswer(201, "application/json", new byte[] {'1'}, "");

  final ManualClock clock = new ManualClock(Instant.parse("2026-11-21T04:00:00Z"));
  final OnceOnly once = new OnceOnlyHandler(new FakeClaims(), clock, new CountingIds());

  OnceOnly.Ticket run(CompanyId company, String fingerprint) {
    return ((OnceOnly.Verdict.Run) once.begin(company, "k1", fingerprint)).ticket();
  }

  @Test
  void given_an_answered_command_when_it_comes_again_then_the_answer_is_said_again_for_a_day() {
    once.finish(run(KAVERI, "a"), CREATED);

    assertThat(once.begin(KAVERI, "k1", "a")).isEqualTo(new OnceOnly.Verdict.SayAgain(CREATED));
    assertThatThrownBy(() -> once.begin(KAVERI, "k1", "b")).isInstanceOf(KeyReused.class);
    assertThat(once.begin(MEHTA, "k1", "b")).isInstanceOf(OnceOnly.Verdict.Run.class);
    clock.pass(Duration.ofHours(24));
    assertThat(once.begin(KAVERI, "k1", "b")).isInstanceOf(OnceOnly.Verdict.Run.class);
  }

  @Test
  void given_a_running_command_when_it_comes_again_then_it_waits_until_the_lease_is_over() {
    var lost = run(KAVERI, "a");

    assertThatThrownBy(() -> once.begin(KAVERI, "k1", "a")).isInstanceOf(InProgress.class);
    clock.pass(Duration.ofSeconds(60));
    assertThatThrownBy(() -> once.begin(KAVERI, "k1", "b")).isInstanceOf(KeyReused.class);
    var taken = run(KAVERI, "a");
    once.finish(lost, new StoredAnswer(409, "", new byte[0], ""));
    once.finish(taken, CREATED);

    assertThat(once.begin(KAVERI, "k1", "a")).isEqualTo(new OnceOnly.Verdict.SayAgain(CREATED));
  }

  @Test
  void given_a_command_that_was_given_up_when_it_comes_again_then_it_runs() {
    once.giveUp(run(KAVERI, "a"));

    assertThat(once.begin(KAVERI, "k1", "a")).isInstanceOf(OnceOnly.Verdict.Run.class);
  }
}
