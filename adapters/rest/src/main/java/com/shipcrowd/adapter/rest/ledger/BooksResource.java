package com.shipcrowd.adapter.rest.ledger;

import com.shipcrowd.adapter.rest.Caller;
import com.shipcrowd.adapter.rest.Input;
import com.shipcrowd.adapter.rest.QueryText;
import com.shipcrowd.application.ledger.KeepBooks;
import com.shipcrowd.application.ledger.KeepBooks.Balance;
import com.shipcrowd.application.ledger.KeepBooks.Month;
import com.shipcrowd.application.ledger.ProveLedger;
import com.shipcrowd.application.ledger.needs.Invariants.Finding;
import com.shipcrowd.domain.company.Action;
import com.shipcrowd.domain.company.Category;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The books as finance staff sees them.
@Controller("/v1/finance/ledger")
final class BooksResource {
  private final KeepBooks books;
  private final ProveLedger prove;

  BooksResource(KeepBooks books, ProveLedger prove) {
    this.books = books;
    this.prove = prove;
  }

  record MonthJson(
      String month,
      Instant closedAt,
      String closedBy,
      @Nullable Long entries,
      @Nullable String seal) {
    static MonthJson of(Month m) {
      return new MonthJson(m.month().toString(), m.closedAt(), m.closedBy(), m.entries(), m.seal());
    }
  }

  record MonthsJson(List<MonthJson> data) {}

  record ClosingJson(@Nullable String month) {}

  @Get("/months")
  MonthsJson months(Caller caller) {
    caller.requirePlatform(Category.WALLET_BILLING, Action.VIEW);
    return new MonthsJson(books.months().stream().map(MonthJson::of).toList());
  }

  @Post("/months")
  MonthJson close(Caller caller, @Body ClosingJson body) {
    caller.requirePlatform(Category.WALLET_BILLING, Action.APPROVE);
    var in = new Input();
    var text = in.text("/month", body.month, 7, 7);
    var day = in.optionalDay("/month", text.isEmpty() ? null : text + "-01");
    in.check();
    if (day == null) throw new IllegalStateException("checked above");
    return MonthJson.of(books.close(YearMonth.from(day), caller.actor().text()));
  }

  record BalanceJson(
      String account, String kind, @Nullable String owner, long debitPaise, long creditPaise) {
    static BalanceJson of(Balance b) {
      var debit = b.debit().paise();
      return new BalanceJson(
          b.account().name(),
          b.account().kind().name(),
          b.owner().isEmpty() ? null : b.owner(),
          Math.max(debit, 0),
          Math.max(-debit, 0));
    }
  }

  record TrialBalanceJson(
      LocalDate upTo, String currency, long totalPaise, List<BalanceJson> data) {}

  @Get("/trial-balance")
  TrialBalanceJson trialBalance(Caller caller, @QueryValue("up_to") String upTo) {
    caller.requirePlatform(Category.WALLET_BILLING, Action.VIEW);
    var day = QueryText.day("up_to", upTo);
    var rows = books.trialBalance(day).stream().map(BalanceJson::of).toList();
    return new TrialBalanceJson(
        day, "INR", rows.stream().mapToLong(BalanceJson::debitPaise).sum(), rows);
  }

  record FindingJson(int number, String title, long checked, List<String> broken) {
    static FindingJson of(Finding f) {
      return new FindingJson(f.number(), f.title(), f.checked(), f.broken());
    }
  }

  record ProofJson(boolean holds, List<FindingJson> data) {}

  @Get("/proof")
  ProofJson proof(Caller caller) {
    caller.requirePlatform(Category.WALLET_BILLING, Action.VIEW);
    var findings = prove.prove();
    return new ProofJson(
        findings.stream().allMatch(f -> f.broken().isEmpty()),
        findings.stream().map(FindingJson::of).toList());
  }
}
