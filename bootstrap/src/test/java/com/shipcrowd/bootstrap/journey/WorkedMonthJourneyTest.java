package com.shipcrowd.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.shipcrowd.adapter.simulators.payments.RazorpaySimulator;
import com.shipcrowd.application.Clock;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.claim.HandleClaims;
import com.shipcrowd.application.cod.MakeRemittances;
import com.shipcrowd.application.courierbill.AuditCourierInvoices;
import com.shipcrowd.application.discrepancy.HandleWeightCases;
import com.shipcrowd.application.invoice.RunBilling;
import com.shipcrowd.application.wallet.Till;
import com.shipcrowd.bootstrap.ExampleTariffs;
import com.shipcrowd.bootstrap.TestSetup;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.company.Role;
import com.shipcrowd.domain.ledger.JournalEntry;
import com.shipcrowd.domain.ledger.PlatformPostings;
import com.shipcrowd.domain.ledger.WalletPostings;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.ratecard.Agreement;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/// The worked month of money.md section 5 played by the program on the days it tells of, and its journal compared with the
/// section's, entry by entry. It has a database of its own, so that the whole ledger is ACME's.
@TestInstance(Lifecycle.PER_CLASS)
class WorkedMonthJourneyTest {
  private static final OwnDatabase DATABASE = new OwnDatabase("workedmonth");
  private static final Path JOURNAL =
      Path.of("..", "domain", "src", "test", "resources")
          .resolve("com/shipcrowd/domain/ledger/worked-month.txt");

  private final RazorpaySimulator razorpay = new RazorpaySimulator(4);
  private final Map<String, JsonNode> parcels = new HashMap<>();
  // What the section calls a thing, by what the program calls it.
  private final Map<String, String> names = new LinkedHashMap<>();
  private Program program;
  private MovableClock clock;
  private Seller acme;
  private Seller maker;
  private Seller checker;

  @BeforeAll
  void playTheMonth() {
    var settings = new HashMap<String, Object>(DATABASE.settings());
    settings.put("shipcrowd.test.clock-ahead", Duration.between(Instant.now(), noon(4, 1)));
    settings.put("shipcrowd.payments.razorpay.base-url", razorpay.baseUrl());
    settings.put("shipcrowd.payments.razorpay.key-id", RazorpaySimulator.KEY_ID);
    settings.put("shipcrowd.payments.razorpay.key-secret", RazorpaySimulator.KEY_SECRET);
    settings.put("shipcrowd.payments.razorpay.webhook-secret", RazorpaySimulator.WEBHOOK_SECRET);
    program = Program.another(settings);
    clock = program.bean(MovableClock.class);
    people();
    buying("40.00");
    money();
    booked();
    carried();
    weighed();
    cash();
    lost();
    closing();
  }

  @AfterAll
  void stop() {
    program.stop();
    razorpay.close();
  }

  private static Instant noon(int month, int day) {
    return LocalDate.of(2026, month, day).atTime(LocalTime.NOON).atZone(Clock.IST).toInstant();
  }

  private void on(int month, int day) {
    clock.pass(Duration.between(clock.now(), noon(month, day)));
  }

  private void people() {
    acme = Seller.withMoney(program, 0);
    acme.http()
        .patch("/v1/company", Map.of("name", "ACME", "gstin", "07AABCU9603R1ZP", "state", "DL"))
        .is(200);
    var account =
        elevated(acme)
            .send(
                "PUT",
                "/v1/company/bank-account",
                Map.of(
                    "holder_name",
                    "ACME",
                    "account_number",
                    "765432123456789",
                    "ifsc",
                    "HDFC0000053"))
            .is(200)
            .json();
    assertThat(account.path("state").asText()).as(account.toString()).isEqualTo("VERIFIED");
    maker = Staff.person(program, Role.FINANCE);
    checker = Staff.person(program, Role.FINANCE);
  }

  private Http elevated(Seller person) {
    return StepUps.elevated(DATABASE::sql, person.http());
  }

