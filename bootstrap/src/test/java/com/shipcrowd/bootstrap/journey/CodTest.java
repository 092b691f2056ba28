package com.shipcrowd.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.shipcrowd.application.cod.MakeRemittances;
import com.shipcrowd.domain.cod.CodPlan;
import com.shipcrowd.domain.cod.PayoutCalendar;
import com.shipcrowd.domain.company.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// Cash on delivery from the buyer's door to the seller's bank: rows 11.11 to 11.13. It has a program of its own, because
/// weeks pass in it.
class CodTest {
  private static final Program PROGRAM = Program.another(Map.of());
  private static final AtomicInteger COUNT = new AtomicInteger();

  private final MovableClock clock = PROGRAM.bean(MovableClock.class);

  @AfterAll
  static void stop() {
    PROGRAM.stop();
  }

  private static Seller seller(String ends) {
    var seller = Seller.withMoney(PROGRAM, 5_000);
    Banking.account(PROGRAM, seller, ends);
    return seller;
  }

  private static JsonNode booked(Seller seller, long cod) {
    var body = Seller.orderBody(Seller.number(), cod);
    body.put(
        "items",
        List.of(
            Map.of(
                "sku", "SAREE-1", "name", "Silk saree", "quantity", 1, "unit_price_paise", cod)));
    return seller.book(seller.order(body), "SBX-S");
  }

  private static JsonNode delivered(Seller seller, long cod) {
    var parcel = booked(seller, cod);
    assertThat(seller.advance(parcel, "DELIVERED")).isEqualTo("DELIVERED");
    return parcel;
  }

  private static void plan(Seller seller, String plan) {
    StepUps.elevated(PROGRAM, seller.http());
    seller.http().send("PUT", "/v1/cod/plan", Map.of("plan", plan)).is(200);
  }

  private static JsonNode cash(Seller seller, JsonNode parcel) {
    return seller
        .http()
        .get("/v1/cod/shipments?limit=100")
        .is(200)
        .json()
        .path("data")
        .valueStream()
        .filter(c -> c.path("awb").asText().equals(parcel.path("awb").asText()))
        .findFirst()
        .orElseThrow();
  }

  private static String status(Seller seller, JsonNode parcel) {
    return cash(seller, parcel).path("status").asText();
  }

  private static String awb(JsonNode parcel) {
    return parcel.path("awb").asText();
  }

  private static String utr() {
    return "SBXT"
        + Long.toString(System.nanoTime(), 36).toUpperCase(java.util.Locale.ROOT)
        + COUNT.incrementAndGet();
  }

  /// A list of the sandbox courier; each line is `awb,cod,remitted,deduction`.
  private static String list(String number, String utr, String... lines) {
    var csv =
        new StringBuilder(
            "courier,mis_number,mis_date,utr,awb,order_number,delivered_on,cod_amount,remitted_amount,deduction,remark\n");
    for (var line : lines) {
      var cells = line.split(",", -1);
      csv.append(
          "sandbox,%s,2026-11-21,%s,%s,,,%s,%s,%s,\n"
              .formatted(number, utr, cells[0], cells[1], cells[2], cells[3]));
    }
    return csv.toString();
  }

  private static JsonNode credit(Http finance, String utr, long paise) {
    return finance
        .send(
            "PUT",
            "/v1/finance/cod/bank-credits/" + utr,
            Map.of("amount_paise", paise, "value_on", "2026-11-21"))
        .is(200)
        .json();
  }

  private static JsonNode mis(Http finance, String number) {
    var row =
        finance
            .get("/v1/finance/cod/mis?limit=100")
            .is(200)
            .json()
            .path("data")
            .valueStream()
            .filter(m -> m.path("number").asText().equals(number))
            .findFirst()
            .orElseThrow();
    return finance.get("/v1/finance/cod/mis/" + row.path("id").asText()).is(200).json();
  }

