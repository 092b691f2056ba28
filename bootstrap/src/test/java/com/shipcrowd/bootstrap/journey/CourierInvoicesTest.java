package com.shipcrowd.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.shipcrowd.application.courierbill.AuditCourierInvoices;
import com.shipcrowd.application.job.WorkJobs;
import com.shipcrowd.domain.company.Role;
import com.shipcrowd.domain.courier.CourierAccountId;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// Couriers' invoices over HTTP, from the file to the payment.
class CourierInvoicesTest {
  private static final Program PROGRAM = Program.shared();
  private static final Cards CARDS = new Cards(PROGRAM);
  private static final String HEADER =
      "courier,invoice_number,invoice_date,awb,order_number,shipment_type,zone,charged_g,freight,fuel,cod,rto,handling,taxable,cgst,sgst,igst,total\n";
  private static String buy = "";

  // The courier asks 40.00 for 500 g and 38.00 for each 500 g more.
  @BeforeAll
  static void buys() {
    var account =
        Program.sql("SELECT id FROM courier_account WHERE courier = 'sandbox' ORDER BY id")
            .getFirst();
    var body = new HashMap<String, Object>();
    body.put("name", "Sandbox contract for invoices");
    body.put("type", "B2C");
    body.put("scope", "ACCOUNT");
    body.put("account_id", new CourierAccountId(UUID.fromString(account)).text());
    body.put("records", Cards.flat("40.00", "38.00"));
    buy = CARDS.maker.post("/v1/rate-cards", body).is(201).json().path("id").asText();
    Cards.step(CARDS.maker, buy, 1, "SUBMIT").is(200);
    Cards.step(Staff.as(PROGRAM, Role.FINANCE), buy, 1, "APPROVE").is(200);
  }

  @AfterAll
  static void ends() {
    Cards.step(Staff.as(PROGRAM, Role.PLATFORM_ADMIN), buy, 1, "END");
    Staff.as(PROGRAM, Role.PLATFORM_ADMIN).post("/v1/rate-cards/" + buy + "/archive", Map.of());
  }