  private CompanyId company() {
    return Earned.company(acme);
  }

  // ---- What no use case does ----

  /// Of the section's entries these have no use case: recharge coupons (cashback) and commissions of salespeople belong to
  /// rooms that are not built. Their named postings go through the till.
  private void post(JournalEntry entry) {
    program
        .bean(UnitOfWork.class)
        .of(
            company(),
            () -> {
              var session = program.bean(Till.class).open(company());
              session.add(entry);
              session.close();
              return entry;
            });
  }

  private void postPlatform(JournalEntry entry) {
    program
        .bean(UnitOfWork.class)
        .acrossCompanies(
            () -> {
              program.bean(Till.class).postPlatform(List.of(entry));
              return entry;
            });
  }

  private void cashback(String payment) {
    post(new WalletPostings(company(), clock.today()).cashback(payment, Money.ofRupees("250")));
  }

  private void commission() {
    postPlatform(
        new PlatformPostings(clock.today())
            .commission("SP1", YearMonth.of(2026, 4), Money.ofRupees("34.17")));
  }

  private void commissionPaid() {
    postPlatform(
        new PlatformPostings(clock.today())
            .commissionPaid(
                "SP1", YearMonth.of(2026, 4), Money.ofRupees("34.17"), Money.ofRupees("0.68")));
  }

  // ---- The month, in the order of its days ----

  /// The courier asks 40.00 for 500 g in D, 35.00 for each 500 g more, 30.00 in B and 26.00 for the way back.
  private void buying(String cash) {
    var cards = new Cards(program);
    var records = new ArrayList<List<String>>();
    records.add(prices("FORWARD", "BASE", "500", "", "20.00", "30.00", "35.00", "40.00"));
    records.add(prices("FORWARD", "STEP", "", "500", "20.00", "25.00", "30.00", "35.00"));
    records.add(prices("RTO", "BASE", "500", "", "20.00", "26.00", "35.00", "40.00"));
    records.add(prices("RTO", "STEP", "", "500", "20.00", "25.00", "30.00", "35.00"));
    records.add(List.of("SBX-S", "PARAM", "cod_flat", "", "", cash, "", "", "", "", ""));
    var known = names.get("card");
    if (known == null) {
      var body = new HashMap<String, Object>();
      body.put("name", "Contract of April");
      body.put("type", "B2C");
      body.put("scope", "ACCOUNT");
      body.put("account_id", TestSetup.sandboxAccount());
      body.put("records", records);
      known = cards.maker.post("/v1/rate-cards", body).is(201).json().path("id").asText();
      names.put("card", known);
      cards.approve(known, 1);
      return;
    }
    cards.maker.post("/v1/rate-cards/" + known + "/versions", Map.of("records", records)).is(201);
    cards.approve(known, 2);
  }

  private static List<String> prices(
      String way, String kind, String upTo, String step, String a, String b, String c, String d) {
    return List.of("SBX-S", way, kind, upTo, step, a, b, c, d, "60.00", "80.00");
  }

  private void money() {
    var topUp =
        acme.http()
            .post("/v1/wallet/topups", Map.of("amount_paise", 500_000, "gateway", "razorpay"))
            .is(201)
            .json();
    var payment = razorpay.pay(topUp.path("gateway_order_id").asText());
    names.put(payment, "P1");
    var push = razorpay.push("payment.captured", payment);
    var caller = program.anonymous();
    for (var header : push.headers().entrySet())
      if (!header.getKey().equals("content-type"))
        caller = caller.with(header.getKey(), header.getValue());
    caller.push("/v1/hooks/payments/razorpay", push.body()).is(200);

    on(4, 2);
    cashback(payment);
    var deposit =
        maker
            .http()
            .post(
                "/v1/finance/companies/" + acme.company() + "/deposits",
                Map.of("kind", "TAKE", "amount_paise", 100_000, "reason", "high value goods"))
            .is(201)
            .json();
    names.put(deposit.path("id").asText(), "D1");

    on(4, 3);
    Jobs.done(
        program,
        maker.http(),
        "/v1/finance/settlements/imports",
        "gateway,settlement_id,settled_on,utr,type,entity_id,amount,fee,tax,net\n"
            + "razorpay,T1,2026-04-03,UTR-T1,PAYMENT,"
            + payment
            + ",5000.00,100.00,18.00,4882.00\n");
  }

