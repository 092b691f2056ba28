package com.shipcrowd.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.invoice.needs.Billing;
import com.shipcrowd.domain.Id;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.company.Role;
import com.shipcrowd.domain.document.InvoiceSheet.Party;
import com.shipcrowd.domain.invoice.FinancialYear;
import com.shipcrowd.domain.place.State;
import com.shipcrowd.domain.ratecard.ChargeHead;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// GST law wants invoice numbers without a gap; concurrency and failures must not make one.
class InvoiceNumbersTest {
  static final Program PROGRAM = Program.shared();

  @Test
  @DisplayName(
      "50 invoices at once, some units rolled back after taking a number: no gap, none twice")
  void given_parallel_issues_and_rollbacks_when_numbered_then_the_series_has_no_gap()
      throws Exception {
    var before = number();
    var sellers =
        IntStream.range(0, 25)
            .mapToObj(
                _ -> {
                  var seller = Seller.withMoney(PROGRAM, 500);
                  seller.advance(seller.bookNew(0), "PICKED_UP");
                  return seller;
                })
            .toList();
    var today = PROGRAM.bean(MovableClock.class).today();
    var period =
        Map.of(
            "period_from",
            today.minusDays(1).toString(),
            "period_to",
            today.plusDays(1).toString());
    List<Callable<Integer>> tasks = new ArrayList<>();
    for (var seller : sellers) {
      // Twice at once for the same lines: one invoice and one empty answer.
      tasks.add(
          () -> seller.http().post("/v1/invoices", period).is(201).json().path("data").size());
      tasks.add(
          () -> seller.http().post("/v1/invoices", period).is(201).json().path("data").size());
      tasks.add(() -> rolledBack(seller, "SC"));
    }

    var issued = BookingSafetyTest.atOnce(tasks).stream().mapToInt(Integer::intValue).sum();

    assertThat(issued).isEqualTo(25);
    assertThat(number()).isEqualTo(before + 25);
    assertThat(
            Program.sql(
                "select right(number, 6) from invoice where number like 'SC/"
                    + thisYear().label()
                    + "/%' and right(number, 6)::int > "
                    + before
                    + " order by number"))
        .isEqualTo(
            IntStream.rangeClosed(before + 1, before + 25).mapToObj("%06d"::formatted).toList());
    Books.hold(PROGRAM);
  }

  @Test
  @DisplayName("50 notes approved at once, some units rolled back after taking a number: no gap")
  void given_parallel_notes_and_rollbacks_when_numbered_then_the_series_has_no_gap()
      throws Exception {
    var maker = Staff.as(PROGRAM, Role.FINANCE);
    var checker = Staff.as(PROGRAM, Role.FINANCE);
    List<Callable<Integer>> tasks = new ArrayList<>();
    for (int s = 0; s < 5; s++) {
      var seller = Seller.withMoney(PROGRAM, 500);
      var shipment = Earned.shipment(seller.bookNew(0));
      var day = LocalDate.of(2026, 10, 7);
      Earned.charge(PROGRAM, seller, shipment, day, State.DL, ChargeHead.FREIGHT, "100.00");
      var invoice =
          BillingTest.issue(seller, "2026-10-01", "2026-10-31").get(0).path("id").asText();
      var charge =
          maker.get("/v1/finance/invoices/" + invoice).is(200).json().at("/charges/0/id").asText();
      for (int n = 0; n < 10; n++) {
        var note =
            maker
                .post(
                    "/v1/finance/credit-notes",
                    Map.of(
                        "invoice_id",
                        invoice,
                        "reason",
                        "GOODWILL",
                        "words",
                        "One of many",
                        "lines",
                        List.of(Map.of("charge_id", charge, "taxable_paise", 1000))))
                .is(201)
                .json()
                .path("id")
                .asText();
        tasks.add(() -> approved(checker, "/v1/finance/notes/" + note + "/approve"));
      }
      tasks.add(() -> rolledBack(seller, "CN"));
    }

    var issued = BookingSafetyTest.atOnce(tasks).stream().mapToInt(Integer::intValue).sum();

    assertThat(issued).isEqualTo(50);
    // One of the books' findings is that every series is used without a gap.
    Books.hold(PROGRAM);
  }

  // Notes of one invoice meet on its row; one that lost a deadlock is asked again.
  private static int approved(Http checker, String path) {
    for (int i = 0; i < 20; i++) {
      var answer = checker.post(path, Map.of());
      if (answer.status() == 200) return 1;
      answer.is(409, "STALE_WRITE");
    }
    throw new AssertionError("never approved");
  }

  private static FinancialYear thisYear() {
    return FinancialYear.of(PROGRAM.bean(MovableClock.class).today());
  }

  private static int number() {
    var last =
        Program.sql(
            "select coalesce(max(last_number), 0)::text from invoice_series where series = 'SC' and fy = "
                + thisYear().startYear());
    return Integer.parseInt(last.getFirst());
  }

  private static int rolledBack(Seller seller, String series) {
    var company = new CompanyId(Id.decode(CompanyId.PREFIX, seller.company()).orElseThrow());
    try {
      PROGRAM
          .bean(UnitOfWork.class)
          .of(
              company,
              () -> {
                PROGRAM
                    .bean(Billing.class)
                    .takeNumbers(
                        PROGRAM.bean(Party.class).gstin(),
                        series,
                        FinancialYear.of(PROGRAM.bean(MovableClock.class).today()),
                        1);
                throw new IllegalStateException("the unit fails after the number was taken");
              });
    } catch (IllegalStateException asWished) {
      return 0;
    }
    throw new AssertionError("the unit did not fail");
  }
}
