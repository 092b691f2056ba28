package com.shipcrowd.application.invoice;

import static com.shipcrowd.application.invoice.InvoiceRoom.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.shipcrowd.application.NotFound;
import com.shipcrowd.application.invoice.WriteNotes.Command;
import com.shipcrowd.application.invoice.needs.Notes.TakenBack;
import com.shipcrowd.domain.invoice.BillingPeriod;
import com.shipcrowd.domain.invoice.BillingTerms;
import com.shipcrowd.domain.invoice.ChargeId;
import com.shipcrowd.domain.invoice.ChargesUnfit;
import com.shipcrowd.domain.invoice.CreditAboveCharge;
import com.shipcrowd.domain.invoice.Invoice;
import com.shipcrowd.domain.invoice.InvoiceStatus;
import com.shipcrowd.domain.invoice.Note;
import com.shipcrowd.domain.invoice.NoteDecided;
import com.shipcrowd.domain.invoice.NoteId;
import com.shipcrowd.domain.invoice.NoteKind;
import com.shipcrowd.domain.invoice.NoteReason;
import com.shipcrowd.domain.invoice.NoteStatus;
import com.shipcrowd.domain.ledger.AccountName;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.money.Taxed;
import com.shipcrowd.domain.place.State;
import com.shipcrowd.domain.ratecard.ChargeHead;
import com.shipcrowd.domain.ratecard.MakerIsChecker;
import com.shipcrowd.domain.shipment.ShipmentId;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Credit and debit notes: limits, deadlines, numbers, money.
class NotesTest {
  private static final ShipmentId PARCEL = new ShipmentId(new UUID(0, 5));
  private static final BillingPeriod ALL_APRIL = BillingPeriod.month(YearMonth.of(2026, 4));

  private final InvoiceRoom room = new InvoiceRoom();

  private Note propose(NoteKind kind, Invoice invoice, Object... chargesAndTaxables) {
    var wanted = new LinkedHashMap<ChargeId, Money>();
    for (int i = 0; i < chargesAndTaxables.length; i += 2)
      wanted.put(
          new ChargeId((UUID) chargesAndTaxables[i]), rs((String) chargesAndTaxables[i + 1]));
    return room.notes
        .propose(
            new Command(kind, invoice.id(), NoteReason.RATE_ERROR, "wrong rate", wanted, "maker"))
        .note();
  }

  @Test
  void given_a_credit_note_when_a_second_person_approves_then_number_money_and_invoice_move() {
    var charge = room.earn(POSTPAID, "100");
    var invoice = room.issued(POSTPAID);
    var note = propose(NoteKind.CREDIT, invoice, charge, "40");
    assertThat(note.status()).isEqualTo(NoteStatus.PENDING_APPROVAL);
    assertThat(note.amount()).isEqualTo(igst("40"));
    assertThat(room.books.keys()).isEmpty();
    assertThat(room.kept.left(charge)).isEqualTo(rs("60"));
    assertThatThrownBy(() -> room.notes.approve(note.id(), "maker", "mine"))
        .isInstanceOf(MakerIsChecker.class);

    var done = room.notes.approve(note.id(), "checker", "right");

    assertThat(done.note().number()).isEqualTo("CN/26-27/000001");
    assertThat(done.note().appliedTo()).isEqualTo(Note.AppliedTo.INVOICE);
    assertThat(done.note().issuedOn()).isEqualTo(LocalDate.of(2026, 5, 1));
    assertThat(done.corrects()).extracting(c -> c.number()).containsExactly("SC/26-27/000001");
    assertThat(room.now(invoice).credited()).isEqualTo(rs("47.20"));
    assertThat(room.books.locked(POSTPAID).balance()).isEqualTo(rs("47.20"));
    assertThat(room.books.keys()).containsExactly("CN:" + note.id().text());
    assertThatThrownBy(() -> room.notes.approve(note.id(), "checker", "again"))
        .isInstanceOf(NoteDecided.class);
    assertThat(room.notes.find(POSTPAID, note.id())).hasValue(done);
    assertThat(room.notes.find(PREPAID, note.id())).isEmpty();
    assertThat(room.notes.page(null, null, null, 9)).containsExactly(done.note());
    assertThat(room.work.last()).isEmpty();
    assertThat(room.notes.page(POSTPAID, null, null, 9)).hasSize(1);
    assertThat(room.work.last()).contains(POSTPAID);
    assertThat(room.kept.notes).containsEntry(note.id(), done.note());
  }