  // 480 g to Jaipur.
  private static JsonNode pickedUp(Seller seller) {
    var body = Seller.orderBody(Seller.number(), 0);
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
            "Jaipur",
            "state",
            "RJ",
            "pincode",
            "302001"));
    body.put(
        "packages",
        List.of(Map.of("weight_g", 480, "length_mm", 200, "breadth_mm", 150, "height_mm", 70)));
    var shipment = seller.book(seller.order(body), "SBX-S");
    seller.advance(shipment, "PICKED_UP");
    return shipment;
  }

  private static String line(String number, String awb, int grams, String rest) {
    return "sandbox,%s,2026-11-21,%s,,FORWARD,,%d,%s\n".formatted(number, awb, grams, rest);
  }

  private static String awb(JsonNode shipment) {
    return shipment.path("awb").asText();
  }

  private static JsonNode uploaded(Http finance, String csv) {
    return uploaded(finance, "", csv);
  }

  private static JsonNode uploaded(Http finance, String query, String csv) {
    var job =
        finance
            .upload(
                "/v1/finance/courier-invoices?force=true" + query,
                csv.getBytes(StandardCharsets.UTF_8))
            .is(202)
            .json()
            .path("id")
            .asText();
    var done = finance.get("/v1/jobs/" + job).is(200).json();
    for (int i = 0; i < 300 && done.path("finished_at").isNull(); i++) {
      PROGRAM.bean(WorkJobs.class).work();
      LockSupport.parkNanos(100_000_000);
      done = finance.get("/v1/jobs/" + job).is(200).json();
    }
    assertThat(done.path("state").asText()).as(done.toString()).startsWith("COMPLETED");
    return done;
  }

  private static List<String> report(Http finance, JsonNode job) {
    return finance
        .get("/v1/jobs/" + job.path("id").asText() + "/result.csv")
        .is(200)
        .text()
        .lines()
        .skip(1)
        .toList();
  }

  private static JsonNode invoice(Http finance, String number) {
    for (var one : finance.get("/v1/finance/courier-invoices").is(200).json().path("data"))
      if (one.path("number").asText().equals(number))
        return finance
            .get("/v1/finance/courier-invoices/" + one.path("id").asText())
            .is(200)
            .json();
    throw new AssertionError("no invoice " + number);
  }

  private static void postAll() {
    for (int i = 0; i < 100 && PROGRAM.bean(AuditCourierInvoices.class).post() > 0; i++) {}
  }

  @Test
  @DisplayName(
      "issue 5: a courier's invoice is re-rated line by line, disputed, accepted by two, trued up and paid")
  void given_an_invoice_when_uploaded_then_each_line_has_its_result_and_cause() {
    var finance = Staff.as(PROGRAM, Role.FINANCE);
    var second = Staff.as(PROGRAM, Role.FINANCE);
    var seller = Seller.withMoney(PROGRAM, 900);
    var right = pickedUp(seller);
    var heavy = pickedUp(seller);
    var dear = pickedUp(seller);
    var extra = pickedUp(seller);
    var cheap = pickedUp(seller);
    var waiting = seller.bookNew(0);
    var number = Seller.number();

    var job =
        uploaded(
            finance,
            HEADER
                + line(number, awb(right), 500, "40.50,,,,,40.50,,,7.29,47.79")
                + line(number, awb(heavy), 1259, "116.00,,,,,116.00,,,20.88,136.88")
                + line(number, awb(dear), 500, "60.00,,,,,60.00,,,10.80,70.80")
                + line(number, awb(extra), 500, "40.00,,,,15.00,55.00,,,9.90,64.90")
                + line(number, awb(cheap), 500, "30.00,,,,,30.00,,,5.40,35.40")
                + line(number, "NOBODYS-" + number, 500, "40.00,,,,,40.00,,,7.20,47.20")
                + line(number, awb(right), 500, "40.50,,,,,40.50,,,7.29,47.79")
                + line(number, awb(waiting), 500, "40.00,,,,,40.00,,,7.20,47.20")
                + line(number, awb(dear), 500, "-3.00,,,,,3.00,,,,3.00")
                + line(number, awb(cheap), 500, "30.00,,,,,99.00,,,5.40,35.40")
                + line("OTHER", awb(cheap), 500, "30.00,,,,,30.00,,,5.40,35.40"));

    assertThat(job.path("failed").asInt()).as(job.toString()).isEqualTo(3);
    assertThat(job.toString()).contains("SUM_MISMATCH", "NUMBER_INVALID", "OTHER_INVOICE");
    assertThat(report(finance, job).stream().map(l -> l.replaceAll("^.*?,.*?,", "")))
        .containsExactly(
            "480,500,500,500,D,,40.00,40.50,0.50,OK,",
            "480,500,1259,1500,D,,40.00,116.00,76.00,OVERCHARGED,WEIGHT",
            "480,500,500,500,D,,40.00,60.00,20.00,OVERCHARGED,RATE",
            "480,500,500,500,D,,40.00,55.00,15.00,OVERCHARGED,HEAD",
            "480,500,500,500,D,,40.00,30.00,-10.00,UNDERCHARGED,RATE",
            ",,500,,,,0.00,40.00,40.00,UNKNOWN_AWB,",
            "480,500,500,,D,,0.00,40.50,40.50,DUPLICATE_BILLING,",
            report(finance, job).get(7).replaceAll("^.*?,.*?,", ""));
    assertThat(report(finance, job).get(7)).endsWith(",0.00,40.00,40.00,OVERCHARGED,HEAD");

    var audited = invoice(finance, number);
    assertThat(audited.path("status").asText()).isEqualTo("AUDITED");
    assertThat(audited.path("summary").findValuesAsText("result"))
        .containsExactly("DUPLICATE_BILLING", "OK", "OVERCHARGED", "UNDERCHARGED", "UNKNOWN_AWB");
    var path = "/v1/finance/courier-invoices/" + audited.path("id").asText();
    assertThat(finance.get(path + "/disputes.csv").is(200).text().lines().skip(1))
        .hasSize(6)
        .noneMatch(l -> l.contains(",OK,") || l.contains("UNDERCHARGED"));
    finance.post(path + "/payments", Map.of("reference", "UTR1", "amount_paise", 1)).is(409);
    finance.post(path + "/accept", Map.of()).is(403, "MAKER_IS_CHECKER");
    seller.http().post(path + "/accept", Map.of()).is(403);
    second.post(path + "/accept", Map.of()).is(200);
    second.post(path + "/accept", Map.of()).is(200);
    postAll();

    var posted = finance.get(path).is(200).json();
    assertThat(posted.path("status").asText()).isEqualTo("POSTED");
    // 40.50 + 7.29 and 30.00 + 5.40.
    assertThat(posted.path("payable_paise").asLong()).isEqualTo(8319);
    assertThat(posted.path("input_tax_paise").asLong()).isEqualTo(1269);
    var key = "CINV:" + posted.path("id").asText();
    assertThat(
            Program.sql(
                "SELECT replace(e.business_key, '"
                    + key
                    + ":', '') || ' ' || l.paise FROM ledger_entry e JOIN ledger_leg l ON l.entry_id = e.id"
                    + " AND l.account = 'COURIER_PAYABLE' WHERE e.business_key LIKE '"
                    + key
                    + ":%'"))
        .containsExactlyInAnyOrder(
            awb(right) + ":FREIGHT -50", awb(cheap) + ":FREIGHT 1000", "GST -1269");
    Books.hold(PROGRAM);

    second
        .post(path + "/payments", Map.of("reference", "UTR1", "amount_paise", 8320))
        .is(422, "COURIER_PAID_TOO_MUCH");
    second.post(path + "/payments", Map.of("reference", "UTR1", "amount_paise", 0)).is(422);
    second.post(path + "/payments", Map.of("reference", "UTR1", "amount_paise", 8000)).is(200);
    second.post(path + "/payments", Map.of("reference", "UTR1", "amount_paise", 8000)).is(200);
    second
        .post(path + "/payments", Map.of("reference", "UTR1", "amount_paise", 8001))
        .is(409, "PAYMENT_REFERENCE_USED");
    second.post(path + "/payments", Map.of("reference", "UTR2", "amount_paise", 319)).is(200);
    assertThat(finance.get(path).is(200).json().path("status").asText()).isEqualTo("PAID");

    // The same invoice again, and the same parcel on the next one.
    var again = uploaded(finance, HEADER + line(number, awb(dear), 500, "40,,,,,40,,,,40"));
    assertThat(again.path("failed").asInt()).isEqualTo(1);
    assertThat(again.toString()).contains("INVOICE_KNOWN");
    var next =
        uploaded(
            finance,
            HEADER
                + line(number + "-2", awb(right), 500, "40,,,,,40,,,,40")
                + line(number + "-2", awb(dear), 500, "40,,,,,40,,,,40"));
    // What was disputed is billed rightly now; what was paid is not paid again.
    assertThat(report(finance, next).getFirst()).endsWith("DUPLICATE_BILLING,");
    assertThat(report(finance, next).getLast()).endsWith(",OK,");
    var third = uploaded(finance, HEADER + line(number + "-3", awb(dear), 500, "40,,,,,40,,,,40"));
    assertThat(report(finance, third)).allMatch(l -> l.endsWith("DUPLICATE_BILLING,"));
    Books.hold(PROGRAM);
  }

  @Test
  @DisplayName("issue 5: invoices in the Delhivery, Blue Dart and simple styles are read too")
  void given_other_styles_when_uploaded_then_they_are_understood() {
    var finance = Staff.as(PROGRAM, Role.FINANCE);
    var seller = Seller.withMoney(PROGRAM, 900);
    var query = "&courier=sandbox&number=";
    var delhivery =
        "waybill_num,pickup_date,order_id,package_type,status,charged_weight,zone,charge_DL,charge_RTO,charge_COD,charge_FS,charge_FOV,gross_amount,CGST,SGST/UGST,IGST,total_amount,destination_pin\n"
            + awb(pickedUp(seller))
            + ",2026-11-20,SO-1,Prepaid,Delivered,500,D,40.00,0,0,0,0,40.00,0,0,7.20,47.20,302001\n";
    assertThat(report(finance, uploaded(finance, query + Seller.number(), delhivery)))
        .allMatch(l -> l.endsWith(",480,500,500,500,D,D,40.00,40.00,0.00,OK,"));
    var bluedart =
        "AWB_NO,REF_NO,PICKUP_DT,ORIGIN,DESTINATION,ACT_WT,CHRG_WT,PCS,FREIGHT,FS,CAF,IDC,AMOUNT,PIN_CODE,VALUE\n"
            + awb(pickedUp(seller))
            + ",SO-2,20-11-2026,DEL,JAI,0.48,1.0,1,78.00,0,0,0,78.00,302001,3200\n";
    assertThat(report(finance, uploaded(finance, query + Seller.number(), bluedart)))
        .allMatch(l -> l.endsWith(",480,500,1000,1000,D,,40.00,78.00,38.00,OVERCHARGED,WEIGHT"));
    var simple =
        "AWB Code,Order ID,Charged Weight,Warehouse Pincode,Customer Pincode,Zone,Type of Shipment,Billing Amount (Rs.)\n"
            + awb(pickedUp(seller))
            + ",SO-3,0.5,110020,302001,z_d,Forward,39.20\n";
    assertThat(report(finance, uploaded(finance, query + Seller.number(), simple)))
        .allMatch(l -> l.endsWith(",480,500,500,500,D,z_d,40.00,39.20,-0.80,OK,"));
  }

  @Test
  @DisplayName("issue 5: bad invoices: nothing said, no right, 200 MB; 24 MiB are read")
  void given_a_bad_file_when_uploaded_then_it_is_refused_or_told() {
    var finance = Staff.as(PROGRAM, Role.FINANCE);
    var path = "/v1/finance/courier-invoices";
    finance.upload(path, new byte[200_000_000]).is(413, "PAYLOAD_TOO_LARGE");
    finance.upload(path, new byte[24 * 1024 * 1024]).is(422);
    finance.upload(path, "nothing\n1\n".getBytes(StandardCharsets.UTF_8)).is(422);
    finance.upload(path, "awb\n".getBytes(StandardCharsets.UTF_8)).is(422);
    Seller.registered(PROGRAM)
        .http()
        .upload(path, "awb\n1\n".getBytes(StandardCharsets.UTF_8))
        .is(403);
    var unnamed = uploaded(finance, "awb,taxable\nX1,40\n");
    assertThat(unnamed.path("failed").asInt()).isEqualTo(1);
    var empty = uploaded(finance, "&courier=sandbox&number=" + Seller.number(), "awb\nX1\n");
    assertThat(empty.toString()).contains("REQUIRED");
    finance.get(path + "/cin_06EHB8R0CNS1ZC4V2Q9RMB8F0G").is(404);
  }

  @Test
  @DisplayName("issue 5: NOT_BILLED after 45 days")
  void given_a_parcel_on_no_invoice_when_45_days_passed_then_it_is_listed() {
    var finance = Staff.as(PROGRAM, Role.FINANCE);
    var seller = Seller.withMoney(PROGRAM, 900);
    var parcel = pickedUp(seller);
    var path = "/v1/finance/courier-not-billed.csv?courier=sandbox";
    assertThat(finance.get(path).is(200).text()).doesNotContain(awb(parcel));
    // So long ago that the clock of all tests should not be moved for it.
    assertThat(
            Program.sql(
                "UPDATE shipment SET picked_up_at = picked_up_at - interval '46 days' WHERE awb = '"
                    + awb(parcel)
                    + "' RETURNING awb"))
        .hasSize(1);
    assertThat(finance.get(path).is(200).text())
        .contains(awb(parcel))
        .contains(",40.00,NOT_BILLED");
  }
}
