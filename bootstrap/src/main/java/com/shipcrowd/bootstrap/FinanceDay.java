package com.shipcrowd.bootstrap;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/// A finance person's day over HTTP: reconcile a courier's COD list, approve a payout batch, record its UTR, issue invoices,
/// credit one, export GSTR-1, look at the books. The seller's weeks pass by its own clock. Papers land in a folder.
final class FinanceDay extends DemoClient {
  private static final ZoneId IST = ZoneId.of("Asia/Kolkata");
  private static final String PASSWORD = "finance day 2026";

  private final Office office;
  private String seller = "";
  private String maker = "";
  private String checker = "";

  /// What happens beside HTTP.
  interface Office {
    /// Makes a registered person finance staff.
    void appoint(String email);

    /// The newest mail to somebody, whole.
    String mailTo(String email) throws IOException, InterruptedException;

    /// Waits a moment, and lets the timers run where nobody else does.
    default void pause() {
      LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
    }
  }

  FinanceDay(URI server, Path out, Office office) {
    super(server, out);
    this.office = office;
  }

  /// @return 0 when the whole day went through
  int play() throws IOException, InterruptedException {
    Files.createDirectories(out);
    print.println("A finance person's day against " + server);
    var names = UUID.randomUUID().toString().substring(0, 8);
    var sellerMail = "seller-" + names + "@shop.example";
    var made = register(sellerMail, "Nila Textiles");
    seller = logIn(sellerMail);
    furnish(sellerMail);
    maker = staff("maker-" + names + "@shipcrowd.example");
    checker = staff("checker-" + names + "@shipcrowd.example");
    var parcels = parcels();
    reconcile(parcels);
    var batch = batch();
    approve(batch, "checker-" + names + "@shipcrowd.example");
    var invoice = invoice(made.path("company_id").asText());
    credit(invoice);
    gstr1(LocalDate.parse(invoice.path("issued_on").asText()));
    books();
    print.println("papers are in " + out.toAbsolutePath());
    return 0;
  }

  private JsonNode register(String email, String company) throws IOException, InterruptedException {
    token = "";
    return post(
        "/v1/auth/register",
        Map.of(
            "email",
            email,
            "password",
            PASSWORD,
            "name",
            "Meera Iyer",
            "phone",
            "9812345670",
            "company_name",
            company));
  }

  private String logIn(String email) throws IOException, InterruptedException {
    token = "";
    return post("/v1/auth/login", Map.of("email", email, "password", PASSWORD))
        .path("access_token")
        .asText();
  }

  private String staff(String email) throws IOException, InterruptedException {
    var _ = register(email, "Shipcrowd Finance");
    office.appoint(email);
    say("finance staff", email);
    return logIn(email);
  }

  private void elevate(String email) throws IOException, InterruptedException {
    var _ = post("/v1/auth/step-up", Map.of());
    for (int i = 0; i < 100; i++) {
      office.pause();
      var mail = office.mailTo(email);
      var code = java.util.regex.Pattern.compile("(?m)^([0-9]{6})\\s*$").matcher(mail);
      if (!code.find()) continue;
      var _ = post("/v1/auth/step-up/confirm", Map.of("code", code.group(1)));
      return;
    }
    throw new IOException("no code came for " + email);
  }

  private void furnish(String email) throws IOException, InterruptedException {
    token = seller;
    var _ =
        post(
            "/v1/warehouses",
            Map.of(
                "nickname",
                "GGN-1",
                "contact_name",
                "Ravi Kumar",
                "phone",
                "9876501234",
                "address1",
                "Plot 7, Udyog Vihar",
                "city",
                "Gurugram",
                "state",
                "HR",
                "pincode",
                "122016"));
    var topUp = post("/v1/wallet/topups", Map.of("amount_paise", 500000, "gateway", "sandbox"));
    var _ =
        post("/v1/sandbox/payments/" + topUp.path("id").asText(), Map.of("outcome", "CAPTURED"));
    elevate(email);
    var account =
        put(
            "/v1/company/bank-account",
            Map.of(
                "holder_name",
                "Nila Textiles",
                "account_number",
                "765432123456789",
                "ifsc",
                "HDFC0000053"));
    say("bank account", "ends in " + account.path("account_last4").asText());
  }

