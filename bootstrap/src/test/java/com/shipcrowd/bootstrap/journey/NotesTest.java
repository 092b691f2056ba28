package com.shipcrowd.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.invoice.CreditShipment;
import com.shipcrowd.application.invoice.FileGstReturn;
import com.shipcrowd.application.invoice.KeepEarnings;
import com.shipcrowd.application.invoice.RunBilling;
import com.shipcrowd.application.wallet.Till;
import com.shipcrowd.domain.company.Role;
import com.shipcrowd.domain.invoice.BillingCadence;
import com.shipcrowd.domain.invoice.BillingPeriod;
import com.shipcrowd.domain.invoice.Note;
import com.shipcrowd.domain.invoice.NoteReason;
import com.shipcrowd.domain.ledger.ShipmentPostings;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.money.Taxed;
import com.shipcrowd.domain.place.State;
import com.shipcrowd.domain.ratecard.ChargeHead;
import com.shipcrowd.domain.ratecard.ChargeLine;
import com.shipcrowd.domain.ratecard.Supply;
import com.shipcrowd.domain.shipment.ShipmentId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// Credit and debit notes over HTTP and for other rooms, and the return of outward supplies.
class NotesTest {
  static final Program PROGRAM = Program.shared();
  private static final Seller FINANCE = Staff.person(PROGRAM, Role.FINANCE);
  private static final Seller SECOND = Staff.person(PROGRAM, Role.FINANCE);

  private static List<Note> lost(Seller seller, ShipmentId shipment) {
    var company = Earned.company(seller);
    return PROGRAM
        .bean(UnitOfWork.class)
        .of(
            company,
            () -> {
              var session = PROGRAM.bean(Till.class).open(company);
              var made =
                  PROGRAM
                      .bean(CreditShipment.class)
                      .whole(
                          session,
                          company,
                          shipment,
                          NoteReason.LOST,
                          "Lost by the courier",
                          "LOST:" + shipment.text());
              session.close();
              return made;
            });
  }

  @Test
  @DisplayName(
      "the worked month: April's invoice of 784.95 + 141.29 stays whole, S7 is credited 52.00 + 9.36 once, before or after the invoice")
  void given_a_lost_shipment_when_credited_before_its_invoice_then_the_money_comes_at_once()
      throws Exception {
    var seller = BillingTest.acme();
    var shipment = BillingTest.april(seller);
    long before = seller.balance();

    var note = lost(seller, shipment).getFirst();
    assertThat(lost(seller, shipment)).containsExactly(note);

    assertThat(seller.balance()).isEqualTo(before + 6136);
    assertThat(note.amount().taxable().paise()).isEqualTo(5200);
    assertThat(note.amount().igst().paise()).isEqualTo(936);
    var path = "/v1/notes/" + note.id().text();
    var early = seller.http().get(path).is(200).json();
    assertThat(early.path("number").asText()).startsWith("CN/26-27/");
    assertThat(early.path("invoices")).isEmpty();
    seller.http().get(path + "/pdf").is(404);

    var invoice = BillingTest.issue(seller, "2026-04-01", "2026-04-30").get(0);
    assertThat(invoice.path("total_paise").asLong()).isEqualTo(92624);
    assertThat(seller.http().get(path).is(200).json().path("invoices").get(0).asText())
        .isEqualTo(invoice.path("number").asText());
    try (var document = Loader.loadPDF(seller.http().get(path + "/pdf").is(200).bytes())) {
      assertThat(new PDFTextStripper().getText(document))
          .contains("Credit Note", note.number(), invoice.path("number").asText(), "61.36")
          .contains("LOST: Lost by the courier", "07AABCU9603R1ZP");
    }
    Seller.registered(PROGRAM).http().get(path).is(404);
    assertThat(seller.http().get("/v1/notes").is(200).json().path("data")).hasSize(1);
    Books.hold(PROGRAM);
  }

  private static Map<String, Object> body(JsonNode invoice, JsonNode charge, long paise) {
    return Map.of(
        "invoice_id",
        invoice.path("id").asText(),
        "reason",
        "RATE_ERROR",
        "words",
        "Zone was wrong",
        "lines",
        List.of(Map.of("charge_id", charge.path("id").asText(), "taxable_paise", paise)));
  }

