package com.shipcrowd.domain.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.document.InvoiceSheet.Party;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.money.Taxed;
import com.shipcrowd.domain.place.State;
import com.shipcrowd.domain.ratecard.ChargeHead;
import com.shipcrowd.domain.ratecard.MakerIsChecker;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// States, numbers and limits of invoices and notes. Source: lifecycle.md section 9, gst.md sections 3 and 7.
class InvoiceMachineTest {
  private static final LocalDate DAY = LocalDate.of(2026, 4, 30);
  private static final CompanyId ACME = new CompanyId(new UUID(0, 2));
  private static final Party PARTY =
      new Party("Shipcrowd", "Plot 18, Gurugram 122001", State.HR, "06AAACS1234K1ZL", "", "");

  private static Taxed igst(long taxable, long tax) {
    return new Taxed(new Money(taxable), Money.ZERO, Money.ZERO, new Money(tax));
  }

  private static Invoice invoice(InvoiceStatus status, long paid, long credited) {
    boolean issued = status != InvoiceStatus.DRAFT && status != InvoiceStatus.DISCARDED;
    return new Invoice(
        new InvoiceId(new UUID(0, 1)),
        ACME,
        issued ? "SC/26-27/000001" : null,
        status,
        issued ? DAY : null,
        LocalDate.of(2026, 4, 1),
        DAY,
        State.DL,
        igst(10_000, 1_800),
        PARTY,
        PARTY,
        "old words",
        null,
        new Money(paid),
        new Money(credited));
  }

  @ParameterizedTest
  @CsvSource({
    "DRAFT, ISSUED PAID DISCARDED",
    "ISSUED, PARTIALLY_PAID PAID OVERDUE CREDITED",
    "PARTIALLY_PAID, PAID OVERDUE CREDITED",
    "OVERDUE, PAID CREDITED",
    "PAID, CREDITED",
    "DISCARDED, ''",
    "CREDITED, ''"
  })
  void given_a_state_when_stepping_then_only_the_tables_rows_are_allowed(
      InvoiceStatus from, String to) {
    for (var next : InvoiceStatus.values())
      assertThat(from.mayBecome(next))
          .as("%s to %s", from, next)
          .isEqualTo(List.of(to.split(" ")).contains(next.name()));
  }

  @ParameterizedTest
  @EnumSource
  void given_any_state_when_asked_what_is_open_then_only_waiting_invoices_have_something(
      InvoiceStatus status) {
    boolean waits =
        status == InvoiceStatus.ISSUED
            || status == InvoiceStatus.PARTIALLY_PAID
            || status == InvoiceStatus.OVERDUE;

    assertThat(invoice(status, 800, 1_000).outstanding()).isEqualTo(new Money(waits ? 10_000 : 0));
    assertThat(invoice(status, 11_800, 1_000).outstanding()).isEqualTo(Money.ZERO);
  }

  @Test
  void given_a_draft_when_changed_or_thrown_away_then_it_never_has_a_number() {
    var changed = invoice(InvoiceStatus.DRAFT, 0, 0).adjusted(igst(500, 90), "new words");
    assertThat(changed.totals()).isEqualTo(igst(500, 90));
    assertThat(changed.note()).isEqualTo("new words");
    assertThat(changed.status()).isEqualTo(InvoiceStatus.DRAFT);

    var gone = changed.discarded();
    assertThat(gone.status()).isEqualTo(InvoiceStatus.DISCARDED);
    assertThat(gone.number()).isNull();
    assertThatThrownBy(gone::issuedNumber)
        .isInstanceOfSatisfying(
            WrongInvoiceMoment.class,
            e ->
                assertThat(e.values())
                    .isEqualTo(Map.of("invoice_status", "DISCARDED", "wanted", "READ_NUMBER")));
    assertThatThrownBy(() -> gone.issued("SC/26-27/000002", DAY, DAY, BillingTerms.USUAL))
        .isInstanceOf(WrongInvoiceMoment.class);
  }

  @Test
  void given_an_issued_invoice_when_late_then_overdue_once_and_paid_ones_never() {
    var late = invoice(InvoiceStatus.ISSUED, 0, 0).overdue();

    assertThat(late.status()).isEqualTo(InvoiceStatus.OVERDUE);
    assertThat(late.overdue()).isSameAs(late);
    assertThat(late.issuedNumber()).isEqualTo("SC/26-27/000001");
    assertThatThrownBy(() -> invoice(InvoiceStatus.PAID, 11_800, 0).overdue())
        .isInstanceOf(WrongInvoiceMoment.class);
  }

