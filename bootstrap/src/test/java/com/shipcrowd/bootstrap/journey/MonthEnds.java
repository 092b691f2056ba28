package com.shipcrowd.bootstrap.journey;

import com.shipcrowd.application.StaleWrite;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.ledger.KeepBooks;
import com.shipcrowd.application.wallet.Till;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.ledger.WalletPostings;
import com.shipcrowd.domain.money.Money;
import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/// Three months of a few companies, day by day: everybody gets an entry a day and now and then one that is dated in the month
/// before, while each day is sealed and each month closed. Played again from the start it changes nothing.
final class MonthEnds {
  static final LocalDate FIRST = LocalDate.of(2026, 4, 1);
  static final LocalDate END = LocalDate.of(2026, 7, 2);

  /// The setting with the companies, their numbers joined by commas.
  static final String COMPANIES = "shipcrowd.test.closing";

  private final MovableClock clock;
  private final KeepBooks books;
  private final UnitOfWork work;
  private final Till till;
  private final List<CompanyId> companies;
  private final AtomicInteger races = new AtomicInteger();

  MonthEnds(ApplicationContext context, String companies) {
    this.clock = context.getBean(MovableClock.class);
    this.books = context.getBean(KeepBooks.class);
    this.work = context.getBean(UnitOfWork.class);
    this.till = context.getBean(Till.class);
    this.companies =
        Arrays.stream(companies.split(",")).map(UUID::fromString).map(CompanyId::new).toList();
  }

  /// @return how many days and months were sealed, none when all of them were before
  int play() {
    int sealed = 0;
    for (var day = FIRST; day.isBefore(END); day = day.plusDays(1)) {
      var today = day;
      goTo(today);
      // Sellers do not wait while the books are closed.
      var sellers = CompletableFuture.runAsync(() -> companies.forEach(c -> served(c, today)));
      if (day.getDayOfMonth() == 1 && day.isAfter(FIRST)) {
        var before = YearMonth.from(day).minusMonths(1);
        var known = books.months().stream().anyMatch(m -> m.month().equals(before));
        var _ = books.close(before, "test");
        if (!known) sealed++;
      }
      sealed += books.work();
      sellers.join();
    }
    return sealed;
  }

  private void goTo(LocalDate day) {
    Instant noon = day.atTime(12, 0).atZone(com.shipcrowd.application.Clock.IST).toInstant();
    clock.pass(Duration.between(clock.now(), noon));
  }

  // Whoever loses against the end of a month tries again, as every caller does.
  private void served(CompanyId company, LocalDate day) {
    while (true) {
      try {
        aDay(company, day);
        return;
      } catch (StaleWrite meanwhile) {
        races.incrementAndGet();
      }
    }
  }

  /// How often an entry came while its month was being closed.
  int races() {
    return races.get();
  }

  private void aDay(CompanyId company, LocalDate day) {
    var late = day.minusDays(3);
    work.of(
        company,
        () -> {
          var session = till.open(company);
          session.add(entry(company, day, "day"));
          if (late.getMonthValue() != day.getMonthValue() && !late.isBefore(FIRST))
            session.add(entry(company, late, "late"));
          session.close();
          return true;
        });
  }

  private static com.shipcrowd.domain.ledger.JournalEntry entry(
      CompanyId company, LocalDate on, String what) {
    return new WalletPostings(company, on)
        .adjusted(what + "-" + on + "-" + company.value(), new Money(100), what);
  }

  /// How many entries there are in the end: one a day, and for three days of each later month one of the month before.
  static int entriesEach() {
    int days = (int) (END.toEpochDay() - FIRST.toEpochDay());
    return days + 3 + 3 + 1;
  }
}