  @Test
  @DisplayName(
      "credit notes by hand: a second person approves, never more than the charge, all of it makes the invoice CREDITED")
  void given_an_invoice_when_credited_by_hand_then_two_people_do_it_and_no_more_than_the_charge() {
    var seller = BillingTest.acme();
    var shipment = Earned.shipment(seller.bookNew(0));
    Earned.charge(
        PROGRAM,
        seller,
        shipment,
        LocalDate.of(2026, 8, 5),
        State.DL,
        ChargeHead.FREIGHT,
        "100.01");
    var invoice = BillingTest.issue(seller, "2026-08-01", "2026-08-31").get(0);
    var path = "/v1/finance/invoices/" + invoice.path("id").asText();
    var charge = FINANCE.http().get(path).is(200).json().path("charges").get(0);
    long before = seller.balance();

    var note =
        FINANCE.http().post("/v1/finance/credit-notes", body(invoice, charge, 4000)).is(201).json();
    assertThat(note.path("status").asText()).isEqualTo("PENDING_APPROVAL");
    assertThat(seller.balance()).isEqualTo(before);
    var decide = "/v1/finance/notes/" + note.path("id").asText();
    seller.http().get("/v1/notes/" + note.path("id").asText()).is(404);
    FINANCE.http().post(decide + "/approve", Map.of()).is(403, "MAKER_IS_CHECKER");
    FINANCE
        .http()
        .post("/v1/finance/credit-notes", body(invoice, charge, 6002))
        .is(422, "CREDIT_ABOVE_CHARGE");
    var issued = SECOND.http().post(decide + "/approve", Map.of("note", "Right")).is(200).json();
    assertThat(issued.path("igst_paise").asLong()).isEqualTo(720);
    assertThat(issued.path("status").asText()).isEqualTo("APPLIED");
    assertThat(seller.balance()).isEqualTo(before + 4720);
    SECOND.http().post(decide + "/approve", Map.of()).is(409, "NOTE_DECIDED");

    // The rest takes the rest of the tax: 18.00 of 100.01 less 7.20.
    var rest =
        FINANCE.http().post("/v1/finance/credit-notes", body(invoice, charge, 6001)).is(201).json();
    assertThat(rest.path("igst_paise").asLong()).isEqualTo(1080);
    SECOND
        .http()
        .post("/v1/finance/notes/" + rest.path("id").asText() + "/approve", Map.of())
        .is(200);
    assertThat(FINANCE.http().get(path).is(200).json().at("/invoice/status").asText())
        .isEqualTo("CREDITED");

    var debit =
        FINANCE.http().post("/v1/finance/debit-notes", body(invoice, charge, 1000)).is(201).json();
    var rejected =
        SECOND
            .http()
            .post(
                "/v1/finance/notes/" + debit.path("id").asText() + "/reject",
                Map.of("note", "Not so"))
            .is(200)
            .json();
    assertThat(rejected.path("number").isNull()).isTrue();
    var again =
        FINANCE.http().post("/v1/finance/debit-notes", body(invoice, charge, 1000)).is(201).json();
    var owed =
        SECOND
            .http()
            .post("/v1/finance/notes/" + again.path("id").asText() + "/approve", Map.of())
            .is(200)
            .json();
    assertThat(owed.path("number").asText()).startsWith("DN/26-27/");
    assertThat(seller.balance()).isEqualTo(before + 11801 - 1180);
    Books.hold(PROGRAM);
  }

  @Test
  @DisplayName(
      "after 30 November that follows the financial year a credit note is commercial: no tax")
  void given_an_old_invoice_when_credited_too_late_then_the_tax_stays() {
    var seller = BillingTest.acme();
    var shipment = Earned.shipment(seller.bookNew(0));
    Earned.charge(
        PROGRAM,
        seller,
        shipment,
        LocalDate.of(2025, 2, 10),
        State.DL,
        ChargeHead.FREIGHT,
        "100.00");
    var invoice = BillingTest.issue(seller, "2025-02-01", "2025-02-28").get(0);
    assertThat(invoice.path("number").asText()).startsWith("SC/24-25/");
    var charge =
        FINANCE
            .http()
            .get("/v1/finance/invoices/" + invoice.path("id").asText())
            .is(200)
            .json()
            .path("charges")
            .get(0);
    long before = seller.balance();

    var note =
        FINANCE.http().post("/v1/finance/credit-notes", body(invoice, charge, 5000)).is(201).json();
    SECOND
        .http()
        .post("/v1/finance/notes/" + note.path("id").asText() + "/approve", Map.of())
        .is(200);

    assertThat(note.path("commercial").asBoolean()).isTrue();
    assertThat(note.path("igst_paise").asLong()).isZero();
    assertThat(seller.balance()).isEqualTo(before + 5000);
    Books.hold(PROGRAM);
  }

