package com.shipcrowd.application.invoice;

import static com.shipcrowd.application.invoice.InvoiceRoom.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.shipcrowd.application.NotFound;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.invoice.BillingCadence;
import com.shipcrowd.domain.invoice.BillingPeriod;
import com.shipcrowd.domain.invoice.BillingRunId;
import com.shipcrowd.domain.invoice.BillingTerms;
import com.shipcrowd.domain.invoice.Invoice;
import com.shipcrowd.domain.invoice.InvoiceId;
import com.shipcrowd.domain.invoice.InvoiceIssued;
import com.shipcrowd.domain.invoice.InvoiceStatus;
import com.shipcrowd.domain.invoice.PeriodNotOver;
import com.shipcrowd.domain.invoice.WrongInvoiceMoment;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.place.State;
import com.shipcrowd.domain.ratecard.ChargeHead;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Runs, invoices by hand and their numbers.
class BillingTest {
  private final InvoiceRoom room = new InvoiceRoom();

  @Test
  void given_lines_of_two_places_and_months_when_issued_then_an_invoice_each_and_never_twice() {
    room.earn(PREPAID, "52");
    room.earn(PREPAID, ChargeHead.COD_FEE, State.DL, END, "35");
    room.earn(PREPAID, ChargeHead.FREIGHT, State.KA, END, "40");
    room.earn(PREPAID, ChargeHead.FREIGHT, State.DL, LocalDate.of(2026, 3, 31), "10");

    var made = room.issue.issue(PREPAID, LocalDate.of(2026, 3, 1), END);

    assertThat(made)
        .extracting(Invoice::number)
        .containsExactly("SC/25-26/000001", "SC/26-27/000001", "SC/26-27/000002");
    assertThat(made)
        .extracting(i -> i.totals().taxable())
        .containsExactlyInAnyOrder(rs("10"), rs("87"), rs("40"));
    assertThat(made).allMatch(i -> i.status() == InvoiceStatus.PAID);
    assertThat(made.getFirst().issuedOn()).isEqualTo(LocalDate.of(2026, 3, 31));
    assertThat(made.getFirst().supplier()).isEqualTo(SUPPLIER);
    assertThat(room.kept.papers).containsOnlyKeys(made.stream().map(Invoice::id).toList());
    assertThat(room.issue.issue(PREPAID, LocalDate.of(2026, 3, 1), END)).isEmpty();
    assertThat(room.issue.page(PREPAID, IssueInvoices.Filter.NONE, null, 9)).hasSize(3);
    assertThat(room.issue.find(PREPAID, made.getFirst().id())).contains(made.getFirst());
    assertThat(room.issue.find(POSTPAID, made.getFirst().id())).isEmpty();
  }

  @Test
  void given_more_taken_back_than_earned_when_issued_then_nothing_and_the_lines_wait() {
    room.earn(PREPAID, "10");
    room.kept.earn(PREPAID, 5, ChargeHead.FREIGHT, State.DL, END, igst("10").negated());

    assertThat(room.issue.issue(PREPAID, APRIL, END)).isEmpty();
    assertThat(room.kept.invoices).isEmpty();
  }

  @Test
  void given_a_sandbox_company_when_issued_then_its_numbers_are_nobodys_books() {
    var play = new CompanyId(new UUID(0, 3));
    room.customer(play, "07AABCU9603R1ZP", BillingTerms.USUAL, true);
    room.kept.turn(true, "x", room.clock.now());
    room.earn(play, "5");

    assertThat(room.issued(play).number()).isEqualTo("XSC/26-27/000001");
    assertThat(room.kept.waiting).isEmpty();
  }

  @Test
  void given_e_invoicing_when_issued_then_those_with_a_gstin_wait_for_their_registration() {
    room.kept.turn(true, "x", room.clock.now());
    room.earn(PREPAID, "5");
    room.earn(POSTPAID, "6");

    var plain = room.issued(PREPAID);
    var registered = room.issued(POSTPAID);

    assertThat(room.kept.waiting).containsOnlyKeys(registered.id());
    assertThat(room.kept.papers).containsOnlyKeys(plain.id());
    room.issue.mustBePublished(PREPAID, plain.id());
    assertThatThrownBy(() -> room.issue.mustBePublished(POSTPAID, registered.id()))
        .isInstanceOf(com.shipcrowd.domain.invoice.InvoiceNotRegistered.class);
  }