  private void reconciled(Http finance, JsonNode... parcels) {
    var utr = utr();
    long sum = 0;
    var lines = new String[parcels.length];
    for (int i = 0; i < parcels.length; i++) {
      long paise =
          Long.parseLong(
              Program.sql(
                      "select amount_paise from cod_record r join shipment s on s.id = r.shipment_id where s.awb = '"
                          + awb(parcels[i])
                          + "'")
                  .getFirst());
      sum += paise;
      var rupees = java.math.BigDecimal.valueOf(paise, 2).toPlainString();
      lines[i] = awb(parcels[i]) + "," + rupees + "," + rupees + ",";
    }
    credit(finance, utr, sum);
    Jobs.done(PROGRAM, finance, "/v1/finance/cod/mis", list("M-" + utr, utr, lines));
  }

  /// Lets days pass until the seller has a batch in this state.
  private JsonNode batchOf(Seller seller) {
    for (int day = 0; day < 12; day++) {
      PROGRAM.bean(MakeRemittances.class).work();
      var batches = seller.http().get("/v1/cod/remittances").is(200).json().path("data");
      for (var batch : batches) if (batch.path("status").asText().equals("DRAFT")) return batch;
      clock.pass(Duration.ofDays(1));
    }
    throw new AssertionError("no batch");
  }

  private static JsonNode batch(Seller seller, JsonNode batch) {
    return seller
        .http()
        .get("/v1/cod/remittances/" + batch.path("id").asText())
        .is(200)
        .json()
        .path("remittance");
  }

  private static void approve(JsonNode batch) {
    var path = "/v1/finance/cod/remittances/" + batch.path("id").asText();
    Staff.as(PROGRAM, Role.FINANCE).post(path + "/submit", Map.of()).is(200);
    StepUps.elevated(PROGRAM, Staff.as(PROGRAM, Role.FINANCE))
        .post(path + "/approve", Map.of())
        .is(200);
  }

  private PayoutCalendar calendar(Http finance) {
    return new PayoutCalendar(
        Set.of(clock.today().getYear(), clock.today().getYear() + 1).stream()
            .flatMap(
                year ->
                    finance
                        .get("/v1/finance/bank-holidays?year=" + year)
                        .is(200)
                        .json()
                        .path("data")
                        .valueStream())
            .map(h -> LocalDate.parse(h.path("on").asText()))
            .collect(Collectors.toSet()));
  }

