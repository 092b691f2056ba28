package com.shipcrowd.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.shipcrowd.application.document.WritePapers;
import com.shipcrowd.application.invoice.CollectInvoices;
import com.shipcrowd.application.invoice.RunBilling;
import com.shipcrowd.application.notification.DeliverMails;
import com.shipcrowd.domain.company.Role;
import com.shipcrowd.domain.place.State;
import com.shipcrowd.domain.ratecard.ChargeHead;
import com.shipcrowd.domain.shipment.ShipmentId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// Invoices over HTTP: made by the run and by hand, paid, mailed, printed.
class BillingTest {
  static final Program PROGRAM = Program.shared();
  private static final Seller FINANCE = Staff.person(PROGRAM, Role.FINANCE);
  static final LocalDate APRIL = LocalDate.of(2026, 4, 15);

  private static void run(String period) {
    var run =
        FINANCE.http().post("/v1/finance/billing-runs", Map.of("period", period)).is(202).json();
    var path = "/v1/finance/billing-runs/" + run.path("id").asText();
    for (int i = 0; i < 100; i++) {
      if (FINANCE.http().get(path).is(200).json().path("status").asText().equals("DONE")) return;
      PROGRAM.bean(RunBilling.class).work();
    }
    throw new AssertionError("the run does not end");
  }

  static Seller acme() {
    var seller = Seller.withMoney(PROGRAM, 5000);
    seller
        .http()
        .patch("/v1/company", Map.of("name", "ACME", "gstin", "07AABCU9603R1ZP", "state", "DL"))
        .is(200);
    return seller;
  }

  private static void earn(
      Seller seller, ShipmentId shipment, LocalDate on, ChargeHead head, String rupees) {
    Earned.charge(PROGRAM, seller, shipment, on, State.DL, head, rupees);
  }

  static ShipmentId april(Seller seller) {
    var shipment = Earned.shipment(seller.bookNew(0));
    earn(seller, shipment, APRIL, ChargeHead.FREIGHT, "418.00");
    earn(seller, shipment, APRIL, ChargeHead.COD_FEE, "143.47");
    earn(seller, shipment, APRIL, ChargeHead.RTO_FREIGHT, "34.00");
    earn(seller, shipment, APRIL, ChargeHead.WEIGHT_ADJ, "88.00");
    earn(seller, shipment, APRIL, ChargeHead.EARLY_COD_FEE, "49.48");
    var lost = Earned.shipment(seller.bookNew(0));
    earn(seller, lost, LocalDate.of(2026, 4, 20), ChargeHead.FREIGHT, "52.00");
    return lost;
  }

  @Test
  @DisplayName(
      "12.1, 12.2, 12.3, 12.12 the run of April: ACME owes 784.95 + 141.29 = 926.24; detail and annexure equal the total; a rerun creates nothing")
  void given_aprils_charges_when_the_run_is_made_then_acme_has_its_invoice_once() {
    var seller = acme();
    april(seller);

    run("2026-04");
    run("2026-04");

    var page = seller.http().get("/v1/invoices?from=2026-04-01&to=2026-04-30").is(200).json();
    assertThat(page.path("data")).hasSize(1);
    var invoice = page.path("data").get(0);
    assertThat(invoice.path("taxable_paise").asLong()).isEqualTo(78495);
    assertThat(invoice.path("igst_paise").asLong()).isEqualTo(14129);
    assertThat(invoice.path("total_paise").asLong()).isEqualTo(92624);
    assertThat(invoice.path("status").asText()).isEqualTo("PAID");
    assertThat(invoice.path("issued_on").asText()).isEqualTo("2026-04-30");
    assertThat(invoice.path("number").asText()).startsWith("SC/26-27/");
    var path = "/v1/invoices/" + invoice.path("id").asText();
    var lines = seller.http().get(path).is(200).json().path("lines");
    assertThat(sum(lines, "taxable_paise")).isEqualTo(78495);
    assertThat(sum(lines, "igst_paise")).isEqualTo(14129);
    var annexure = seller.http().get(path + "/annexure.csv").is(200).text();
    assertThat(annexure).startsWith("\uFEFFdate,awb,").contains("\r\n");
    assertThat(annexure.lines().count()).isEqualTo(7);
    assertThat(seller.http().get("/v1/invoices?status=ISSUED").is(200).json().path("data"))
        .isEmpty();
    assertThat(seller.http().get("/v1/invoices/purchases.csv?month=2026-04").is(200).text())
        .contains("784.95", "141.29", "07AABCU9603R1ZP");
    Seller.registered(PROGRAM).http().get(path).is(404);
    seller.http().post("/v1/finance/billing-runs", Map.of("period", "2026-04")).is(403);
    FINANCE
        .http()
        .post("/v1/finance/billing-runs", Map.of("period", "2026-13"))
        .is(422, "INVALID_INPUT");
    FINANCE
        .http()
        .post("/v1/finance/billing-runs", Map.of("period", "2099-01"))
        .is(422, "PERIOD_NOT_OVER");
    assertThat(FINANCE.http().get("/v1/finance/billing-runs").is(200).json().path("data"))
        .isNotEmpty();
    Books.hold(PROGRAM);
  }