  @Test
  @DisplayName("above 1,000.00 a lost shipment's credit waits for a second person")
  void given_a_large_charge_when_lost_then_the_credit_waits() {
    var seller = Seller.withMoney(PROGRAM, 5000);
    var shipment = Earned.shipment(seller.bookNew(0));
    Earned.charge(
        PROGRAM,
        seller,
        shipment,
        LocalDate.of(2026, 8, 6),
        State.HR,
        ChargeHead.FREIGHT,
        "900.00");
    long before = seller.balance();

    var note = lost(seller, shipment).getFirst();

    assertThat(note.number()).isNull();
    assertThat(seller.balance()).isEqualTo(before);
    SECOND.http().post("/v1/finance/notes/" + note.id().text() + "/approve", Map.of()).is(200);
    assertThat(seller.balance()).isEqualTo(before + 106200);
    Books.hold(PROGRAM);
  }

  @Test
  @DisplayName(
      "a return that was invoiced and then called off becomes a credit note of the later month, not a negative invoice")
  void given_an_invoiced_return_when_called_off_then_the_run_writes_a_note() {
    var seller = BillingTest.acme();
    var id = Earned.shipment(seller.bookNew(0));
    var company = Earned.company(seller);
    var line = ChargeLine.of(ChargeHead.RTO_FREIGHT, Money.ofRupees("34.00"), Supply.INTER_STATE);
    var taxed = new Taxed(line.taxable(), Money.ZERO, Money.ZERO, line.tax().igst());
    var may = LocalDate.of(2026, 5, 20);
    var june = LocalDate.of(2026, 6, 2);
    move(
        seller,
        session ->
            session.add(
                new ShipmentPostings(company, may)
                    .rto(id.text(), taxed, session.involuntary(taxed.total()))),
        () ->
            PROGRAM
                .bean(KeepEarnings.class)
                .earn(company, id, State.DL, "RTO:" + id.text(), may, List.of(line)));
    assertThat(BillingTest.issue(seller, "2026-05-01", "2026-05-31")).hasSize(1);
    move(
        seller,
        session -> session.add(new ShipmentPostings(company, june).rtoReversal(id.text(), taxed)),
        () ->
            PROGRAM
                .bean(KeepEarnings.class)
                .earn(
                    company,
                    id,
                    State.DL,
                    "RTO_REVERSAL:" + id.text(),
                    june,
                    List.of(line.reversed())));

    var billing = PROGRAM.bean(RunBilling.class);
    billing.start(BillingCadence.MONTHLY, BillingPeriod.month(YearMonth.of(2026, 6)), "test");
    while (billing.work() > 0) {
      // Until every run is done.
    }

    var notes = seller.http().get("/v1/notes").is(200).json().path("data");
    assertThat(notes).hasSize(1);
    assertThat(notes.get(0).path("reason").asText()).isEqualTo("REVERSED");
    assertThat(notes.get(0).path("issued_on").asText()).isEqualTo("2026-06-30");
    assertThat(notes.get(0).path("total_paise").asLong()).isEqualTo(4012);
    assertThat(seller.http().get("/v1/invoices").is(200).json().path("data")).hasSize(1);
    Books.hold(PROGRAM);
  }

  private static void move(
      Seller seller, java.util.function.Consumer<Till.Session> post, Runnable earn) {
    var company = Earned.company(seller);
    PROGRAM
        .bean(UnitOfWork.class)
        .of(
            company,
            () -> {
              var session = PROGRAM.bean(Till.class).open(company);
              post.accept(session);
              session.close();
              earn.run();
              return true;
            });
  }

