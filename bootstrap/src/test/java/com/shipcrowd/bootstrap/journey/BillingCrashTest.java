package com.shipcrowd.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.shipcrowd.application.Ids;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.document.WritePapers;
import com.shipcrowd.application.invoice.IssueInvoices;
import com.shipcrowd.application.invoice.KeepEarnings;
import com.shipcrowd.application.invoice.RunBilling;
import com.shipcrowd.application.wallet.Till;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.invoice.BillingCadence;
import com.shipcrowd.domain.invoice.BillingPeriod;
import com.shipcrowd.domain.ledger.ShipmentPostings;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.money.Taxed;
import com.shipcrowd.domain.place.State;
import com.shipcrowd.domain.ratecard.ChargeHead;
import com.shipcrowd.domain.ratecard.ChargeLine;
import com.shipcrowd.domain.ratecard.Supply;
import com.shipcrowd.domain.shipment.ShipmentId;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// The run under SIGKILL, and the change of the financial year while invoices are issued.
class BillingCrashTest {
  static final Program PROGRAM = Program.shared();
  private static final int COMPANIES = 500;
  private static final int LINES = 3;

  /// Companies with charges of March 2026 and their ledger entries.
  private static void fill() {
    var made =
        Program.sql(
            """
            with c as (
              insert into company (id, name, mode, twin_id, status, state, created_at, version)
              select uuidv7(), 'Crash Traders', 'LIVE', gen_random_uuid(), 'REGISTERED', 'DL', now(), 1
              from generate_series(1, %d) returning id),
            w as (insert into wallet (company_id, opened_at) select id, now() from c)
            select id::text from c
            """
                .formatted(COMPANIES));
    for (var text : made) {
      var company = new CompanyId(UUID.fromString(text));
      PROGRAM.bean(UnitOfWork.class).of(company, () -> earned(company));
    }
  }

  private static boolean earned(CompanyId company) {
    var session = PROGRAM.bean(Till.class).open(company);
    var line = ChargeLine.of(ChargeHead.FREIGHT, Money.ofRupees("100.00"), Supply.INTER_STATE);
    var taxed = new Taxed(line.taxable(), Money.ZERO, Money.ZERO, line.tax().igst());
    for (int n = 1; n <= LINES; n++) {
      var day = LocalDate.of(2026, 3, 10 + n);
      var shipment = new ShipmentId(PROGRAM.bean(Ids.class).next());
      var entry =
          new ShipmentPostings(company, day)
              .fee(shipment.text(), "CRASH", n, taxed, session.involuntary(taxed.total()));
      session.add(entry);
      PROGRAM
          .bean(KeepEarnings.class)
          .earn(company, shipment, State.DL, entry.businessKey(), day, List.of(line));
    }
    session.close();
    return true;
  }

  @Test
  @DisplayName(
      "kill -9 at random points of the run: nothing lost, doubled or skipped, no gap, one paper each")
  void given_a_run_that_is_killed_when_taken_up_again_then_every_company_has_its_invoice_once()
      throws Exception {
    fill();
    PROGRAM
        .bean(RunBilling.class)
        .start(BillingCadence.MONTHLY, BillingPeriod.month(YearMonth.of(2026, 3)), "test");
    var random = new Random(7);
    for (int i = 0; i < 3; i++) {
      try (var child = new Child(Map.of("shipcrowd.test.billing", "true"))) {
        TimeUnit.MILLISECONDS.sleep(random.nextInt(50, 900));
        child.kill();
      }
      System.out.println(
          "invoiced when killed: " + count("select count(*)::text from invoice " + MARCH));
    }

    while (PROGRAM.bean(RunBilling.class).work() > 0) {
      // Until the run is done.
    }
    // What the dead had taken to draw comes back when its lease is over.
    var later = another(Duration.ofMinutes(5));
    try {
      while (later.bean(WritePapers.class).write() > 0) {
        // Until none is due.
      }
    } finally {
      later.stop();
    }

    assertThat(count("select count(*)::text from invoice " + MARCH)).isEqualTo(COMPANIES);
    assertThat(count("select count(distinct company_id)::text from invoice " + MARCH))
        .isEqualTo(COMPANIES);
    assertThat(
            count(
                "select count(*)::text from captured_line where business_key like 'FEE:%:CRASH:%' and invoice_id is null"))
        .isZero();
    assertThat(
            count(
                "select count(*)::text from paper where id in (select id from invoice "
                    + MARCH
                    + ")"))
        .isEqualTo(COMPANIES);
    Books.hold(PROGRAM);
  }

  private static final String MARCH =
      "where number like 'SC/25-26/%' and recipient ->> 'legalName' = 'Crash Traders'";

  private static int count(String query) {
    return Integer.parseInt(Program.sql(query).getFirst());
  }

  private static Program another(Duration more) {
    return Program.another(
        Map.of(
            "shipcrowd.test.clock-ahead",
            PROGRAM.bean(MovableClock.class).ahead().plus(more).toString()));
  }

  @Test
  @DisplayName(
      "the financial year changes at midnight while invoices are issued: March stays in 26-27, April begins 27-28, no gap in either")
  void given_two_nodes_around_midnight_when_they_issue_then_each_charge_is_in_its_year()
      throws Exception {
    var clock = PROGRAM.bean(MovableClock.class);
    var midnight =
        ZonedDateTime.of(2027, 4, 1, 0, 0, 0, 0, com.shipcrowd.application.Clock.IST).toInstant();
    var toMidnight = Duration.between(clock.now(), midnight);
    var before = another(toMidnight.minusSeconds(120));
    var after = another(toMidnight.plusSeconds(5));
    try {
      var march = LocalDate.of(2027, 3, 31);
      var april = LocalDate.of(2027, 4, 1);
      var tasks = new ArrayList<Callable<Integer>>();
      for (int i = 0; i < 8; i++) {
        var seller = Seller.withMoney(PROGRAM, 500);
        var shipment = Earned.shipment(seller.bookNew(0));
        for (var day : List.of(march, april))
          Earned.charge(PROGRAM, seller, shipment, day, State.DL, ChargeHead.FREIGHT, "10.00");
        var company = Earned.company(seller);
        tasks.add(() -> before.bean(IssueInvoices.class).issue(company, march, march).size());
        tasks.add(() -> after.bean(IssueInvoices.class).issue(company, march, april).size());
      }

      int made = BookingSafetyTest.atOnce(tasks).stream().mapToInt(Integer::intValue).sum();

      assertThat(made).isEqualTo(16);
      assertThat(
              Program.sql(
                  "select distinct issued_on || ' ' || substr(number, 4, 5) from invoice where issued_on >= '2027-03-31' order by 1"))
          .containsExactly("2027-03-31 26-27", "2027-04-01 27-28");
      Books.hold(PROGRAM);
    } finally {
      before.stop();
      after.stop();
    }
  }
}