  private static long sum(JsonNode rows, String field) {
    long sum = 0;
    for (var row : rows) sum += row.path(field).asLong();
    return sum;
  }

  @Test
  @DisplayName("12.4 a draft is adjusted, issued or discarded; an issued invoice is not (409)")
  void given_a_draft_when_changed_then_it_changes_and_an_issued_one_does_not() {
    var seller = acme();
    var shipment = Earned.shipment(seller.bookNew(0));
    var may = LocalDate.of(2026, 5, 10);
    earn(seller, shipment, may, ChargeHead.FREIGHT, "100.00");
    earn(seller, shipment, may, ChargeHead.REATTEMPT, "30.00");
    var body =
        Map.of(
            "company_id", seller.company(), "period_from", "2026-05-01", "period_to", "2026-05-31");

    var draft =
        FINANCE.http().post("/v1/finance/invoices/drafts", body).is(201).json().path("data").get(0);
    var path = "/v1/finance/invoices/" + draft.path("id").asText();
    assertThat(draft.path("number").isNull()).isTrue();
    assertThat(draft.path("taxable_paise").asLong()).isEqualTo(13000);
    assertThat(FINANCE.http().post("/v1/finance/invoices/drafts", body).is(201).json().path("data"))
        .as("its lines are taken")
        .isEmpty();
    seller.http().get("/v1/invoices/" + draft.path("id").asText()).is(404);
    var charges = FINANCE.http().get(path).is(200).json().path("charges");
    var reattempt =
        charges.get(0).path("head").asText().equals("REATTEMPT") ? charges.get(0) : charges.get(1);
    var changed =
        FINANCE
            .http()
            .patch(
                path,
                Map.of(
                    "excluded_charge_ids",
                    List.of(reattempt.path("id").asText()),
                    "note",
                    "Reattempt billed later"))
            .is(200)
            .json();
    assertThat(changed.path("taxable_paise").asLong()).isEqualTo(10000);
    assertThat(changed.path("igst_paise").asLong()).isEqualTo(1800);
    var issued = FINANCE.http().post(path + "/issue", Map.of()).is(200).json();
    assertThat(issued.path("number").asText()).startsWith("SC/26-27/");
    FINANCE.http().patch(path, Map.of("note", "Too late")).is(409, "INVOICE_ISSUED");
    FINANCE.http().post(path + "/issue", Map.of()).is(409, "INVOICE_WRONG_STATE");
    FINANCE.http().post(path + "/discard", Map.of()).is(409, "INVOICE_WRONG_STATE");

    var second =
        FINANCE.http().post("/v1/finance/invoices/drafts", body).is(201).json().path("data").get(0);
    assertThat(second.path("taxable_paise").asLong()).isEqualTo(3000);
    FINANCE
        .http()
        .post("/v1/finance/invoices/" + second.path("id").asText() + "/discard", Map.of())
        .is(200);
    assertThat(FINANCE.http().post("/v1/finance/invoices/drafts", body).is(201).json().path("data"))
        .hasSize(1);
    assertThat(
            FINANCE
                .http()
                .get("/v1/finance/invoices?company_id=" + seller.company() + "&status=DISCARDED")
                .is(200)
                .json()
                .path("data"))
        .hasSize(1);
    Books.hold(PROGRAM);
  }