  @Test
  void given_credit_when_it_covers_more_or_less_than_the_rest_then_the_state_follows() {
    assertThat(invoice(InvoiceStatus.ISSUED, 0, 0).creditedBy(new Money(99_999)).credited())
        .isEqualTo(new Money(11_800));
    // A paid one with a part given back stays paid.
    assertThat(invoice(InvoiceStatus.PAID, 0, 0).creditedBy(new Money(100)).status())
        .isEqualTo(InvoiceStatus.PAID);
    assertThat(invoice(InvoiceStatus.PAID, 0, 11_000).creditedBy(new Money(800)).status())
        .isEqualTo(InvoiceStatus.CREDITED);
    assertThat(invoice(InvoiceStatus.OVERDUE, 11_000, 0).creditedBy(new Money(800)).status())
        .isEqualTo(InvoiceStatus.PAID);
    assertThat(invoice(InvoiceStatus.ISSUED, 0, 0).creditedBy(new Money(1)).status())
        .isEqualTo(InvoiceStatus.ISSUED);
    assertThat(invoice(InvoiceStatus.ISSUED, 0, 800).paidBy(new Money(11_000)).status())
        .isEqualTo(InvoiceStatus.PAID);
    assertThat(invoice(InvoiceStatus.ISSUED, 0, 800).paidBy(new Money(10_999)).status())
        .isEqualTo(InvoiceStatus.PARTIALLY_PAID);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-31, 25-26",
    "2026-04-01, 26-27",
    "2026-12-31, 26-27",
    "2099-04-01, 99-00",
    "2009-04-01, 09-10"
  })
  void given_a_day_when_it_is_numbered_then_april_starts_the_year(LocalDate day, String label) {
    assertThat(FinancialYear.of(day).label()).isEqualTo(label);
  }

  @Test
  void given_a_number_when_written_then_it_fits_sixteen_characters_or_is_refused() {
    var year = new FinancialYear(2026);

    assertThat(year.invoiceNumber("SC", 1)).isEqualTo("SC/26-27/000001");
    assertThat(year.invoiceNumber("SC", 9_999_999)).isEqualTo("SC/26-27/9999999");
    assertThatThrownBy(() -> year.invoiceNumber("SC", 10_000_000))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> year.invoiceNumber("SC", 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> year.invoiceNumber("SCN", 9_999_999))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void given_a_period_when_dated_then_its_last_day_or_today_while_it_runs() {
    var april = new BillingPeriod(LocalDate.of(2026, 4, 1), DAY);

    assertThat(april.documentDay(LocalDate.of(2026, 3, 31))).isEqualTo(LocalDate.of(2026, 4, 1));
    assertThat(april.documentDay(LocalDate.of(2026, 4, 29))).isEqualTo(LocalDate.of(2026, 4, 29));
    assertThat(april.documentDay(DAY)).isEqualTo(DAY);
    assertThat(april.documentDay(DAY.plusDays(1))).isEqualTo(DAY);
    assertThat(april.isOver(DAY)).isFalse();
    assertThat(april.isOver(DAY.plusDays(1))).isTrue();
    assertThat(april.byMonth()).containsExactly(april);
    assertThat(new BillingPeriod(DAY, DAY).byMonth()).hasSize(1);
    assertThatThrownBy(() -> new BillingPeriod(DAY, DAY.minusDays(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Charge charge(Taxed amount, LocalDate earned) {
    return new Charge(
        new ChargeId(new UUID(0, 3)),
        ACME,
        ChargeHead.FREIGHT,
        State.DL,
        amount,
        Taxed.NOTHING,
        null,
        earned);
  }

  @Test
  void given_a_charge_within_the_state_when_part_of_it_is_credited_then_both_halves_follow() {
    var near =
        charge(new Taxed(new Money(10_000), new Money(900), new Money(900), Money.ZERO), DAY);

    assertThat(near.part(new Money(4_000)))
        .isEqualTo(new Taxed(new Money(4_000), new Money(360), new Money(360), Money.ZERO));
    assertThat(near.more(new Money(20_000)))
        .isEqualTo(new Taxed(new Money(20_000), new Money(1_800), new Money(1_800), Money.ZERO));
    assertThat(charge(igst(10_000, 1_800), DAY).more(new Money(20_000)))
        .isEqualTo(igst(20_000, 3_600));
    assertThat(charge(igst(3, 1), DAY).part(new Money(2))).isEqualTo(igst(2, 0));
    assertThatThrownBy(() -> near.part(new Money(10_001)))
        .isInstanceOfSatisfying(
            CreditAboveCharge.class,
            e ->
                assertThat(e.values())
                    .isEqualTo(Map.of("charge_id", near.id().text(), "left_paise", 10_000L)));
  }

  @Test
  void given_a_charge_when_its_year_is_over_then_the_tax_may_come_back_until_november() {
    assertThat(charge(igst(1, 0), LocalDate.of(2026, 3, 31)).taxDeadline())
        .isEqualTo(LocalDate.of(2026, 11, 30));
    assertThat(charge(igst(1, 0), LocalDate.of(2026, 4, 1)).taxDeadline())
        .isEqualTo(LocalDate.of(2027, 11, 30));
  }

  private static Note note(NoteStatus status) {
    return new Note(
        new NoteId(new UUID(0, 9)),
        ACME,
        NoteKind.CREDIT,
        status,
        null,
        NoteReason.GOODWILL,
        "sorry",
        null,
        false,
        false,
        State.DL,
        null,
        igst(100, 18),
        PARTY,
        PARTY,
        "usr_maker",
        null,
        "",
        null,
        List.of());
  }

  @Test
  void given_a_note_when_decided_then_by_somebody_else_and_once() {
    var open = note(NoteStatus.PENDING_APPROVAL);
    open.mustBeOpenFor("usr_checker");
    assertThatThrownBy(() -> open.mustBeOpenFor("usr_maker")).isInstanceOf(MakerIsChecker.class);

    var issued = open.issued("SCN/26-27/00001", DAY, "usr_checker", "fine", Note.AppliedTo.WALLET);
    assertThat(issued.status()).isEqualTo(NoteStatus.APPLIED);
    assertThat(issued.number()).isEqualTo("SCN/26-27/00001");
    assertThat(issued.issuedOn()).isEqualTo(DAY);
    assertThat(issued.appliedTo()).isEqualTo(Note.AppliedTo.WALLET);
    assertThat(issued.decidedBy()).isEqualTo("usr_checker");
    assertThatThrownBy(() -> issued.mustBeOpenFor("usr_checker"))
        .isInstanceOfSatisfying(
            NoteDecided.class,
            e -> assertThat(e.values()).isEqualTo(Map.of("note_status", "APPLIED")));
    var rejected = open.rejected("usr_checker", "no");
    assertThat(rejected.status()).isEqualTo(NoteStatus.REJECTED);
    assertThat(rejected.decisionNote()).isEqualTo("no");
    assertThat(rejected.number()).isNull();
  }

  @ParameterizedTest
  @CsvSource({"100000, false, false", "100001, false, true", "1, true, true", "0, false, false"})
  void given_a_note_when_large_or_by_hand_then_a_second_person_looks(
      long total, boolean byHand, boolean approval) {
    assertThat(Note.needsApproval(new Money(total), byHand)).isEqualTo(approval);
  }

  @ParameterizedTest
  // kind, gstin, place, large: registered, between states, told one by one
  @CsvSource({
    "INVOICE, 07AABCU9603R1ZP, DL, true, true, true, false",
    "INVOICE, '', DL, true, false, true, true",
    "INVOICE, '', DL, false, false, true, false",
    "DEBIT_NOTE, '', HR, true, false, false, false"
  })
  void given_a_document_when_sorted_then_its_recipient_place_and_size_decide(
      TaxDocument.Kind kind,
      String gstin,
      State place,
      boolean large,
      boolean registered,
      boolean between,
      boolean alone) {
    var paper =
        new TaxDocument(
            kind, "N", DAY, "06AAACS1234K1ZL", gstin, "S", place, igst(100, 18), large, "");

    assertThat(paper.isToRegistered()).isEqualTo(registered);
    assertThat(paper.isBetweenStates()).isEqualTo(between);
    assertThat(paper.isLargeBetweenStates()).isEqualTo(alone);
    assertThat(paper.isInvoice()).isEqualTo(kind == TaxDocument.Kind.INVOICE);
    assertThat(paper.signed()).isEqualTo(igst(100, 18));
  }

  @Test
  void given_documents_that_cancel_out_when_sorted_then_the_place_is_not_told() {
    var one =
        new TaxDocument(
            TaxDocument.Kind.INVOICE, "N", DAY, "06", "", "S", State.KA, igst(100, 18), false, "");
    var back =
        new TaxDocument(
            TaxDocument.Kind.CREDIT_NOTE,
            "N",
            DAY,
            "06",
            "",
            "S",
            State.KA,
            igst(100, 18),
            false,
            "");

    assertThat(OutwardSupplies.of(List.of(one, back)).b2cs()).isEmpty();
    assertThat(OutwardSupplies.of(List.of(one, back)).total()).isEqualTo(Taxed.NOTHING);
    assertThat(OutwardSupplies.of(List.of(one)).total()).isEqualTo(igst(100, 18));
  }

  @Test
  void given_ids_and_refusals_when_told_then_each_says_what_it_is() {
    var id = new UUID(0, 1);
    assertThat(new BillingRunId(id).text()).startsWith("bil_");
    assertThat(new ChargeId(id).text()).startsWith("chg_");
    assertThat(new InvoiceId(id).text()).startsWith("inv_");
    assertThat(new InvoicePaymentId(id).text()).startsWith("ipy_");
    assertThat(new NoteId(id).text()).startsWith("crn_");
    assertThat(new ChargesUnfit("PLACE").values()).isEqualTo(Map.of("reason", "PLACE"));
    assertThat(new PaymentReferenceTaken("UTR1").values()).isEqualTo(Map.of("reference", "UTR1"));
    assertThat(new InvoiceNotRegistered().code()).isEqualTo("INVOICE_NOT_REGISTERED");
    assertThat(new PeriodNotOver(new BillingPeriod(DAY, DAY)).values())
        .isEqualTo(Map.of("period_to", "2026-04-30"));
    assertThat(new InvoiceIssued(InvoiceStatus.PAID).values())
        .isEqualTo(Map.of("invoice_status", "PAID"));
  }
}