  @Test
  void given_the_first_of_a_month_when_the_billing_works_then_everybody_has_an_invoice_once() {
    room.earn(PREPAID, "52");
    room.earn(POSTPAID, "40");

    // One step bills a batch, the next sees that nothing is left.
    int steps = 0;
    while (room.runs.work() > 0) steps++;

    assertThat(steps).isEqualTo(3);
    assertThat(room.kept.invoices.values())
        .extracting(i -> i.company(), Invoice::number)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(PREPAID, "SC/26-27/000001"),
            org.assertj.core.groups.Tuple.tuple(POSTPAID, "SC/26-27/000002"));
    var april = room.kept.find(BillingCadence.MONTHLY, BillingPeriod.month(YearMonth.of(2026, 4)));
    assertThat(april)
        .hasValueSatisfying(
            run -> {
              assertThat(run.isDone()).isTrue();
              assertThat(run.companies()).isEqualTo(2);
              assertThat(run.invoices()).isEqualTo(2);
              assertThat(run.lastCompany()).isEqualTo(POSTPAID);
              assertThat(run.finishedAt()).isEqualTo(room.clock.now());
              assertThat(run.startedBy()).isEqualTo("system:billing");
              assertThat(room.runs.find(run.id())).contains(run);
            });
    assertThat(room.runs.page(null, 9)).hasSize(2);
    assertThat(room.runs.find(new BillingRunId(new UUID(9, 9)))).isEmpty();
  }

  @Test
  void given_a_batch_when_worked_then_it_says_how_many_companies_it_billed() {
    room.earn(PREPAID, "52");
    room.earn(POSTPAID, "40");

    assertThat(room.runs.work()).isEqualTo(2);
    assertThat(room.runs.work()).isEqualTo(1);
    assertThat(room.runs.work()).isEqualTo(1);
    assertThat(room.runs.work()).isZero();
  }

  @Test
  void given_a_finished_run_when_started_again_then_only_what_came_since_is_billed() {
    room.earn(PREPAID, "52");
    while (room.runs.work() > 0) {}
    room.earn(PREPAID, "8");
    var april = BillingPeriod.month(YearMonth.of(2026, 4));

    var again = room.runs.start(BillingCadence.MONTHLY, april, "usr_1");
    assertThat(again.isDone()).isFalse();
    assertThat(room.runs.start(BillingCadence.MONTHLY, april, "usr_2")).isEqualTo(again);
    while (room.runs.work() > 0) {}

    assertThat(room.kept.invoices.values())
        .extracting(i -> i.totals().taxable())
        .containsExactly(rs("52"), rs("8"));
    assertThatThrownBy(
            () ->
                room.runs.start(
                    BillingCadence.MONTHLY, BillingPeriod.month(YearMonth.of(2026, 5)), "usr_1"))
        .isInstanceOf(PeriodNotOver.class);
    var fresh =
        room.runs.start(
            BillingCadence.WEEKLY, BillingPeriod.week(LocalDate.of(2026, 4, 8)), "usr_1");
    assertThat(fresh.startedBy()).isEqualTo("usr_1");
  }

  @Test
  void given_a_week_over_the_months_end_when_billed_then_the_months_stay_apart() {
    room.customer(PREPAID, "", new BillingTerms(BillingCadence.WEEKLY, false, 7), false);
    room.earn(PREPAID, ChargeHead.FREIGHT, State.DL, LocalDate.of(2026, 3, 31), "10");
    room.earn(PREPAID, ChargeHead.FREIGHT, State.DL, APRIL, "20");

    room.runs.start(BillingCadence.WEEKLY, BillingPeriod.week(LocalDate.of(2026, 3, 31)), "usr_1");
    while (room.runs.work() > 0) {}

    assertThat(room.kept.invoices.values())
        .extracting(Invoice::number)
        .containsExactly("SC/25-26/000001", "SC/26-27/000001");
    assertThat(
            room.kept
                .find(BillingCadence.WEEKLY, BillingPeriod.week(LocalDate.of(2026, 3, 31)))
                .orElseThrow()
                .invoices())
        .isEqualTo(2);
  }

  @Test
  void given_a_draft_when_adjusted_and_issued_then_only_what_is_left_is_on_it() {
    var keep = room.earn(POSTPAID, "50");
    var drop = room.earn(POSTPAID, "9");
    var draft = room.drafts.draft(POSTPAID, APRIL, END).getFirst();
    assertThat(draft.status()).isEqualTo(InvoiceStatus.DRAFT);
    assertThat(room.kept.papers).isEmpty();
    assertThat(room.drafts.draft(POSTPAID, APRIL, END)).isEmpty();
    assertThat(room.issue.find(POSTPAID, draft.id())).isEmpty();
    assertThat(room.drafts.one(draft.id()).lines()).hasSize(2);
    assertThat(room.drafts.page(null, InvoiceStatus.DRAFT, null, 9)).containsExactly(draft);

    var adjusted = room.drafts.adjust(draft.id(), List.of(drop, new UUID(9, 9)), "thank you");
    assertThat(adjusted.totals()).isEqualTo(igst("50"));
    assertThat(adjusted.note()).isEqualTo("thank you");
    assertThat(room.drafts.adjust(draft.id(), List.of(), null).note()).isEqualTo("thank you");
    assertThat(room.now(draft)).isEqualTo(adjusted);

    var issued = room.drafts.issue(draft.id());
    assertThat(issued.number()).isEqualTo("SC/26-27/000001");
    assertThat(issued.dueOn()).isEqualTo(LocalDate.of(2026, 5, 8));
    assertThat(room.now(draft)).isEqualTo(issued);
    assertThat(room.kept.papers).containsOnlyKeys(draft.id());
    assertThat(room.kept.earned.get(keep).invoice()).isEqualTo(draft.id());
    assertThatThrownBy(() -> room.drafts.adjust(draft.id(), List.of(), "x"))
        .isInstanceOf(InvoiceIssued.class);
    assertThatThrownBy(() -> room.drafts.issue(draft.id())).isInstanceOf(WrongInvoiceMoment.class);
    assertThat(room.issued(POSTPAID).totals()).isEqualTo(igst("9"));
  }

  @Test
  void given_a_draft_when_emptied_or_thrown_away_then_its_lines_are_open_and_no_number_is_used() {
    var only = room.earn(POSTPAID, "50");
    var draft = room.drafts.draft(POSTPAID, APRIL, END).getFirst();
    room.drafts.adjust(draft.id(), List.of(only), null);
    assertThatThrownBy(() -> room.drafts.issue(draft.id())).isInstanceOf(WrongInvoiceMoment.class);
    assertThat(room.drafts.discard(draft.id()).status()).isEqualTo(InvoiceStatus.DISCARDED);

    var second = room.drafts.draft(POSTPAID, APRIL, END).getFirst();
    room.drafts.discard(second.id());
    assertThat(room.now(second).status()).isEqualTo(InvoiceStatus.DISCARDED);
    assertThat(room.issue.find(POSTPAID, second.id())).isEmpty();
    assertThat(room.issued(POSTPAID).number()).isEqualTo("SC/26-27/000001");
  }

  @Test
  void given_e_invoicing_when_a_draft_is_issued_then_its_paper_waits() {
    room.earn(POSTPAID, "50");
    var draft = room.drafts.draft(POSTPAID, APRIL, END).getFirst();
    room.kept.turn(true, "x", room.clock.now());

    room.drafts.issue(draft.id());

    assertThat(room.kept.waiting).containsOnlyKeys(draft.id());
    assertThat(room.kept.papers).isEmpty();
  }

  @Test
  void given_nobody_when_drafted_or_looked_at_then_there_is_no_such_thing() {
    assertThatThrownBy(() -> room.drafts.draft(new CompanyId(new UUID(9, 9)), APRIL, END))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> room.drafts.one(new InvoiceId(new UUID(9, 9))))
        .isInstanceOf(NotFound.class);
    assertThat(room.drafts.draft(POSTPAID, APRIL, END)).isEmpty();
    assertThat(Money.ZERO).isEqualTo(room.books.locked(POSTPAID).balance());
  }
}