  @Test
  @DisplayName(
      "12.5, 12.6 the PDF has the particulars of rule 46 and the same bytes twice; the mail with it is queued once, a resend is logged")
  void given_an_issued_invoice_when_drawn_and_mailed_then_it_is_one_paper_and_one_mail()
      throws Exception {
    var seller = acme();
    april(seller);
    var invoice = issue(seller, "2026-04-01", "2026-04-30").get(0);
    var path = "/v1/invoices/" + invoice.path("id").asText();

    var early = seller.http().get(path + "/pdf").is(200).bytes();
    while (PROGRAM.bean(WritePapers.class).write() > 0) {
      // Until none is due.
    }
    while (PROGRAM.bean(WritePapers.class).write() > 0) {
      // Again: nothing.
    }

    assertThat(seller.http().get(path + "/pdf").is(200).bytes()).isEqualTo(early);
    try (var document = Loader.loadPDF(early)) {
      var text = new PDFTextStripper().getText(document);
      assertThat(text)
          .contains(invoice.path("number").asText(), "07AABCU9603R1ZP", "926.24", "Delhi (07)")
          .contains("Tax payable on reverse charge: No", "ORIGINAL FOR RECIPIENT", "996812")
          .contains("Rupees Nine Hundred Twenty Six and Twenty Four Paise", "ACME");
    }
    assertThat(
            Program.sql(
                "select sha256 from paper where bytes = "
                    + early.length
                    + " and id = (select id from invoice where number = '"
                    + invoice.path("number").asText()
                    + "')"))
        .hasSize(1);
    assertThat(seller.http().get(path).is(200).json().path("mails"))
        .hasSize(1)
        .allSatisfy(m -> assertThat(m.path("recipient").asText()).isEqualTo(seller.email()));
    while (PROGRAM.bean(DeliverMails.class).deliver(50) > 0) {
      // Until the box is empty.
    }
    var mail =
        Program.sql(
                "select mail_id::text from invoice_mail where recipient = '" + seller.email() + "'")
            .getFirst();
    assertThat(Files.readString(Path.of("target", "mail", mail + ".eml")))
        .contains("multipart/mixed", "Content-Type: application/pdf", "is enclosed")
        .contains(Base64.getMimeEncoder().encodeToString(early).substring(0, 200));
    var again = seller.http().post(path + "/email", Map.of()).is(202).json().path("mails");
    assertThat(again).hasSize(2);
    assertThat(again.get(1).path("asked_by").asText()).startsWith("usr_");
  }

  static JsonNode issue(Seller seller, String from, String to) {
    return seller
        .http()
        .post("/v1/invoices", Map.of("period_from", from, "period_to", to))
        .is(201)
        .json()
        .path("data");
  }

  @Test
  @DisplayName(
      "12.7, 12.8, 12.9, 12.11 postpaid: minus the limit and not a paisa below, part payments, over-payment, overdue at D+1, reminders, no booking from D+7")
  void given_a_postpaid_company_when_it_is_late_then_it_is_reminded_blocked_and_freed_by_paying() {
    var seller = Seller.withMoney(PROGRAM, 0);
    var account = "/v1/finance/companies/" + seller.company();
    FINANCE
        .http()
        .send("PUT", account + "/credit-limit", Map.of("credit_limit_paise", 2 * 9912))
        .is(200);
    var terms = Map.of("postpaid", true, "due_days", 0, "cadence", "MONTHLY");
    FINANCE.http().send("PUT", account + "/billing-terms", terms).is(200);
    var first = seller.bookNew(0);
    seller.bookNew(0);
    assertThat(seller.balance()).isEqualTo(-2 * 9912);
    seller
        .http()
        .post("/v1/shipments", Map.of("order_id", seller.order(0), "service", "SBX-S"))
        .is(402, "INSUFFICIENT_BALANCE");
    FINANCE
        .http()
        .send("PUT", account + "/credit-limit", Map.of("credit_limit_paise", 100))
        .is(409, "CREDIT_LIMIT_IN_USE");
    seller.advance(first, "PICKED_UP");
    var today = PROGRAM.bean(MovableClock.class).today().toString();
    var invoice = issue(seller, today, today).get(0);
    assertThat(invoice.path("status").asText()).isEqualTo("ISSUED");
    assertThat(invoice.path("due_on").asText()).isEqualTo(today);
    assertThat(invoice.path("outstanding_paise").asLong()).isEqualTo(9912);
    var pay = "/v1/finance/invoices/" + invoice.path("id").asText() + "/payments";
    var part = Map.of("amount_paise", 912, "reference", "UTR-PART-1", "paid_on", today);
    assertThat(FINANCE.http().post(pay, part).is(201).json().at("/invoice/status").asText())
        .isEqualTo("PARTIALLY_PAID");
    FINANCE.http().post(pay, part).is(201);
    FINANCE
        .http()
        .post(pay, Map.of("amount_paise", 913, "reference", "UTR-PART-1", "paid_on", today))
        .is(409, "PAYMENT_REFERENCE_TAKEN");
    assertThat(seller.balance()).isEqualTo(912 - 2 * 9912);

    // Other clocks on the same database; this one stays where it is.
    var mine = "/v1/invoices/" + invoice.path("id").asText();
    assertThat(after(1, mine, seller)).isEqualTo("OVERDUE");
    assertThat(reminders(seller)).isEqualTo(1);
    seller.topUp(50000);
    seller.bookNew(0);
    after(3, mine, seller);
    assertThat(reminders(seller)).isEqualTo(2);
    after(7, mine, seller);
    after(8, mine, seller);
    assertThat(reminders(seller)).isEqualTo(3);
    seller
        .http()
        .post("/v1/shipments", Map.of("order_id", seller.order(0), "service", "SBX-S"))
        .is(402, "INVOICE_OVERDUE");

    long before = seller.balance();
    var rest = Map.of("amount_paise", 10000, "reference", "UTR-REST-1", "paid_on", today);
    var paid = FINANCE.http().post(pay, rest).is(201).json();
    assertThat(paid.at("/invoice/status").asText()).isEqualTo("PAID");
    assertThat(paid.at("/payment/applied_paise").asLong()).isEqualTo(9000);
    assertThat(paid.at("/payment/wallet_credit_paise").asLong()).isEqualTo(1000);
    assertThat(seller.balance()).isEqualTo(before + 10000);
    seller.bookNew(0);
    assertThat(seller.http().get(mine + "/payments").is(200).json().path("data"))
        .extracting(p -> p.path("reference").asText())
        .containsExactly("UTR-REST-1", "UTR-PART-1");
    FINANCE
        .http()
        .post(pay, Map.of("amount_paise", 1, "reference", "UTR-MORE-1", "paid_on", today))
        .is(409, "INVOICE_WRONG_STATE");
    Books.hold(PROGRAM);
  }