  private List<JsonNode> parcels() throws IOException, InterruptedException {
    token = seller;
    var parcels = new ArrayList<JsonNode>();
    for (int i = 0; i < 4; i++) {
      var order =
          post(
              "/v1/orders",
              Map.of(
                  "order_number",
                  "SO-" + UUID.randomUUID().toString().substring(0, 8),
                  "payment_mode",
                  "COD",
                  "collectable_paise",
                  149900 + 10000 * i,
                  "ship_to",
                  Map.of(
                      "name",
                      "Asha Verma",
                      "phone",
                      "9845012345",
                      "address1",
                      "22, Residency Road",
                      "city",
                      "Bengaluru",
                      "state",
                      "KA",
                      "pincode",
                      "560001"),
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
                          149900 + 10000 * i)),
                  "packages",
                  List.of(
                      Map.of(
                          "weight_g",
                          800,
                          "length_mm",
                          250,
                          "breadth_mm",
                          200,
                          "height_mm",
                          100))));
      var parcel =
          post("/v1/shipments", Map.of("order_id", order.path("id").asText(), "service", "SBX-S"));
      var to = i == 3 ? "RTO_DELIVERED" : "DELIVERED";
      var _ =
          post(
              "/v1/sandbox/shipments/" + parcel.path("id").asText() + "/advance", Map.of("to", to));
      say("parcel", parcel.path("awb").asText() + " is " + to);
      parcels.add(parcel);
    }
    return parcels;
  }

  private JsonNode job(JsonNode taken) throws IOException, InterruptedException {
    var path = "/v1/jobs/" + taken.path("id").asText();
    for (int i = 0; i < 200; i++) {
      var job = get(path);
      if (job.path("percent").asInt() == 100) return job;
      office.pause();
    }
    throw new IOException("the job does not end: " + path);
  }

  private void reconcile(List<JsonNode> parcels) throws IOException, InterruptedException {
    token = maker;
    var utr =
        "SBXR" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
    var csv =
        new StringBuilder(
            "courier,mis_number,mis_date,utr,awb,order_number,delivered_on,cod_amount,remitted_amount,deduction,remark\n");
    var today = LocalDate.now(IST);
    for (int i = 0; i < 3; i++) {
      var amount = 1499 + 100 * i + ".00";
      csv.append(
          "sandbox,MIS-%s,%s,%s,%s,,,%s,%s,,%n"
              .formatted(utr, today, utr, parcels.get(i).path("awb").asText(), amount, amount));
    }
    var _ = job(upload("/v1/finance/cod/mis", csv.toString()));
    var credit =
        put(
            "/v1/finance/cod/bank-credits/" + utr,
            Map.of("amount_paise", 149900 + 159900 + 169900, "value_on", today.toString()));
    for (var list : get("/v1/finance/cod/mis?limit=100").path("data")) {
      if (!list.path("number").asText().equals("MIS-" + utr)) continue;
      var mis = get("/v1/finance/cod/mis/" + list.path("id").asText());
      say(
          "COD list",
          mis.path("number").asText()
              + " is "
              + mis.path("state").asText()
              + ", bank credit "
              + rupees(credit.path("amount_paise").asLong(479700)));
      for (var result : mis.path("results"))
        print.printf(
            "      %-12s %d%n", result.path("result").asText(), result.path("lines").asInt());
    }
  }

  private JsonNode batch() throws IOException, InterruptedException {
    token = seller;
    for (int day = 0; day < 20; day++) {
      for (var batch : get("/v1/cod/remittances").path("data"))
        if (batch.path("status").asText().equals("DRAFT")) {
          say(
              "payout batch",
              batch.path("number").asText()
                  + " over "
                  + rupees(batch.path("net_paise").asLong())
                  + ", to be paid on "
                  + batch.path("pay_on").asText());
          return batch;
        }
      var time = post("/v1/sandbox/time/advance", Map.of("hours", 24));
      if (day == 0) say("days pass", "for this seller, from " + day(time));
    }
    throw new IOException("no payout batch in 20 days");
  }

  private static LocalDate day(JsonNode time) {
    return LocalDate.ofInstant(Instant.parse(time.path("now").asText()), IST);
  }

  private void approve(JsonNode batch, String checkerMail)
      throws IOException, InterruptedException {
    var path = "/v1/finance/cod/remittances/" + batch.path("id").asText();
    token = maker;
    var _ = post(path + "/submit", Map.of());
    token = checker;
    elevate(checkerMail);
    var _ = post(path + "/approve", Map.of());
    say("approved", "by somebody else, with a code out of the mail");
    token = seller;
    var mine = "/v1/cod/remittances/" + batch.path("id").asText();
    for (int i = 0; i < 400; i++) {
      var now = get(mine).path("remittance");
      if (now.path("status").asText().equals("PAID")) {
        say("paid", "UTR " + now.path("utr").asText());
        file(mine + "/advice.pdf", "remittance-advice.pdf");
        file(mine + "/lines.csv", "remittance-lines.csv");
        return;
      }
      office.pause();
    }
    throw new IOException("the batch is not paid: " + get(mine));
  }

  private JsonNode invoice(String company) throws IOException, InterruptedException {
    token = seller;
    var today = day(get("/v1/sandbox/time"));
    var issued =
        post(
            "/v1/invoices",
            Map.of(
                "period_from",
                today.minusMonths(1).withDayOfMonth(1).toString(),
                "period_to",
                today.toString()));
    JsonNode largest = null;
    for (var invoice : issued.path("data")) {
      if (largest == null
          || invoice.path("total_paise").asLong() > largest.path("total_paise").asLong())
        largest = invoice;
    }
    if (largest == null) throw new IOException("nothing to invoice for " + company);
    var path = "/v1/invoices/" + largest.path("id").asText();
    file(path + "/pdf", "invoice.pdf");
    file(path + "/annexure.csv", "invoice-annexure.csv");
    say(
        "invoice",
        largest.path("number").asText() + " over " + rupees(largest.path("total_paise").asLong()));
    var period = "?from=" + today.minusMonths(1).withDayOfMonth(1) + "&to=" + today;
    file("/v1/wallet/statement.pdf" + period, "wallet-statement.pdf");
    file("/v1/wallet/statement.csv" + period, "wallet-statement.csv");
    say("statement", "as PDF and CSV");
    return largest;
  }

  private void credit(JsonNode invoice) throws IOException, InterruptedException {
    token = maker;
    var detail = get("/v1/finance/invoices/" + invoice.path("id").asText());
    var charge = detail.path("charges").get(0);
    var note =
        post(
            "/v1/finance/credit-notes",
            Map.of(
                "invoice_id",
                invoice.path("id").asText(),
                "reason",
                "GOODWILL",
                "words",
                "Late pickup",
                "lines",
                List.of(
                    Map.of(
                        "charge_id",
                        charge.path("id").asText(),
                        "taxable_paise",
                        Math.min(1000, charge.path("taxable_paise").asLong())))));
    token = checker;
    var issued =
        post("/v1/finance/notes/" + note.path("id").asText() + "/approve", Map.of("note", "Right"));
    say(
        "credit note",
        issued.path("number").asText() + " over " + rupees(issued.path("total_paise").asLong()));
  }

  private void gstr1(LocalDate issuedOn) throws IOException, InterruptedException {
    token = maker;
    var month = YearMonth.from(issuedOn);
    file("/v1/finance/gstr1?month=" + month, "gstr1-" + month + ".json");
    for (var section : List.of("b2b", "b2cs", "hsn_b2c", "docs")) {
      var name = java.net.URLEncoder.encode(section, java.nio.charset.StandardCharsets.UTF_8);
      file(
          "/v1/finance/gstr1?month=" + month + "&format=csv&section=" + name,
          "gstr1-" + month + "-" + section.replaceAll("[()]", "-") + ".csv");
    }
    say("GSTR-1", "of " + month + " as JSON and CSV");
  }

  private void books() throws IOException, InterruptedException {
    token = maker;
    var balance = get("/v1/finance/ledger/trial-balance?up_to=" + LocalDate.now(IST).plusYears(1));
    say("trial balance", rupees(balance.path("total_paise").asLong()) + " on either side");
    for (var row : balance.path("data"))
      if (row.path("owner").isNull())
        print.printf(
            "      %-22s %16s %16s%n",
            row.path("account").asText(),
            rupees(row.path("debit_paise").asLong()),
            rupees(row.path("credit_paise").asLong()));
    var proof = get("/v1/finance/ledger/proof");
    say("proof", proof.path("holds").asBoolean() ? "every invariant holds" : "BROKEN");
    if (!proof.path("holds").asBoolean()) throw new IOException(proof.toString());
  }
}