  @Test
  void given_a_prepaid_invoice_when_credited_then_the_money_is_in_the_wallet() {
    var charge = room.earn(PREPAID, "100");
    var invoice = room.issued(PREPAID);
    var note = propose(NoteKind.CREDIT, invoice, charge, "100");

    assertThat(room.notes.approve(note.id(), "checker", "").note().appliedTo())
        .isEqualTo(Note.AppliedTo.WALLET);
    assertThat(room.now(invoice).status()).isEqualTo(InvoiceStatus.CREDITED);
  }

  @Test
  void given_a_rejected_note_when_proposed_again_then_the_charge_is_whole() {
    var charge = room.earn(POSTPAID, "100");
    var invoice = room.issued(POSTPAID);
    var note = propose(NoteKind.CREDIT, invoice, charge, "100");
    assertThatThrownBy(() -> propose(NoteKind.CREDIT, invoice, charge, "1"))
        .isInstanceOf(CreditAboveCharge.class);

    assertThat(room.notes.reject(note.id(), "checker", "no").note().status())
        .isEqualTo(NoteStatus.REJECTED);

    assertThat(room.kept.notes.get(note.id()).status()).isEqualTo(NoteStatus.REJECTED);
    assertThat(propose(NoteKind.CREDIT, invoice, charge, "100").amount()).isEqualTo(igst("100"));
    assertThatThrownBy(() -> room.notes.approve(new NoteId(new UUID(9, 9)), "c", ""))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void given_charges_that_do_not_belong_together_when_proposed_then_refused_with_the_rule() {
    var old = room.earn(POSTPAID, ChargeHead.FREIGHT, State.DL, LocalDate.of(2026, 3, 9), "10");
    var charge = room.earn(POSTPAID, "100");
    room.issue.issue(POSTPAID, LocalDate.of(2026, 3, 1), END);
    var march = room.kept.invoices.values().stream().findFirst().orElseThrow();
    var april = room.kept.invoices.values().stream().skip(1).findFirst().orElseThrow();

    assertThatThrownBy(() -> propose(NoteKind.CREDIT, april, charge, "1", old, "1"))
        .isInstanceOfSatisfying(
            ChargesUnfit.class, e -> assertThat(e.values()).isEqualTo(Map.of("reason", "INVOICE")));
    assertThatThrownBy(() -> propose(NoteKind.CREDIT, march, old, "1", new UUID(9, 9), "1"))
        .isInstanceOfSatisfying(
            ChargesUnfit.class,
            e -> assertThat(e.values()).isEqualTo(Map.of("reason", "NO_SUCH_CHARGE")));
    assertThatThrownBy(() -> propose(NoteKind.CREDIT, april))
        .isInstanceOfSatisfying(
            ChargesUnfit.class, e -> assertThat(e.values()).isEqualTo(Map.of("reason", "NONE")));
  }

  @ParameterizedTest
  @CsvSource({
    "COMPANIES, 1, DL, 2026-04-09",
    "PLACES_OF_SUPPLY, 2, KA, 2026-04-09",
    "FINANCIAL_YEARS, 2, DL, 2026-03-09"
  })
  void given_charges_of_two_worlds_when_written_on_one_note_then_refused(
      String rule, long company, State place, LocalDate day) {
    var one = room.earn(POSTPAID, "100");
    var other =
        room.kept.earn(
            company == 1 ? PREPAID : POSTPAID, 6, ChargeHead.FREIGHT, place, day, igst("5"));
    var wanted = new LinkedHashMap<com.shipcrowd.domain.invoice.Charge, Money>();
    for (var c : room.kept.charges(List.of(new ChargeId(one), new ChargeId(other))))
      wanted.put(c, rs("1"));

    assertThatThrownBy(
            () ->
                room.noteDesk.write(
                    new NoteDesk.Wanted(
                        NoteKind.CREDIT, NoteReason.GOODWILL, "", null, "maker", wanted)))
        .isInstanceOfSatisfying(
            ChargesUnfit.class, e -> assertThat(e.values()).isEqualTo(Map.of("reason", rule)));
  }

  @Test
  void given_the_last_day_for_the_tax_when_it_is_over_then_a_credit_note_is_commercial() {
    var charge = room.earn(POSTPAID, "100");
    var invoice = room.issued(POSTPAID);
    // Charged in April 2026: until 30 November 2027.
    var last = java.time.Instant.parse("2027-11-30T06:00:00Z");
    room.clock.pass(Duration.between(room.clock.now(), last));
    assertThat(propose(NoteKind.CREDIT, invoice, charge, "10").isCommercial()).isFalse();

    room.clock.pass(Duration.ofDays(1));
    var late = propose(NoteKind.CREDIT, invoice, charge, "10");
    assertThat(late.isCommercial()).isTrue();
    assertThat(late.amount()).isEqualTo(new Taxed(rs("10"), Money.ZERO, Money.ZERO, Money.ZERO));
    assertThat(propose(NoteKind.DEBIT, invoice, charge, "10").amount()).isEqualTo(igst("10"));

    var issued = room.notes.approve(late.id(), "checker", "").note();
    assertThat(room.books.entry("CN:" + late.id().text()).legs()).hasSize(2);
    assertThat(room.notes.sheet(POSTPAID, issued.id()))
        .hasValueSatisfying(
            s -> {
              assertThat(s.title()).isEqualTo("Commercial Credit Note");
              assertThat(s.annexure().getFirst().taxBp()).isZero();
              assertThat(s.lines().getFirst().total()).isEqualTo(rs("10"));
            });
  }

  @ParameterizedTest
  @CsvSource({
    "FREIGHT, FREIGHT_REVENUE",
    "FUEL, FREIGHT_REVENUE",
    "SEASONAL, FREIGHT_REVENUE",
    "INSURANCE, INSURANCE_REVENUE",
    "COD_FEE, COD_FEE_REVENUE",
    "RTO_FREIGHT, RTO_REVENUE",
    "REVERSE_FREIGHT, REVERSE_REVENUE",
    "WEIGHT_ADJ, WEIGHT_ADJ_REVENUE",
    "REATTEMPT, OTHER_REVENUE",
    "EARLY_COD_FEE, EARLY_COD_REVENUE"
  })
  void given_a_debit_note_when_issued_then_it_earns_on_the_account_of_its_head(
      ChargeHead head, AccountName revenue) {
    var charge = room.earn(POSTPAID, head, State.DL, LocalDate.of(2026, 4, 9), "100");
    var invoice = room.issued(POSTPAID);
    room.books.put(POSTPAID, rs("20"));
    var note = propose(NoteKind.DEBIT, invoice, charge, "50");

    var done = room.notes.approve(note.id(), "checker", "").note();

    assertThat(done.number()).isEqualTo("DN/26-27/000001");
    assertThat(done.appliedTo()).isEqualTo(Note.AppliedTo.WALLET);
    var entry = room.books.entry("DN:" + note.id().text());
    assertThat(entry.debitOf(revenue)).isEqualTo(rs("-50"));
    assertThat(room.books.locked(POSTPAID).balance()).isEqualTo(Money.ZERO);
    assertThat(room.books.locked(POSTPAID).receivable()).isEqualTo(rs("39"));
    assertThat(room.now(invoice).credited()).isEqualTo(Money.ZERO);
  }

  private List<Note> lost(com.shipcrowd.domain.company.CompanyId company, String cause) {
    var session = room.till.open(company);
    var made = room.credits.whole(session, company, PARCEL, NoteReason.LOST, "lost", cause);
    session.close();
    return made;
  }

  @Test
  void given_a_lost_parcel_when_all_of_it_is_credited_then_a_note_a_place_and_once() {
    room.earn(PREPAID, "52");
    room.earn(PREPAID, ChargeHead.COD_FEE, State.DL, END, "35");
    room.earn(PREPAID, ChargeHead.FREIGHT, State.KA, END, "10");

    var made = lost(PREPAID, "CLAIM:1");
    assertThat(made).hasSize(2);
    assertThat(made.getFirst().amount().taxable()).isEqualTo(rs("87"));
    assertThat(made.getFirst().status()).isEqualTo(NoteStatus.APPLIED);
    assertThat(made.getFirst().sourceKey()).isEqualTo("CLAIM:1");
    assertThat(made.getLast().sourceKey()).isEqualTo("CLAIM:1:KA:26-27");
    assertThat(made).extracting(Note::number).containsExactly("CN/26-27/000001", "CN/26-27/000002");
    assertThat(room.books.locked(PREPAID).balance()).isEqualTo(rs("114.46"));

    assertThat(lost(PREPAID, "CLAIM:1")).containsExactly(made.getFirst());
    // Everything was given back: another cause finds nothing left.
    assertThat(lost(PREPAID, "CLAIM:2")).isEmpty();
    assertThat(room.books.keys()).hasSize(2);
    // Not yet on an invoice: no paper.
    assertThat(room.notes.sheet(PREPAID, made.getFirst().id())).isEmpty();
  }

  @Test
  void given_a_parcel_charged_in_two_years_when_all_of_it_is_credited_then_a_note_a_year() {
    room.earn(PREPAID, ChargeHead.FREIGHT, State.DL, LocalDate.of(2026, 3, 31), "52");
    room.earn(PREPAID, ChargeHead.COD_FEE, State.DL, LocalDate.of(2026, 4, 1), "35");
    room.earn(PREPAID, ChargeHead.RTO_FREIGHT, State.KA, LocalDate.of(2026, 4, 1), "10");

    assertThat(lost(PREPAID, "CLAIM:1"))
        .extracting(Note::sourceKey)
        .containsExactly("CLAIM:1", "CLAIM:1:DL:26-27", "CLAIM:1:KA:26-27");
    assertThat(lost(PREPAID, "CLAIM:2")).isEmpty();
  }

  @Test
  void given_more_than_a_thousand_rupees_when_credited_by_a_rule_then_a_person_approves() {
    room.earn(PREPAID, "1000");

    var note = lost(PREPAID, "CLAIM:1").getFirst();

    assertThat(note.status()).isEqualTo(NoteStatus.PENDING_APPROVAL);
    assertThat(room.books.keys()).isEmpty();
    room.notes.approve(note.id(), "checker", "");
    assertThat(room.books.locked(PREPAID).balance()).isEqualTo(rs("1180"));
  }

  @Test
  void given_one_head_when_part_of_it_is_credited_then_from_the_charge_with_most_left() {
    var small = room.earn(PREPAID, "10");
    var large = room.earn(PREPAID, "52");
    room.earn(PREPAID, ChargeHead.COD_FEE, State.DL, END, "900");
    var session = room.till.open(PREPAID);

    var note =
        room.credits.part(
            session,
            PREPAID,
            PARCEL,
            ChargeHead.FREIGHT,
            rs("20"),
            NoteReason.WEIGHT_REFUND,
            "w",
            "W:1");
    var again =
        room.credits.part(
            session,
            PREPAID,
            PARCEL,
            ChargeHead.FREIGHT,
            rs("20"),
            NoteReason.WEIGHT_REFUND,
            "w",
            "W:1");
    session.close();

    assertThat(again).isEqualTo(note);
    assertThat(room.kept.left(large)).isEqualTo(rs("32"));
    assertThat(room.kept.left(small)).isEqualTo(rs("10"));
    assertThat(room.books.locked(PREPAID).balance()).isEqualTo(rs("23.60"));
    assertThatThrownBy(
            () ->
                room.credits.part(
                    session, PREPAID, PARCEL, ChargeHead.ODA, rs("1"), NoteReason.LOST, "", "W:2"))
        .isInstanceOf(ChargesUnfit.class);
  }

  @Test
  void given_charges_of_a_parcel_when_asked_what_is_left_then_the_largest_of_each_head() {
    room.earn(POSTPAID, "10");
    room.earn(POSTPAID, "52");
    var fee = room.earn(POSTPAID, ChargeHead.COD_FEE, State.DL, END, "35");
    var invoice = room.issued(POSTPAID);
    propose(NoteKind.CREDIT, invoice, fee, "35");

    assertThat(room.credits.left(POSTPAID, PARCEL)).isEqualTo(Map.of(ChargeHead.FREIGHT, rs("52")));
    assertThat(room.credits.left(PREPAID, PARCEL)).isEmpty();
  }

  @Test
  void given_a_charge_taken_back_after_its_invoice_when_billed_then_a_note_documents_it() {
    var charge = room.earn(POSTPAID, ChargeHead.RTO_FREIGHT, State.DL, END, "34");
    var invoice = room.issued(POSTPAID);
    var back = new UUID(8, 1);
    room.kept.takenBack.add(new TakenBack(List.of(back), new ChargeId(charge), 3400));

    assertThat(room.noteDesk.reversals(List.of(POSTPAID), ALL_APRIL)).isEqualTo(1);

    var note = room.kept.notes.values().iterator().next();
    assertThat(note.isReversal()).isTrue();
    assertThat(note.reason()).isEqualTo(NoteReason.REVERSED);
    assertThat(note.sourceKey()).isEqualTo("REVERSED:" + new ChargeId(back).text());
    assertThat(note.status()).isEqualTo(NoteStatus.APPLIED);
    assertThat(note.issuedOn()).isEqualTo(END);
    assertThat(note.amount()).isEqualTo(igst("34"));
    assertThat(room.kept.settled).containsEntry(note.id(), List.of(back));
    assertThat(room.now(invoice).status()).isEqualTo(InvoiceStatus.CREDITED);
    // The ledger moved when the charge was taken back.
    assertThat(room.books.keys()).isEmpty();
    // Nothing is left of the charge: the same again is passed over.
    assertThat(room.noteDesk.reversals(List.of(POSTPAID), ALL_APRIL)).isZero();
    room.kept.takenBack.add(new TakenBack(List.of(back), new ChargeId(new UUID(9, 9)), 1));
    assertThat(room.noteDesk.reversals(List.of(POSTPAID), ALL_APRIL)).isZero();
  }

  @Test
  void given_a_run_when_it_bills_then_it_also_documents_what_was_taken_back() {
    var charge = room.earn(POSTPAID, "34");
    room.issued(POSTPAID);
    room.earn(POSTPAID, "5");
    room.kept.takenBack.add(new TakenBack(List.of(new UUID(8, 1)), new ChargeId(charge), 3400));

    while (room.runs.work() > 0) {}

    assertThat(room.kept.notes).hasSize(1);
  }

  @Test
  void given_a_sandbox_company_when_credited_then_its_series_is_nobodys_books() {
    room.customer(PREPAID, "", BillingTerms.USUAL, true);
    room.earn(PREPAID, "5");
    assertThat(lost(PREPAID, "C").getFirst().number()).isEqualTo("XCN/26-27/000001");
  }

  @Test
  void given_a_draft_when_its_charge_is_credited_then_the_draft_stays_and_no_paper_names_it() {
    room.earn(POSTPAID, "100");
    var draft = room.drafts.draft(POSTPAID, APRIL, END).getFirst();

    var note = lost(POSTPAID, "C").getFirst();

    assertThat(note.appliedTo()).isEqualTo(Note.AppliedTo.WALLET);
    assertThat(room.now(draft)).isEqualTo(draft);
    assertThat(room.notes.sheet(null, note.id())).isEmpty();
  }

  @Test
  void given_notes_when_printed_then_the_paper_names_what_it_corrects() {
    var charge = room.earn(POSTPAID, "100");
    var fuel = room.earn(POSTPAID, ChargeHead.FUEL, State.DL, END, "10");
    var more = room.earn(POSTPAID, "7");
    var invoice = room.issued(POSTPAID);
    var waiting = propose(NoteKind.CREDIT, invoice, charge, "40", fuel, "4", more, "7");
    assertThat(room.notes.sheet(null, waiting.id())).isEmpty();

    room.notes.approve(waiting.id(), "checker", "");
    assertThat(room.notes.sheet(null, waiting.id()))
        .hasValueSatisfying(
            s -> {
              assertThat(s.title()).isEqualTo("Credit Note");
              assertThat(s.correction().against()).isEqualTo("SC/26-27/000001 of 30 Apr 2026");
              assertThat(s.correction().reason()).isEqualTo("RATE_ERROR: wrong rate");
              assertThat(s.payment()).isEqualTo("Put into wallet");
              assertThat(s.lines()).hasSize(2);
              assertThat(s.lines().getFirst().taxable()).isEqualTo(rs("47"));
              assertThat(s.lines().getFirst().shipments()).isEqualTo(2);
              assertThat(s.lines().getFirst().igst()).isEqualTo(rs("8.46"));
            });
    assertThat(room.notes.sheet(PREPAID, waiting.id())).isEmpty();

    var debit = propose(NoteKind.DEBIT, invoice, charge, "5");
    room.notes.approve(debit.id(), "checker", "");
    assertThat(room.notes.sheet(POSTPAID, debit.id()))
        .hasValueSatisfying(
            s -> {
              assertThat(s.title()).isEqualTo("Debit Note");
              assertThat(s.payment()).isEqualTo("Taken from wallet");
            });
  }
}
