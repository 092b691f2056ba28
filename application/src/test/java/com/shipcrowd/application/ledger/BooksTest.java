package com.shipcrowd.application.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.shipcrowd.application.fakes.ManualClock;
import com.shipcrowd.application.fakes.PlainUnitOfWork;
import com.shipcrowd.application.fakes.TaskList;
import com.shipcrowd.application.ledger.KeepBooks.Balance;
import com.shipcrowd.application.ledger.KeepBooks.Month;
import com.shipcrowd.application.ledger.needs.Invariants;
import com.shipcrowd.application.ledger.needs.Invariants.Finding;
import com.shipcrowd.application.ledger.needs.Seals;
import com.shipcrowd.domain.ledger.AccountName;
import com.shipcrowd.domain.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Closing months, sealing days, proving.
class BooksTest {
  private static final YearMonth MARCH = YearMonth.of(2026, 3);

  private static final class FakeSeals implements Seals {
    private final List<Month> months = new ArrayList<>();
    private final Set<LocalDate> days = new HashSet<>();
    private boolean diesBeforeSealing;

    @Override
    public boolean close(YearMonth month, String actor, Instant at) {
      if (months.stream().anyMatch(m -> m.month().equals(month))) return false;
      months.addFirst(new Month(month, at, actor, null, null));
      return true;
    }

    @Override
    public int sealMonths() {
      if (diesBeforeSealing) return 0;
      int sealed = (int) months.stream().filter(m -> m.seal() == null).count();
      months.replaceAll(
          m -> m.seal() != null ? m : new Month(m.month(), m.closedAt(), m.closedBy(), 5L, "ab"));
      return sealed;
    }

    @Override
    public boolean sealDay(LocalDate day, Instant at) {
      return days.add(day);
    }

    @Override
    public List<Month> months() {
      return List.copyOf(months);
    }

    @Override
    public List<Balance> trialBalance(LocalDate upTo) {
      return List.of(new Balance(AccountName.BANK, "", new Money(upTo.getDayOfMonth())));
    }
  }

  private final FakeSeals seals = new FakeSeals();
  private final TaskList tasks = new TaskList();
  private final PlainUnitOfWork work = new PlainUnitOfWork();
  private final ManualClock clock = new ManualClock(Instant.parse("2026-04-01T06:00:00Z"));
  private final List<Finding> findings = new ArrayList<>();
  private final ProveLedger prove =
      new ProveLedgerHandler(
          work,
          List.<Invariants>of(
              () -> List.copyOf(findings),
              () -> List.of(new Finding(1, "balanced", 9, List.of()))));
  private final KeepBooks books = new KeepBooksHandler(work, seals, prove, tasks, clock);

  @Test
  void given_a_month_when_closed_then_it_is_sealed_and_closing_again_changes_nothing() {
    var closed = books.close(MARCH, "usr_1");

    assertThat(closed).isEqualTo(new Month(MARCH, clock.now(), "usr_1", 5L, "ab"));
    assertThat(books.close(MARCH, "usr_2")).isEqualTo(closed);
    books.close(MARCH.minusMonths(1), "usr_1");
    assertThat(books.close(MARCH, "usr_2").month()).isEqualTo(MARCH);
    assertThat(books.months()).hasSize(2);
    assertThatThrownBy(() -> books.close(YearMonth.of(2026, 4), "usr_1"))
        .isInstanceOfSatisfying(
            KeepBooks.MonthNotOver.class,
            e ->
                assertThat(e.values())
                    .isEqualTo(Map.of("month", "2026-04", "today", "2026-04-01")));
    assertThat(books.trialBalance(LocalDate.of(2026, 4, 9)))
        .containsExactly(new Balance(AccountName.BANK, "", new Money(9)));
  }

  @Test
  void given_a_process_that_died_before_the_seal_when_the_night_works_then_it_is_added() {
    seals.diesBeforeSealing = true;
    assertThat(books.close(MARCH, "usr_1").seal()).isNull();
    seals.diesBeforeSealing = false;

    // The month's seal and yesterday's.
    assertThat(books.work()).isEqualTo(2);
    assertThat(seals.days).containsExactly(LocalDate.of(2026, 3, 31));
    assertThat(books.work()).isZero();
    assertThat(books.months().getFirst().seal()).isEqualTo("ab");
    clock.pass(Duration.ofDays(1));
    assertThat(books.work()).isEqualTo(1);

    // A month's seal counts on a day that is sealed already.
    seals.diesBeforeSealing = true;
    books.close(MARCH.minusMonths(1), "usr_1");
    seals.diesBeforeSealing = false;
    assertThat(books.work()).isEqualTo(1);
  }

  @Test
  void given_broken_invariants_when_the_night_proves_then_each_is_a_task_and_once_a_day() {
    findings.add(new Finding(7, "COD clearing", 3, List.of("dtdc is off", "second")));
    findings.add(new Finding(2, "sums to zero", 3, List.of()));

    books.work();
    books.work();

    assertThat(tasks.open())
        .containsExactly("BOOKS_BROKEN invariant 7: 2026-03-31: COD clearing: dtdc is off");
    assertThat(prove.prove()).extracting(Finding::number).containsExactly(1, 2, 7);
  }
}