  @Test
  @DisplayName(
      "18.11 GSTR-1 equals documents and ledger; registered, unregistered, large and net of notes each in their table; JSON and CSV")
  void given_a_month_of_documents_when_exported_then_the_return_equals_the_ledger() {
    var month = "2026-07";
    var registered = BillingTest.acme();
    var shipment = Earned.shipment(registered.bookNew(0));
    var day = LocalDate.of(2026, 7, 14);
    Earned.charge(PROGRAM, registered, shipment, day, State.DL, ChargeHead.FREIGHT, "255.81");
    BillingTest.issue(registered, "2026-07-01", "2026-07-31");
    var small = Seller.withMoney(PROGRAM, 5000);
    var parcel = Earned.shipment(small.bookNew(0));
    Earned.charge(PROGRAM, small, parcel, day, State.HR, ChargeHead.FREIGHT, "1000.00");
    Earned.charge(PROGRAM, small, parcel, day, State.KA, ChargeHead.FREIGHT, "10.00");
    BillingTest.issue(small, "2026-07-01", "2026-07-31");
    var large = Seller.withMoney(PROGRAM, 200_000);
    var pallet = Earned.shipment(large.bookNew(0));
    Earned.charge(PROGRAM, large, pallet, day, State.MH, ChargeHead.FREIGHT, "100000.00");
    BillingTest.issue(large, "2026-07-01", "2026-07-31");

    var gstr1 = FINANCE.http().get("/v1/finance/gstr1?month=" + month).is(200).json();

    assertThat(gstr1.path("gstin").asText()).isEqualTo("06AAACS1234K1ZL");
    assertThat(gstr1.path("fp").asText()).isEqualTo("072026");
    var acme = find(gstr1.path("b2b"), "ctin", "07AABCU9603R1ZP").path("inv");
    assertThat(acme.findValuesAsText("pos")).contains("07");
    var invoice = find(acme, "val", "301.86");
    assertThat(invoice.at("/itms/0/num").asInt()).isEqualTo(1801);
    assertThat(invoice.at("/itms/0/itm_det/iamt").decimalValue()).isEqualByComparingTo("46.05");
    assertThat(invoice.path("idt").asText()).isEqualTo("31-07-2026");
    var intra = find(gstr1.path("b2cs"), "pos", "06");
    assertThat(intra.path("sply_ty").asText()).isEqualTo("INTRA");
    assertThat(intra.path("camt").decimalValue()).isEqualByComparingTo("90.00");
    assertThat(intra.has("iamt")).isFalse();
    assertThat(find(gstr1.path("b2cs"), "pos", "29").path("sply_ty").asText()).isEqualTo("INTER");
    assertThat(find(gstr1.path("b2cl"), "pos", "27").at("/inv/0/val").decimalValue())
        .isEqualByComparingTo("118000.00");
    assertThat(gstr1.at("/hsn/hsn_b2b")).isNotEmpty();
    assertThat(gstr1.at("/hsn/hsn_b2c")).isNotEmpty();
    assertThat(gstr1.at("/doc_issue/doc_det/0/doc_num").asInt()).isEqualTo(1);

    // What the ledger took as tax for the charges on July's invoices; no note is dated in July.
    var supplies =
        PROGRAM.bean(FileGstReturn.class).month(YearMonth.parse(month)).supplies().total();
    assertThat(
            Program.sql(
                """
                select coalesce(-sum(l.paise), 0)::text from ledger_leg l join ledger_entry e on e.id = l.entry_id
                where account like 'GST_OUTPUT%' and e.business_key in (
                  select k.business_key from captured_line k join invoice i on i.id = k.invoice_id
                  join company c on c.id = i.company_id and c.mode = 'LIVE'
                  where i.number is not null and i.issued_on between '2026-07-01' and '2026-07-31')
                """))
        .containsExactly(Long.toString(supplies.tax().paise()));
    var csv =
        FINANCE
            .http()
            .get("/v1/finance/gstr1?month=" + month + "&format=csv&section=b2cs")
            .is(200)
            .text();
    assertThat(csv)
        .startsWith("\uFEFFType,Place Of Supply,Applicable % of Tax Rate,Rate")
        .contains("OE,06-Haryana,");
    for (var section : List.of("b2b", "b2cl", "cdnr", "hsn_b2b", "hsn_b2c", "docs"))
      FINANCE
          .http()
          .get("/v1/finance/gstr1?month=" + month + "&format=csv&section=" + section)
          .is(200);
    FINANCE.http().get("/v1/finance/gstr1").is(400, "INVALID_PARAMETER");
    registered.http().get("/v1/finance/gstr1?month=" + month).is(403);
    Books.hold(PROGRAM);
  }

  private static JsonNode find(JsonNode rows, String field, String value) {
    for (var row : rows) if (row.path(field).asText().equals(value)) return row;
    throw new AssertionError("no " + field + " " + value + " in " + rows);
  }
}