  private static String after(int days, String path, Seller seller) {
    var ahead = PROGRAM.bean(MovableClock.class).ahead().plusDays(days);
    var later = Program.another(Map.of("shipcrowd.test.clock-ahead", ahead.toString()));
    try {
      while (later.bean(CollectInvoices.class).chase() > 0) {
        // Until nobody is late.
      }
    } finally {
      later.stop();
    }
    return seller.http().get(path).is(200).json().path("status").asText();
  }

  private static int reminders(Seller seller) {
    return Program.sql(
            "select id::text from mail where subject like 'Reminder%' and recipient = '"
                + seller.email()
                + "'")
        .size();
  }

  @Test
  @DisplayName(
      "12.10 E8 a and b: CGST + SGST inside Haryana, IGST outside, UTGST places, one invoice for each pickup state of an unregistered seller")
  void given_pickups_in_several_states_when_invoiced_then_each_place_has_its_invoice_and_tax() {
    var seller = Seller.withMoney(PROGRAM, 5000);
    var shipment = Earned.shipment(seller.bookNew(0));
    var june = LocalDate.of(2026, 6, 3);
    var places = new ArrayList<State>(List.of(State.HR, State.DL, State.CH));
    for (var place : places)
      Earned.charge(PROGRAM, seller, shipment, june, place, ChargeHead.FREIGHT, "42.37");

    var made = issue(seller, "2026-06-01", "2026-06-30");

    assertThat(made).hasSize(3);
    for (var invoice : made) {
      var place = invoice.path("place_of_supply").asText();
      var split =
          List.of(
              invoice.path("cgst_paise").asLong(),
              invoice.path("sgst_paise").asLong(),
              invoice.path("igst_paise").asLong());
      assertThat(split)
          .as(place)
          .isEqualTo(place.equals("HR") ? List.of(381L, 381L, 0L) : List.of(0L, 0L, 763L));
    }
    Books.hold(PROGRAM);
  }

  @Test
  @DisplayName("12.12 weekly companies are billed by the week, cut at the month's end")
  void given_a_weekly_company_when_the_week_is_run_then_the_month_cuts_it() {
    var seller = acme();
    FINANCE
        .http()
        .send(
            "PUT",
            "/v1/finance/companies/" + seller.company() + "/billing-terms",
            Map.of("cadence", "WEEKLY"))
        .is(200);
    var shipment = Earned.shipment(seller.bookNew(0));
    // Monday 29 June to Sunday 5 July.
    earn(seller, shipment, LocalDate.of(2026, 6, 30), ChargeHead.FREIGHT, "10.00");
    earn(seller, shipment, LocalDate.of(2026, 7, 1), ChargeHead.FREIGHT, "20.00");
    run("2026-06");
    assertThat(seller.http().get("/v1/invoices").json().path("data")).isEmpty();

    run("2026-07-02");

    assertThat(seller.http().get("/v1/invoices").is(200).json().path("data"))
        .extracting(i -> i.path("issued_on").asText())
        .containsExactlyInAnyOrder("2026-06-30", "2026-07-05");
  }
}
