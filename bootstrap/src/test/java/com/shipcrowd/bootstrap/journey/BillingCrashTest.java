package com.shipcrowd.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.shipcrowd.application.document.WritePapers;
import com.shipcrowd.application.invoice.IssueInvoices;
import com.shipcrowd.application.invoice.RunBilling;
import com.shipcrowd.domain.invoice.BillingCadence;
import com.shipcrowd.domain.invoice.BillingPeriod;
import com.shipcrowd.domain.place.State;
import com.shipcrowd.domain.ratecard.ChargeHead;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// The run under SIGKILL, and the change of the financial year while invoices are issued.
class BillingCrashTest {
  static final Program PROGRAM = Program.shared();
  private static final int COMPANIES = 1_000;
  private static final int LINES = 3;

  /// Companies with charges of March 2026 and their ledger entries.
  private static void fill() {
    Program.sql(
        """
        with c as (
          insert into company (id, name, mode, twin_id, status, state, created_at, version)
          select uuidv7(), 'Crash Traders', 'LIVE', gen_random_uuid(), 'REGISTERED', 'DL', now(), 1
          from generate_series(1, %d) returning id),
        w as (insert into wallet (company_id, opened_at) select id, now() from c),
        l as (
          insert into captured_line (id, company_id, shipment_id, captured_on, head, sac, taxable_paise, cgst_paise, sgst_paise,
            igst_paise, place_of_supply, business_key)
          select uuidv7(), c.id, gen_random_uuid(), date '2026-03-10' + n, 'FREIGHT', '996812', 10000, 0, 0, 1800, 'DL',
            'CRASH:' || gen_random_uuid() from c, generate_series(1, %d) n
          returning company_id, captured_on, business_key),
        e as (
          insert into ledger_entry (id, company_id, business_key, booked_on, event, content, posted_at)
          select uuidv7(), company_id, business_key, captured_on, 'Filled', '', now() from l returning id, company_id),
        g as (
          insert into ledger_leg (entry_id, n, company_id, account, owner, paise)
          select e.id, t.n, e.company_id, t.account, '', t.paise from e, (values (1, 'ADJUSTMENTS', 11800),
            (2, 'FREIGHT_REVENUE', -10000), (3, 'GST_OUTPUT_IGST', -1800)) as t (n, account, paise) returning 1)
        select count(*)::text from g
        """
            .formatted(COMPANIES, LINES));
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
                "select count(*)::text from captured_line where business_key like 'CRASH:%' and invoice_id is null"))
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
