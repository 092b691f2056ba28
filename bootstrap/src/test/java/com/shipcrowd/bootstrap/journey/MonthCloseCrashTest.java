package com.shipcrowd.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.ledger.KeepBooks;
import com.shipcrowd.bootstrap.SealKillPoints;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// Days are sealed and months closed by processes that are killed with SIGKILL. It has a database of its own, because a month
/// that is closed is closed for everybody.
class MonthCloseCrashTest {
  private static final int COMPANIES = 8;
  private static final OwnDatabase DATABASE = new OwnDatabase("monthclose");
  private static final Program PROGRAM = Program.another(settings());

  @AfterAll
  static void stop() {
    PROGRAM.stop();
  }

  private static Map<String, Object> settings() {
    var settings = new HashMap<String, Object>(DATABASE.settings());
    settings.put("shipcrowd.test.clock-ahead", toTheStart());
    return settings;
  }

  private static String toTheStart() {
    var start = MonthEnds.FIRST.atTime(12, 0).atZone(Clock.IST).toInstant();
    return Duration.between(Instant.now(), start).toString();
  }

  private static String companies() {
    return String.join(
        ",",
        DATABASE.sql(
            """
            with c as (
              insert into company (id, name, mode, twin_id, status, state, created_at, version)
              select uuidv7(), 'Month Traders', 'LIVE', gen_random_uuid(), 'REGISTERED', 'DL', now(), 1
              from generate_series(1, %d) returning id),
            w as (insert into wallet (company_id, opened_at) select id, now() from c)
            select id::text from c
            """
                .formatted(COMPANIES)));
  }

  private static Child child(String companies, Map<String, String> more) throws Exception {
    var settings = new HashMap<>(DATABASE.settings());
    settings.put("shipcrowd.test.clock-ahead", toTheStart());
    settings.put(MonthEnds.COMPANIES, companies);
    settings.putAll(more);
    return new Child(settings, 240);
  }

  @Test
  @DisplayName(
      "kill -9 at random points of sealing days and closing months: each once, nothing lost, doubled or in a closed month")
  void given_books_that_are_closed_by_dying_processes_when_taken_up_again_then_every_seal_is_there()
      throws Exception {
    var companies = companies();
    for (var step : SealKillPoints.Step.values()) {
      try (var child = child(companies, Map.of("shipcrowd.kill-seal-at", step.name()))) {
        child.await("REACHED");
        child.kill();
      }
      tellHowFar(step.name());
    }
    var random = new Random(5);
    for (int i = 0; i < 3; i++) {
      try (var child = child(companies, Map.of())) {
        int far = days() + random.nextInt(3, 20);
        for (int look = 0; days() < far && look < 6_000; look++) TimeUnit.MILLISECONDS.sleep(10);
        TimeUnit.MILLISECONDS.sleep(random.nextInt(300));
        child.kill();
      }
      tellHowFar("at random");
    }

    var sealed =
        DATABASE.sql("SELECT day || ' ' || encode(seal, 'hex') FROM ledger_day ORDER BY 1");
    var ends = new MonthEnds(PROGRAM.context(), companies);
    ends.play();
    System.out.println("entries that lost against the end of a month: " + ends.races());

    var months = PROGRAM.bean(KeepBooks.class).months();
    assertThat(months.stream().map(m -> m.month().toString()))
        .containsExactly("2026-06", "2026-05", "2026-04");
    assertThat(months).allSatisfy(m -> assertThat(m.seal()).hasSize(64));
    assertThat(months.stream().mapToLong(KeepBooks.Month::entries).sum()).isEqualTo(closed());
    var days = DATABASE.sql("SELECT day || ' ' || encode(seal, 'hex') FROM ledger_day ORDER BY 1");
    // The day before the first is sealed too, on the first.
    assertThat(days)
        .hasSize((int) (MonthEnds.END.toEpochDay() - MonthEnds.FIRST.toEpochDay()))
        .startsWith(sealed.toArray(String[]::new));
    assertThat(
            DATABASE.sql(
                "SELECT count(*) || ' ' || count(DISTINCT business_key) FROM ledger_entry GROUP BY company_id"))
        .hasSize(COMPANIES)
        .containsOnly(MonthEnds.entriesEach() + " " + MonthEnds.entriesEach());
    assertThat(DATABASE.sql("SELECT balance_paise FROM wallet WHERE chain_n > 0"))
        .hasSize(COMPANIES)
        .containsOnly(String.valueOf(100 * MonthEnds.entriesEach()));
    Books.hold(PROGRAM);

    assertThat(ends.play()).as("closing again").isZero();

    assertThat(PROGRAM.bean(KeepBooks.class).months()).isEqualTo(months);
    assertThat(DATABASE.sql("SELECT day || ' ' || encode(seal, 'hex') FROM ledger_day ORDER BY 1"))
        .isEqualTo(days);
    assertThat(DATABASE.sql("SELECT detail FROM task WHERE kind = 'BOOKS_BROKEN'")).isEmpty();
    Books.hold(PROGRAM);
  }

  private static long closed() {
    return Long.parseLong(
        DATABASE
            .sql("SELECT count(*) FROM ledger_entry WHERE booked_on < '2026-07-01'")
            .getFirst());
  }

  private static int days() {
    return Integer.parseInt(DATABASE.sql("SELECT count(*) FROM ledger_day").getFirst());
  }

  private static void tellHowFar(String killed) {
    List<String> far =
        DATABASE.sql(
            "SELECT (SELECT count(*) FROM ledger_day) || ' days, ' || count(*) || ' months closed, '"
                + " || count(seal) || ' sealed' FROM ledger_month");
    System.out.println("killed " + killed + ": " + far.getFirst());
  }
}