  private void book(String name, long declared, long cod, int grams, String city, String pincode) {
    var body = Seller.orderBody(Seller.number(), cod);
    body.put(
        "ship_to",
        Map.of(
            "name",
            "Asha Verma",
            "phone",
            "9845012345",
            "address1",
            "7, Johari Bazar",
            "city",
            city,
            "state",
            city.equals("Jaipur") ? "RJ" : "HR",
            "pincode",
            pincode));
    body.put(
        "items",
        List.of(
            Map.of(
                "sku",
                "KURTA-M",
                "name",
                "Cotton kurta",
                "quantity",
                1,
                "unit_price_paise",
                declared,
                "hsn",
                "610910")));
    body.put(
        "packages",
        List.of(Map.of("weight_g", grams, "length_mm", 200, "breadth_mm", 150, "height_mm", 70)));
    var parcel = acme.book(acme.order(body), "SBX-S");
    parcels.put(name, parcel);
    names.put(parcel.path("id").asText(), name);
  }

  private void bookD(String name, long declared, long cod, int grams) {
    book(name, declared, cod, grams, "Jaipur", "302001");
  }

  private void pickedUp(String... some) {
    for (var name : some) acme.advance(parcels.get(name), "PICKED_UP");
  }

  private void booked() {
    bookD("S1", 100_000, 0, 400);
    bookD("S2", 320_000, 320_000, 1_400);
    on(4, 4);
    pickedUp("S1", "S2");
    book("S3", 150_000, 150_000, 450, "Gurugram", "122001");
    on(4, 5);
    pickedUp("S3");
    bookD("S4", 100_000, 0, 400);
    acme.http()
        .post("/v1/shipments/" + parcels.get("S4").path("id").asText() + "/cancel", Map.of())
        .is(200);
    bookD("S5", 100_000, 0, 480);
    bookD("S6", 100_000, 0, 480);
    on(4, 6);
    pickedUp("S5", "S6");
    // The courier's new version takes 60.00 for carrying cash.
    buying("60.00");
    bookD("S7", 245_000, 0, 450);
    // A parcel keeps the plan it was booked under: S2 is standard, S8 early.
    elevated(acme).send("PUT", "/v1/cod/plan", Map.of("plan", "EARLY_D2")).is(200);
    bookD("S8", 499_800, 499_800, 450);
    on(4, 7);
    pickedUp("S7", "S8");
  }

  private void carried() {
    on(4, 8);
    acme.advance(parcels.get("S2"), "DELIVERED");
    program
        .bean(ExampleTariffs.class)
        .agree(acme.company(), Agreement.NONE.withCoupon(Money.ofRupees("20")));
    bookD("S9", 100_000, 0, 400);
    on(4, 9);
    pickedUp("S9");
    on(4, 10);
    acme.advance(parcels.get("S8"), "DELIVERED");
    on(4, 12);
    acme.advance(parcels.get("S3"), "RTO_INITIATED");
    on(4, 13);
    approved("B1", 0);
  }

  private void approved(String name, long toWallet) {
    program.bean(MakeRemittances.class).work();
    JsonNode batch = null;
    for (var one : acme.http().get("/v1/cod/remittances").is(200).json().path("data"))
      if (one.path("status").asText().equals("DRAFT")) batch = one;
    if (batch == null)
      throw new AssertionError(
          "no batch on " + clock.today() + " of " + acme.http().get("/v1/cod/shipments").text());
    var id = batch.path("id").asText();
    names.put(id, name);
    if (toWallet > 0)
      acme.http()
          .post("/v1/cod/remittances/" + id + "/to-wallet", Map.of("amount_paise", toWallet))
          .is(200);
    maker.http().post("/v1/finance/cod/remittances/" + id + "/submit", Map.of()).is(200);
    elevated(checker).post("/v1/finance/cod/remittances/" + id + "/approve", Map.of()).is(200);
    Banking.turn(program);
  }