  @Test
  @DisplayName(
      "11.11, 11.12 the cash of the worked month: 8,198.00 = fee 58.39 + bank 4,939.61 + 2,700.00 + wallet 500.00")
  void row_11_11_row_11_12_given_the_worked_month_when_paid_out_then_to_the_paisa()
      throws IOException {
    var finance = Staff.as(PROGRAM, Role.FINANCE);
    var seller = seller("6789");
    var s2 = booked(seller, 320_000);
    assertThat(status(seller, s2)).isEqualTo("EXPECTED");
    seller.advance(s2, "DELIVERED");
    plan(seller, "EARLY_D2");
    var s8 = delivered(seller, 499_800);
    var today = LocalDate.parse(cash(seller, s2).path("delivered_on").asText());
    assertThat(cash(seller, s2).path("status").asText()).isEqualTo("COLLECTED");
    assertThat(cash(seller, s2).path("due_on").asText()).isEqualTo(today.plusDays(8).toString());
    assertThat(cash(seller, s8).path("due_on").asText()).isEqualTo(today.plusDays(2).toString());
    Books.hold(PROGRAM);
    var calendar = calendar(finance);

    var b1 = batchOf(seller);

    assertThat(b1.path("pay_on").asText())
        .isEqualTo(calendar.payDay(CodPlan.EARLY_D2, today.plusDays(2)).toString());
    assertThat(b1.path("early_fee_paise").asLong()).isEqualTo(4_948);
    assertThat(b1.path("early_fee_tax_paise").asLong()).isEqualTo(891);
    assertThat(b1.path("net_paise").asLong()).isEqualTo(493_961);
    assertThat(status(seller, s8)).isEqualTo("BATCHED");
    Books.hold(PROGRAM);
    makerAndChecker(b1);
    Books.hold(PROGRAM);
    Banking.turn(PROGRAM);
    assertThat(batch(seller, b1).path("status").asText()).isEqualTo("PAID");
    assertThat(batch(seller, b1).path("utr").asText()).startsWith("SBXN");
    assertThat(status(seller, s8)).isEqualTo("REMITTED");
    Books.hold(PROGRAM);

    // The courier's list comes later; standard cash waits for it.
    var utr = utr();
    var number = "M1-" + utr;
    Jobs.done(
        PROGRAM,
        finance = Staff.as(PROGRAM, Role.FINANCE),
        "/v1/finance/cod/mis",
        list(number, utr, awb(s2) + ",3200.00,3200.00,", awb(s8) + ",4998.00,4998.00,"));
    assertThat(mis(finance, number).path("state").asText()).isEqualTo("UNBALANCED");
    assertThat(status(seller, s2)).isEqualTo("COLLECTED");
    assertThat(credit(finance, utr, 819_799).path("waiting")).hasSize(1);
    assertThat(credit(finance, utr, 819_800).path("waiting")).isEmpty();
    assertThat(mis(finance, number).path("state").asText()).isEqualTo("POSTED");
    assertThat(status(seller, s2)).isEqualTo("RECONCILED");
    assertThat(status(seller, s8)).isEqualTo("REMITTED");
    assertThat(cash(seller, s8).path("reconciled").asBoolean()).isTrue();
    Books.hold(PROGRAM);

    var b2 = batchOf(seller);
    assertThat(b2.path("pay_on").asText())
        .isEqualTo(calendar.payDay(CodPlan.STANDARD, today.plusDays(8)).toString());
    long before = seller.balance();
    seller
        .http()
        .post(
            "/v1/cod/remittances/" + b2.path("id").asText() + "/to-wallet",
            Map.of("amount_paise", 50_000))
        .is(200);
    approve(b2);
    Banking.turn(PROGRAM);

    var paid = batch(seller, b2);
    assertThat(paid.path("status").asText()).isEqualTo("PAID");
    assertThat(paid.path("net_paise").asLong()).isEqualTo(270_000);
    assertThat(seller.balance()).isEqualTo(before + 50_000);
    assertThat(4_948 + 891 + 493_961 + 270_000 + 50_000).isEqualTo(819_800);
    var csv =
        seller
            .http()
            .get("/v1/cod/remittances/" + b1.path("id").asText() + "/lines.csv")
            .is(200)
            .text();
    assertThat(csv)
        .contains(awb(s8) + ",")
        .contains("4998.00,EARLY_D2,49.48,8.91,4939.61," + b1.path("number").asText());
    var pdf =
        seller
            .http()
            .get("/v1/cod/remittances/" + b1.path("id").asText() + "/advice.pdf")
            .is(200)
            .bytes();
    assertThat(new String(pdf, 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
        .isEqualTo("%PDF-");
    Files.write(Path.of("target", "advice.pdf"), pdf);
    Books.hold(PROGRAM);
  }

  private static void makerAndChecker(JsonNode batch) {
    var path = "/v1/finance/cod/remittances/" + batch.path("id").asText();
    var maker = StepUps.elevated(PROGRAM, Staff.as(PROGRAM, Role.FINANCE));
    var checker = Staff.as(PROGRAM, Role.FINANCE);
    maker.post(path + "/approve", Map.of()).is(409, "COD_WRONG_STATE");
    maker.post(path + "/submit", Map.of()).is(200);
    maker.post(path + "/approve", Map.of()).is(403, "MAKER_IS_CHECKER");
    checker.post(path + "/approve", Map.of()).is(403, "STEP_UP_REQUIRED");
    StepUps.elevated(PROGRAM, checker).post(path + "/approve", Map.of()).is(200);
    checker.post(path + "/approve", Map.of()).is(409, "COD_WRONG_STATE");
  }

  @Test
  @DisplayName(
      "11.13 a courier's list gives matched, short, excess, unknown, double and not delivered: they add up, each difference a task")
  void row_11_13_given_a_list_with_differences_when_reconciled_then_named_and_decided() {
    var finance = Staff.as(PROGRAM, Role.FINANCE);
    var seller = seller("6789");
    var matched = delivered(seller, 100_000);
    var netted = delivered(seller, 110_000);
    var shortOne = delivered(seller, 120_000);
    var wrongEntry = delivered(seller, 130_000);
    var excess = delivered(seller, 140_000);
    var underway = booked(seller, 150_000);
    var utr = utr();
    var number = "M2-" + utr;
    // 1000 + 1040 + 1100 + 1200 + 1450 + 1500 + 1000 + 777
    credit(finance, utr, 906_700);

    var job =
        Jobs.done(
            PROGRAM,
            finance,
            "/v1/finance/cod/mis",
            list(
                number,
                utr,
                awb(matched) + ",1000.00,1000.00,",
                awb(netted) + ",1100.00,1040.00,60.00",
                awb(shortOne) + ",1200.00,1100.00,",
                awb(wrongEntry) + ",1300.00,1200.00,",
                awb(excess) + ",1400.00,1450.00,",
                awb(underway) + ",1500.00,1500.00,",
                awb(matched) + ",1000.00,1000.00,",
                "SBXNOBODYS1,777.00,777.00,"));

    assertThat(job.path("state").asText()).as(job.toString()).startsWith("COMPLETED");
    assertThat(job.path("findings").toString())
        .contains("UNKNOWN_AWB", "SBXNOBODYS1", "DUPLICATE", awb(matched));
    var mis = mis(finance, number);
    assertThat(mis.path("state").asText()).isEqualTo("POSTED");
    var results = mis.path("results");
    assertThat(results.valueStream().mapToInt(r -> r.path("lines").asInt()).sum()).isEqualTo(8);
    assertThat(results.valueStream().mapToLong(r -> r.path("remitted_paise").asLong()).sum())
        .isEqualTo(906_700);
    var expected =
        Map.of(
            "MATCHED",
            2,
            "SHORT",
            2,
            "EXCESS",
            1,
            "NOT_DELIVERED_HERE",
            1,
            "DUPLICATE",
            1,
            "UNKNOWN_AWB",
            1);
    for (var result : results)
      assertThat(result.path("lines").asInt())
          .as(result.toString())
          .isEqualTo(expected.get(result.path("result").asText()));
    assertThat(status(seller, matched)).isEqualTo("RECONCILED");
    assertThat(status(seller, netted)).isEqualTo("RECONCILED");
    assertThat(status(seller, shortOne)).isEqualTo("SHORT");
    assertThat(status(seller, excess)).isEqualTo("EXCESS");
    assertThat(
            Program.sql(
                "select kind from task where subject in ('SBXNOBODYS1', '"
                    + awb(shortOne)
                    + "', '"
                    + awb(wrongEntry)
                    + "', '"
                    + awb(excess)
                    + "', '"
                    + awb(underway)
                    + "', '"
                    + awb(matched)
                    + "') and closed_at is null"))
        .contains(
            "COD_UNKNOWN_AWB",
            "COD_SHORT",
            "COD_EXCESS",
            "COD_NOT_DELIVERED_HERE",
            "COD_DUPLICATE");
    Books.hold(PROGRAM);

    decide(finance, shortOne, "PLATFORM_PAYS").is(200);
    decide(finance, shortOne, "PLATFORM_PAYS").is(409, "COD_WRONG_STATE");
    decide(finance, wrongEntry, "KEPT_FOR_COURIER").is(409, "COD_WRONG_STATE");
    decide(finance, wrongEntry, "SELLER_ERROR").is(200);
    decide(finance, excess, "KEPT_FOR_COURIER").is(200);
    finance
        .post(
            "/v1/finance/cod/SBXNOBODYS1/decision",
            Map.of("decision", "PLATFORM_PAYS", "note", "who is it"))
        .is(404);
    assertThat(status(seller, shortOne)).isEqualTo("RECONCILED");
    assertThat(
            Program.sql(
                "select count(*) from task where subject = '"
                    + awb(shortOne)
                    + "' and closed_at is null"))
        .containsExactly("0");
    Books.hold(PROGRAM);
    assertThat(finance.get("/v1/finance/cod/outstanding").is(200).json().toString())
        .contains("sandbox");
    assertThat(finance.get("/v1/finance/cod/ageing").is(200).json().toString())
        .contains("to7_days_paise");
    // The same list again is the same list.
    var again =
        Jobs.done(
            PROGRAM,
            finance,
            "/v1/finance/cod/mis?force=true",
            list(number, utr, awb(matched) + ",1000.00,1000.00,"));
    assertThat(again.path("findings").toString()).contains("MIS_KNOWN");

    var batch = batchOf(seller);
    assertThat(batch.path("cod_paise").asLong())
        .isEqualTo(100_000 + 110_000 + 120_000 + 120_000 + 140_000);
    Books.hold(PROGRAM);
  }

  private static Http.Answer decide(Http finance, JsonNode parcel, String decision) {
    return finance.post(
        "/v1/finance/cod/" + awb(parcel) + "/decision",
        Map.of("decision", decision, "note", "looked at with the courier"));
  }

  @Test
  @DisplayName(
      "11.13 cash that no list has two weeks after delivery is missing, until a later list has it")
  void row_11_13_given_no_list_when_two_weeks_pass_then_missing() {
    var seller = seller("6789");
    var lost = delivered(seller, 90_000);
    var late = delivered(seller, 95_000);
    clock.pass(Duration.ofDays(16));
    PROGRAM.bean(MakeRemittances.class).work();
    assertThat(status(seller, lost)).isEqualTo("MISSING");
    assertThat(cash(seller, lost).path("courier_delayed").asBoolean()).isTrue();
    var finance = Staff.as(PROGRAM, Role.FINANCE);
    reconciled(finance, late);
    assertThat(status(seller, late)).isEqualTo("RECONCILED");
    decide(finance, lost, "PLATFORM_PAYS").is(200);
    Books.hold(PROGRAM);

    var batch = batchOf(seller);

    assertThat(batch.path("net_paise").asLong()).isEqualTo(185_000);
  }

  @Test
  @DisplayName(
      "11.12 a batch that the bank refuses fails, its money is owed again; cancelled, its parcels are paid in the next")
  void row_11_12_given_a_closed_account_when_paid_then_failed_and_batched_anew() {
    var finance = Staff.as(PROGRAM, Role.FINANCE);
    var seller = seller("1111");
    plan(seller, "EARLY_D4");
    var parcel = delivered(seller, 200_000);
    var first = batchOf(seller);
    long fee = first.path("early_fee_paise").asLong() + first.path("early_fee_tax_paise").asLong();
    assertThat(fee).isEqualTo(1_180 + 212);
    approve(first);
    Banking.turn(PROGRAM);
    assertThat(batch(seller, first).path("status").asText()).isEqualTo("FAILED");
    Books.hold(PROGRAM);
    var path = "/v1/finance/cod/remittances/" + first.path("id").asText();
    finance = StepUps.elevated(PROGRAM, Staff.as(PROGRAM, Role.FINANCE));
    finance.post(path + "/retry", Map.of()).is(200);
    Books.hold(PROGRAM);
    Banking.turn(PROGRAM);
    assertThat(batch(seller, first).path("status").asText()).isEqualTo("FAILED");
    Books.hold(PROGRAM);

    finance.post(path + "/cancel", Map.of("reason", "the account is closed")).is(200);
    assertThat(status(seller, parcel)).isEqualTo("ELIGIBLE");
    Books.hold(PROGRAM);
    Banking.account(PROGRAM, seller, "6789");
    clock.pass(Duration.ofHours(25));
    var second = batchOf(seller);
    assertThat(second.path("early_fee_paise").asLong()).isZero();
    assertThat(second.path("net_paise").asLong()).isEqualTo(200_000 - fee);
    approve(second);
    Banking.turn(PROGRAM);
    assertThat(batch(seller, second).path("status").asText()).isEqualTo("PAID");
    Books.hold(PROGRAM);
  }

  @Test
  @DisplayName(
      "11.12 a false delivery is deducted from later cash, or becomes a charge when there is none")
  void row_11_12_given_a_false_delivery_when_reversed_then_deducted() {
    var finance = Staff.as(PROGRAM, Role.FINANCE);
    var seller = seller("6789");
    plan(seller, "EARLY_D2");
    var falseOne = delivered(seller, 60_000);
    var falseTwo = delivered(seller, 300_000);
    approve(batchOf(seller));
    Banking.turn(PROGRAM);
    assertThat(status(seller, falseOne)).isEqualTo("REMITTED");
    var later = delivered(seller, 250_000);
    finance = StepUps.elevated(PROGRAM, Staff.as(PROGRAM, Role.FINANCE));
    long before = seller.balance();

    finance
        .post("/v1/finance/cod/" + awb(later) + "/reverse", Map.of("reason", "too early"))
        .is(409, "COD_WRONG_STATE");
    finance
        .post(
            "/v1/finance/cod/" + awb(falseOne) + "/reverse",
            Map.of("reason", "the buyer never got it"))
        .is(200);
    finance
        .post(
            "/v1/finance/cod/" + awb(falseOne) + "/reverse",
            Map.of("reason", "the buyer never got it"))
        .is(409, "COD_WRONG_STATE");
    assertThat(seller.balance()).isEqualTo(before);
    Books.hold(PROGRAM);
    finance
        .post("/v1/finance/cod/" + awb(falseTwo) + "/reverse", Map.of("reason", "neither this one"))
        .is(200);
    assertThat(seller.balance()).isEqualTo(before - 300_000);
    Books.hold(PROGRAM);

    var batch = batchOf(seller);

    assertThat(batch.path("reversal_paise").asLong()).isEqualTo(60_000);
    approve(batch);
    Banking.turn(PROGRAM);
    assertThat(batch(seller, batch).path("status").asText()).isEqualTo("PAID");
    Books.hold(PROGRAM);
  }

  @Test
  @DisplayName(
      "11.11 a return voids the cash; early money beyond the cap waits for the courier; another's batch is not there")
  void row_11_11_given_returns_and_caps_when_due_then_void_or_waiting() {
    var seller = seller("6789");
    plan(seller, "EARLY_D2");
    var returned = booked(seller, 70_000);
    seller.advance(returned, "RTO_DELIVERED");
    assertThat(status(seller, returned)).isEqualTo("VOID");
    seller.topUp(5_000_000);
    var parcels = new JsonNode[5];
    for (int i = 0; i < 5; i++) parcels[i] = delivered(seller, 4_900_000);

    var batch = batchOf(seller);

    // Four are 1,96,000.00; a fifth would pass 2,00,000.00.
    assertThat(batch.path("cod_paise").asLong()).isEqualTo(4 * 4_900_000L);
    assertThat(
            Program.sql(
                "select count(*) from cod_record r join shipment s on s.id = r.shipment_id where r.status = 'COLLECTED' and s.awb in ('"
                    + awb(parcels[0])
                    + "','"
                    + awb(parcels[1])
                    + "','"
                    + awb(parcels[2])
                    + "','"
                    + awb(parcels[3])
                    + "','"
                    + awb(parcels[4])
                    + "')"))
        .containsExactly("1");
    Seller.registered(PROGRAM)
        .http()
        .get("/v1/cod/remittances/" + batch.path("id").asText())
        .is(404);
    Books.hold(PROGRAM);
  }

  @Test
  @DisplayName(
      "11.11 whoever has an invoice overdue for more than 30 days is not paid early until it is paid")
  void row_11_11_given_an_old_unpaid_invoice_when_due_then_early_cash_waits() {
    var seller = seller("6789");
    plan(seller, "EARLY_D2");
    var parcel = delivered(seller, 80_000);
    var number = "OLD" + utr();
    Program.change(
        """
        insert into invoice (id, company_id, number, status, issued_on, period_from, period_to, place_of_supply,
          taxable_paise, cgst_paise, sgst_paise, igst_paise, recipient, supplier, created_at, due_on)
        select gen_random_uuid(), company_id, '%s', 'OVERDUE', d, d, d, 'KA', 0, 0, 0, 0, '{}', '{}', now(), d
        from shipment, (values (date '%s')) as t (d) where awb = '%s'
        """
            .formatted(number, clock.today().minusDays(31), awb(parcel)));
    try {
      for (int day = 0; day < 6; day++) {
        PROGRAM.bean(MakeRemittances.class).work();
        assertThat(status(seller, parcel)).isEqualTo("COLLECTED");
        clock.pass(Duration.ofDays(1));
      }
      Program.change("update invoice set status = 'PAID' where number = '" + number + "'");
      assertThat(batchOf(seller).path("cod_paise").asLong()).isEqualTo(80_000);
    } finally {
      Program.change("delete from invoice where number = '" + number + "'");
    }
  }

  @Test
  @DisplayName(
      "11.13 two lists of one transfer post together when the bank got their sum; of two couriers' numbers the courier is said")
  void row_11_13_given_two_lists_of_a_transfer_when_the_bank_has_their_sum_then_both_post() {
    var finance = Staff.as(PROGRAM, Role.FINANCE);
    var seller = seller("6789");
    var one = delivered(seller, 320_000);
    var other = delivered(seller, 499_800);
    var utr = utr();
    Jobs.done(
        PROGRAM,
        finance,
        "/v1/finance/cod/mis",
        list("A-" + utr, utr, awb(one) + ",3200.00,3200.00,"));
    assertThat(credit(finance, utr, 819_800).path("waiting")).hasSize(1);

    Jobs.done(
        PROGRAM,
        finance,
        "/v1/finance/cod/mis",
        list("B-" + utr, utr, awb(other) + ",4998.00,4800.00,"));

    assertThat(mis(finance, "A-" + utr).path("state").asText()).isEqualTo("UNBALANCED");
    assertThat(credit(finance, utr, 800_000).path("waiting")).isEmpty();
    assertThat(mis(finance, "A-" + utr).path("state").asText()).isEqualTo("POSTED");
    assertThat(mis(finance, "B-" + utr).path("state").asText()).isEqualTo("POSTED");
    assertThat(status(seller, one)).isEqualTo("RECONCILED");
    assertThat(status(seller, other)).isEqualTo("SHORT");
    Books.hold(PROGRAM);

    // What the seller bore is not taken back.
    var decision = "/v1/finance/cod/" + awb(other) + "/decision?courier=";
    var body = Map.of("decision", "SELLER_ERROR", "note", "entered wrong");
    finance.post(decision + "nobody", body).is(404);
    finance.post(decision + "sandbox", body).is(200);
    approve(batchOf(seller));
    Banking.turn(PROGRAM);
    assertThat(status(seller, other)).isEqualTo("REMITTED");
    StepUps.elevated(PROGRAM, Staff.as(PROGRAM, Role.FINANCE))
        .post(
            "/v1/finance/cod/" + awb(other) + "/reverse?courier=sandbox",
            Map.of("reason", "the buyer never got it"))
        .is(200);
    assertThat(
            Program.sql(
                "select r.amount_paise from cod_reversal r join shipment s on s.id = r.shipment_id where s.awb = '"
                    + awb(other)
                    + "'"))
        .containsExactly("480000");
    Books.hold(PROGRAM);
  }

  @Test
  @DisplayName(
      "11.13 files that are too large, mixed, or full of bad amounts are refused by field and rule; others may not upload")
  void row_11_13_given_bad_files_when_uploaded_then_refused() {
    var finance = Staff.as(PROGRAM, Role.FINANCE);
    finance.upload("/v1/finance/cod/mis", new byte[11 * 1024 * 1024]).is(413);
    finance
        .upload(
            "/v1/finance/cod/mis",
            "courier,awb\nx,y\n".getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .is(422, "FILE_COLUMN_MISSING");
    Seller.registered(PROGRAM)
        .http()
        .upload(
            "/v1/finance/cod/mis",
            list("M", utr(), "A,1,1,").getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .is(403);
    var bad =
        Jobs.done(
            PROGRAM,
            finance,
            "/v1/finance/cod/mis",
            list(
                "M3",
                utr(),
                "A1,-5.00,1.00,",
                "A2,1.001,1.00,",
                "A3,99999999999.00,1.00,",
                "A4,,,"));
    assertThat(bad.path("ok").asInt()).isZero();
    assertThat(bad.path("findings").toString())
        .contains("NUMBER_INVALID", "LIMIT_EXCEEDED", "REQUIRED", "cod_amount");
  }
}