  private void weighed() {
    on(4, 14);
    Jobs.done(
        program,
        maker.http(),
        "/v1/finance/courier-weights",
        "courier,awb,measured_at,declared_g,charged_g,length_cm,breadth_cm,height_cm,image_url,extra_amount\n"
            + weighed("S5")
            + weighed("S6"));
    var cases = acme.http().get("/v1/weight-cases").is(200).json().path("data");
    for (var one : cases)
      names.put(one.path("id").asText(), one.path("awb").asText().equals(awb("S5")) ? "S5" : "S6");
    on(4, 15);
    var pictures = List.of(picture(1), picture(2));
    acme.http()
        .post(
            "/v1/weight-cases/" + caseOf("S6") + "/dispute",
            Map.of("category", "WRONG_WEIGHT", "remark", "480 g", "file_ids", pictures))
        .is(200);
  }

  private String weighed(String name) {
    return "sandbox," + awb(name) + ",2026-04-14,480,1500,,,,https://courier.example/s.jpg,\n";
  }

  private String awb(String name) {
    return parcels.get(name).path("awb").asText();
  }

  private String caseOf(String name) {
    return names.entrySet().stream()
        .filter(e -> e.getValue().equals(name) && !e.getKey().startsWith("shp_"))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  private String picture(int n) {
    return acme.http()
        .raw("/v1/files", ("\u00ff\u00d8\u00ff picture " + n).getBytes(StandardCharsets.ISO_8859_1))
        .is(201)
        .json()
        .path("id")
        .asText();
  }

  private void cash() {
    on(4, 16);
    maker
        .http()
        .send(
            "PUT",
            "/v1/finance/cod/bank-credits/UTR2026M1",
            Map.of("amount_paise", 819_800, "value_on", "2026-04-16"))
        .is(200);
    Jobs.done(
        program,
        maker.http(),
        "/v1/finance/cod/mis",
        "courier,mis_number,mis_date,utr,awb,order_number,delivered_on,cod_amount,remitted_amount,deduction,remark\n"
            + "sandbox,M1,2026-04-16,UTR2026M1,%s,,,3200.00,3200.00,,\n".formatted(awb("S2"))
            + "sandbox,M1,2026-04-16,UTR2026M1,%s,,,4998.00,4998.00,,\n".formatted(awb("S8")));
    for (var mis : maker.http().get("/v1/finance/cod/mis").is(200).json().path("data"))
      names.put(mis.path("id").asText(), "M1");
    on(4, 17);
    approved("B2", 50_000);

    var path = "/v1/finance/weight-cases/" + caseOf("S6");
    checker.http().post(path + "/proof", Map.of("proof", "scale 1,500 g")).is(200);
    on(4, 20);
    checker
        .http()
        .post(path + "/decision", Map.of("outcome", "WON", "note", "another parcel on the scale"))
        .is(200);
    on(4, 21);
    // A week after the file, which was read in at noon.
    clock.pass(Duration.ofHours(1));
    for (int i = 0; i < 9 && program.bean(HandleWeightCases.class).settle() > 0; i++) {}
  }

  private void lost() {
    on(4, 24);
    acme.advance(parcels.get("S7"), "LOST");
    var claim = acme.http().get("/v1/claims").is(200).json().path("data").get(0);
    var id = claim.path("id").asText();
    names.put(id, "S7");
    names.put("claim", id);
    maker
        .http()
        .post("/v1/finance/claims/" + id + "/submit", Map.of("file_ids", List.of()))
        .is(200);
    on(4, 25);
    checker
        .http()
        .post(
            "/v1/finance/claims/" + id + "/decision",
            Map.of("outcome", "APPROVED", "note", "the courier confirmed the loss"))
        .is(200);
    for (int i = 0; i < 9 && program.bean(HandleClaims.class).settle() > 0; i++) {}
    for (var note : acme.http().get("/v1/notes").is(200).json().path("data"))
      names.put(note.path("id").asText(), "S7");
    on(4, 28);
    var withdrawal =
        elevated(acme)
            .post("/v1/wallet/withdrawals", Map.of("amount_paise", 100_000))
            .is(201)
            .json();
    names.put(withdrawal.path("id").asText(), "W1");
    Banking.turn(program);
  }

  private String billed(String name, String way, int grams, String rest) {
    return "sandbox,C1,2026-04-30,%s,,%s,,%d,%s\n".formatted(awb(name), way, grams, rest);
  }

  private void closing() {
    on(4, 30);
    Jobs.done(
        program,
        maker.http(),
        "/v1/finance/courier-invoices",
        "courier,invoice_number,invoice_date,awb,order_number,shipment_type,zone,charged_g,freight,fuel,cod,rto,handling,taxable,cgst,sgst,igst,total\n"
            + billed("S1", "FORWARD", 500, "40.00,,,,,40.00,,,7.20,47.20")
            + billed("S2", "FORWARD", 1500, "110.00,,40.00,,,150.00,,,27.00,177.00")
            + billed("S3", "FORWARD", 500, "30.00,,,,,30.00,,,5.40,35.40")
            + billed("S3", "RTO", 500, ",,,26.00,,26.00,,,4.68,30.68")
            + billed("S5", "FORWARD", 1500, "110.00,,,,,110.00,,,19.80,129.80")
            + billed("S6", "FORWARD", 500, "40.00,,,,,40.00,,,7.20,47.20")
            + billed("S7", "FORWARD", 500, "40.00,,,,,40.00,,,7.20,47.20")
            + billed("S8", "FORWARD", 500, "40.00,,60.00,,,100.00,,,18.00,118.00")
            + billed("S9", "FORWARD", 500, "40.00,,,,,40.00,,,7.20,47.20"));
    var invoice = maker.http().get("/v1/finance/courier-invoices").is(200).json().at("/data/0");
    var path = "/v1/finance/courier-invoices/" + invoice.path("id").asText();
    checker.http().post(path + "/accept", Map.of()).is(200);
    for (int i = 0; i < 9 && program.bean(AuditCourierInvoices.class).post() > 0; i++) {}
    assertThat(maker.http().get(path).is(200).json().path("payable_paise").asLong())
        .isEqualTo(67_968);
    checker
        .http()
        .post("/v1/finance/claims/" + names.get("claim") + "/recovery", Map.of("how", "BANK"))
        .is(200);
    checker
        .http()
        .post(path + "/payments", Map.of("reference", "UTR2026C1", "amount_paise", 67_968))
        .is(200);
    names.put(invoice.path("id").asText(), "C1");
    commission();
    on(5, 1);
    var run =
        maker.http().post("/v1/finance/billing-runs", Map.of("period", "2026-04")).is(202).json();
    assertThat(run.path("id").asText()).isNotEmpty();
    while (program.bean(RunBilling.class).work() > 0) {
      // Until the run is done.
    }
    on(5, 5);
    commissionPaid();
  }

  // ---- What must have come of it ----

  private static TreeSet<String> legs(String joined) {
    return new TreeSet<>(List.of(joined.split("; ")));
  }

  private List<String> journal() {
    var rows =
        DATABASE.sql(
            """
            SELECT to_char(e.booked_on, 'MM-DD') || '|' || e.business_key || '|' || string_agg(
              (CASE WHEN l.paise > 0 THEN 'Dr ' ELSE 'Cr ' END) || l.account || ' '
                || to_char(abs(l.paise) / 100.0, 'FM999990.00'), '; ')
            FROM ledger_entry e JOIN (SELECT entry_id, account, sum(paise) AS paise FROM ledger_leg GROUP BY 1, 2) l
              ON l.entry_id = e.id
            WHERE e.company_id IN ('%s', '%s')
            GROUP BY e.id, e.booked_on, e.business_key ORDER BY e.booked_on, e.id
            """
                .formatted(company().value(), CompanyId.PLATFORM.value()));
    return rows.stream().map(this::named).toList();
  }

  private String named(String row) {
    var cells = row.split("\\|");
    var key = cells[1];
    for (var name : names.entrySet()) key = key.replace(name.getKey(), name.getValue());
    // A payout has a number of its own; the section names it after what it pays, one on each of
    // these days.
    if (key.startsWith("UTR:"))
      key = "UTR:" + Map.of("04-13", "B1", "04-17", "B2", "04-28", "W1").get(cells[0]);
    // A courier is paid by as many payments as it takes.
    if (key.startsWith("CPAY:")) key = "CPAY:C1";
    // A parcel may have several weight cases, so the cost of one carries its number.
    key = key.replaceFirst("^(COST:S5:WEIGHT):S5$", "$1");
    return cells[0] + " " + key + " " + legs(cells[2]);
  }

  @Test
  @DisplayName(
      "the worked month of money.md section 5 over the use cases: its 60 entries, day, key and legs")
  void given_the_worked_month_when_played_then_the_journal_is_the_sections() throws IOException {
    var wanted = new ArrayList<String>();
    for (var line : Files.readAllLines(JOURNAL)) {
      var cells = line.split("\\|");
      wanted.add(cells[0] + " " + cells[1] + " " + legs(cells[2]));
    }
    assertThat(wanted).hasSize(60);
    // The section books two facts in one entry: the courier's invoice is paid, and it pays its
    // share of the claim. Here each
    // has its own, with the same sums on every account.
    assertThat(
            wanted.remove(
                "04-30 CPAY:C1 [Cr CLAIMS_RECEIVABLE 2000.00, Dr BANK 1320.32, Dr COURIER_PAYABLE 679.68]"))
        .isTrue();
    wanted.add("04-30 CLAIMREC:S7 [Cr CLAIMS_RECEIVABLE 2000.00, Dr BANK 2000.00]");
    wanted.add("04-30 CPAY:C1 [Cr BANK 679.68, Dr COURIER_PAYABLE 679.68]");

    assertThat(journal()).containsExactlyInAnyOrderElementsOf(wanted);
    Books.hold(program);
  }

  @Test
  @DisplayName("the worked month ends in its trial balance, 7,364.56 on each side")
  void given_the_worked_month_when_summed_then_the_trial_balance_is_the_sections() {
    var wanted =
        Map.ofEntries(
            Map.entry("BANK", 576_071L),
            Map.entry("GST_INPUT", 12_168L),
            Map.entry("SELLER_WALLET", -539_351L),
            Map.entry("SECURITY_DEPOSIT", -100_000L),
            Map.entry("GST_OUTPUT_IGST", -13_193L),
            Map.entry("COMMISSION_PAYABLE", -3_417L),
            Map.entry("FREIGHT_REVENUE", -49_000L),
            Map.entry("COD_FEE_REVENUE", -14_347L),
            Map.entry("RTO_REVENUE", -3_400L),
            Map.entry("WEIGHT_ADJ_REVENUE", -8_800L),
            Map.entry("EARLY_COD_REVENUE", -4_948L),
            Map.entry("DISCOUNT_ALLOWED", 2_000L),
            Map.entry("SALES_RETURNS", 5_200L),
            Map.entry("FREIGHT_COST", 57_600L),
            Map.entry("PG_FEE_EXPENSE", 10_000L),
            Map.entry("PROMO_EXPENSE", 25_000L),
            Map.entry("CLAIMS_EXPENSE", 45_000L),
            Map.entry("COMMISSION_EXPENSE", 3_417L));

    // Sandbox twins have play money in the same books; it is none of the month's.
    var sums = new HashMap<String, Long>();
    for (var row :
        DATABASE.sql(
            """
            SELECT l.account || ' ' || sum(l.paise) FROM ledger_leg l JOIN ledger_entry e ON e.id = l.entry_id
            WHERE e.company_id IN ('%s', '%s') AND e.booked_on <= '2026-04-30'
            GROUP BY l.account HAVING sum(l.paise) <> 0
            """
                .formatted(company().value(), CompanyId.PLATFORM.value()))) {
      var cells = row.split(" ");
      sums.put(cells[0], Long.parseLong(cells[1]));
    }

    assertThat(sums).containsExactlyInAnyOrderEntriesOf(wanted);
    assertThat(sums.values().stream().filter(s -> s > 0).mapToLong(s -> s).sum())
        .isEqualTo(736_456);
    var shown =
        maker.http().get("/v1/finance/ledger/trial-balance?up_to=2026-04-30").is(200).json();
    for (var row : shown.path("data"))
      if (row.path("account").asText().equals("FREIGHT_REVENUE"))
        assertThat(row.path("credit_paise").asLong()).isEqualTo(49_000);
    assertThat(
            DATABASE.sql(
                "SELECT count(*) FROM ledger_entry e JOIN company c ON c.id = e.company_id"
                    + " WHERE c.mode = 'LIVE' AND c.id <> '"
                    + company().value()
                    + "'"))
        .as("nobody else ships here")
        .containsExactly("0");
  }

  @Test
  @DisplayName(
      "11.6 balance, holds, credit limit and available over GET wallet equal the ledger after the April example")
  void row_11_6_given_the_april_example_when_the_wallet_is_read_then_it_is_the_ledgers() {
    var wallet = acme.wallet();

    assertThat(wallet.path("balance_paise").asLong())
        .isEqualTo(ledger("SELLER_WALLET"))
        .isEqualTo(539_351);
    assertThat(wallet.path("held_paise").asLong()).isEqualTo(ledger("WALLET_HOLDS")).isZero();
    assertThat(wallet.path("credit_limit_paise").asLong()).isZero();
    assertThat(wallet.path("available_paise").asLong()).isEqualTo(539_351);
    assertThat(wallet.path("promotional_paise").asLong()).isZero();
    assertThat(wallet.path("withdrawable_paise").asLong()).isEqualTo(539_351);
    assertThat(wallet.path("dues_paise").asLong()).isEqualTo(-ledger("SELLER_RECEIVABLE")).isZero();
    assertThat(wallet.path("deposit_paise").asLong())
        .isEqualTo(ledger("SECURITY_DEPOSIT"))
        .isEqualTo(100_000);
    assertThat(
            DATABASE.sql(
                "SELECT min(balance_paise) FROM ledger_entry WHERE booked_on > '2026-04-01' AND company_id = '"
                    + company().value()
                    + "'"))
        .as("lowest of the month")
        .containsExactly("327831");
  }

  private long ledger(String account) {
    return Long.parseLong(
        DATABASE
            .sql(
                "SELECT coalesce(-sum(paise), 0) FROM ledger_leg WHERE account = '"
                    + account
                    + "' AND company_id = '"
                    + company().value()
                    + "'")
            .getFirst());
  }

  @Test
  @DisplayName(
      "12.1 the invoice of the worked month: 784.95 + 141.29 = 926.24, its credit note 61.36")
  void given_the_worked_month_when_invoiced_then_the_sections_readings() {
    var invoices = acme.http().get("/v1/invoices").is(200).json().path("data");
    assertThat(invoices).hasSize(1);
    var invoice = invoices.get(0);
    assertThat(invoice.path("taxable_paise").asLong()).isEqualTo(78_495);
    assertThat(invoice.path("igst_paise").asLong()).isEqualTo(14_129);
    assertThat(invoice.path("total_paise").asLong()).isEqualTo(92_624);
    var notes = acme.http().get("/v1/notes").is(200).json().path("data");
    assertThat(notes).hasSize(1);
    assertThat(notes.get(0).path("total_paise").asLong()).isEqualTo(6_136);
    // Net output tax of April is what stands on the account.
    assertThat(14_129 - 936).isEqualTo(13_193);
  }
}
