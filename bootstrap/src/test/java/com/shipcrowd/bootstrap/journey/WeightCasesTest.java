package com.shipcrowd.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.discrepancy.HandleWeightCases;
import com.shipcrowd.application.discrepancy.KeepWeighings;
import com.shipcrowd.application.invoice.CreditShipment;
import com.shipcrowd.application.job.WorkJobs;
import com.shipcrowd.application.wallet.Till;
import com.shipcrowd.domain.company.Role;
import com.shipcrowd.domain.discrepancy.Weighing;
import com.shipcrowd.domain.invoice.NoteReason;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.ratecard.ChargeHead;
import com.shipcrowd.domain.shipment.Awb;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// Weight discrepancies over HTTP, from the courier's file to the money.
class WeightCasesTest {
  private static final Program PROGRAM = Program.shared();
  private static final AtomicInteger PICTURES = new AtomicInteger();

  // Card S, zone D, 480 g: E11a of zones-and-rates.md.
  private static JsonNode pickedUp(Seller seller) {
    return pickedUp(seller, 480, 6136);
  }

  private static JsonNode pickedUp(Seller seller, int grams, long hold) {
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
        List.of(Map.of("weight_g", grams, "length_mm", 200, "breadth_mm", 150, "height_mm", 70)));
    var shipment = seller.book(seller.order(body), "SBX-S");
    assertThat(shipment.path("hold_paise").asLong()).isEqualTo(hold);
    seller.advance(shipment, "PICKED_UP");
    return shipment;
  }

  private static String upload(Http finance, String... records) {
    var csv =
        "courier,awb,measured_at,declared_g,charged_g,length_cm,breadth_cm,height_cm,image_url,extra_amount\n"
            + String.join("\n", records)
            + "\n";
    var job =
        finance
            .upload("/v1/finance/courier-weights?force=true", csv.getBytes(StandardCharsets.UTF_8))
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
    return finance.get("/v1/jobs/" + job + "/result.csv").is(200).text();
  }

  private static String row(JsonNode shipment, int grams) {
    return "sandbox,"
        + shipment.path("awb").asText()
        + ",2026-11-21,480,"
        + grams
        + ",26,22,11,https://courier.example/scale.jpg,";
  }

  private static JsonNode theCase(Seller seller) {
    return seller.http().get("/v1/weight-cases").is(200).json().path("data").get(0);
  }

  private static List<String> pictures(Seller seller) {
    var ids = new ArrayList<String>();
    for (int i = 0; i < 2; i++) {
      var bytes = ("\u00ff\u00d8\u00ff picture " + PICTURES.incrementAndGet());
      ids.add(
          seller
              .http()
              .raw("/v1/files", bytes.getBytes(StandardCharsets.ISO_8859_1))
              .is(201)
              .json()
              .path("id")
              .asText());
    }
    return ids;
  }

  private static void settleAll() {
    for (int i = 0; i < 100 && PROGRAM.bean(HandleWeightCases.class).settle() > 0; i++) {}
  }

  @Test
  @DisplayName(
      "5.15 a lower weight: the seller keeps its price, or gets a credit note where that was agreed")
  void given_a_lower_weight_when_it_is_passed_on_then_the_seller_is_credited_once() {
    var finance = Staff.as(PROGRAM, Role.FINANCE);
    var seller = Seller.withMoney(PROGRAM, 500);
    // 140.00 and 25.20.
    var parcel = pickedUp(seller, 1200, 16520);
    var other = pickedUp(seller, 1200, 16520);
    var balance = seller.balance();
    assertThat(upload(finance, row(parcel, 700))).contains(",,,LOWER");
    assertThat(seller.balance()).isEqualTo(balance);
    var path = "/v1/finance/companies/" + seller.company() + "/weight-terms";
    assertThat(finance.get(path).is(200).json().path("pass_on_lower_weight").asBoolean()).isFalse();
    finance.send("PUT", path, Map.of()).is(422, "INVALID_INPUT");
    seller.http().get(path).is(403);
    var nobody = "/v1/finance/companies/cmp_00000000000000000000000001/weight-terms";
    finance.send("PUT", nobody, Map.of("pass_on_lower_weight", true)).is(404);

    finance.send("PUT", path, Map.of("pass_on_lower_weight", true)).is(200);

    // 96.00 for 700 g: 44.00 and 7.92 back.
    assertThat(upload(finance, row(other, 700))).contains(",,,PASSED_ON");
    assertThat(seller.balance()).isEqualTo(balance + 5192);
    upload(finance, row(other, 700));
    upload(finance, row(other, 300));
    assertThat(seller.balance()).isEqualTo(balance + 5192);

    // Then 184.00 for 1,700 g, less the 96.00 that are left of the freight.
    assertThat(upload(finance, row(other, 1700))).contains(",88.00,15.84,RAISED");
    Books.hold(PROGRAM);
  }

  @Test
  @DisplayName("5.15 a weight that the courier pushes beside its scans opens the same case")
  void given_a_weight_in_a_push_when_handed_over_then_a_case_is_opened_once() {
    var finance = Staff.as(PROGRAM, Role.FINANCE);
    var seller = Seller.withMoney(PROGRAM, 500);
    var parcel = pickedUp(seller);
    seller
        .http()
        .post(
            "/v1/sandbox/shipments/" + parcel.path("id").asText() + "/weather",
            Map.of("weather", "WEIGHT_CHANGE"))
        .is(200);
    seller.http().post("/v1/sandbox/clock/advance", Map.of("days", 20)).is(200);

    // 480 g and half of it and 500 g.
    var weighings = PROGRAM.bean(KeepWeighings.class);
    assertThat(weighings.handOver()).isPositive();
    assertThat(weighings.handOver()).isZero();
    PROGRAM.bean(WorkJobs.class).work();

    for (int i = 0; i < 300 && seller.held() == 0; i++) {
      PROGRAM.bean(WorkJobs.class).work();
      LockSupport.parkNanos(100_000_000);
    }
    assertThat(theCase(seller).path("status").asText()).isEqualTo("RAISED");
    assertThat(theCase(seller).path("charged_g").asInt()).isEqualTo(1220);
    assertThat(seller.held()).isEqualTo(10384);
    assertThat(upload(finance, row(parcel, 1220))).contains("CASE_EXISTS");

    // A heavier one waits for the end of the case, one of a parcel that nobody knows for the
    // booking.
    var awb = new Awb(parcel.path("awb").asText());
    var now = PROGRAM.bean(MovableClock.class).now();
    weighings.keep(
        "sandbox",
        List.of(new Weighing(awb, 1900, 0, 0, 0), new Weighing(new Awb("NOBODYS-9"), 900, 0, 0, 0)),
        now);
    assertThat(weighings.handOver()).isZero();
    seller
        .http()
        .post("/v1/weight-cases/" + theCase(seller).path("id").asText() + "/accept", Map.of())
        .is(200);
    assertThat(weighings.handOver()).isOne();
    for (int i = 0; i < 300 && seller.held() == 0; i++) {
      PROGRAM.bean(WorkJobs.class).work();
      LockSupport.parkNanos(100_000_000);
    }
    assertThat(theCase(seller).path("charged_g").asInt()).isEqualTo(1900);
    assertThat(theCase(seller).path("difference_paise").asLong()).isEqualTo(5192);
  }

  @Test
  @DisplayName("5.15 E11: a charged slab above the applied one opens a case with a hold of 103.84")
  void given_a_heavier_parcel_when_the_file_comes_then_the_difference_is_held() {
    var finance = Staff.as(PROGRAM, Role.FINANCE);
    var seller = Seller.withMoney(PROGRAM, 500);
    var heavy = pickedUp(seller);
    var right = pickedUp(seller);
    var light = pickedUp(seller);
    var waiting = seller.bookNew(0);

    var result =
        upload(
            finance,
            row(heavy, 1259),
            row(right, 499),
            row(light, 100),
            row(waiting, 9000),
            "sandbox,NOBODYS-1,2026-11-21,1,500,,,,,");

    assertThat(result.lines().skip(1).map(l -> l.replaceAll(".*,", "")))
        .containsExactly("RAISED", "NO_DIFFERENCE", "LOWER", "NOT_PICKED_UP", "UNKNOWN_AWB");
    assertThat(result).contains(",88.00,15.84,RAISED");
    assertThat(seller.held()).isEqualTo(10384 + waiting.path("hold_paise").asLong());
    var raised = theCase(seller);
    assertThat(raised.path("status").asText()).isEqualTo("RAISED");
    assertThat(raised.path("applied_g").asInt()).isEqualTo(500);
    assertThat(raised.path("difference_paise").asLong()).isEqualTo(10384);
    assertThat(upload(finance, row(heavy, 1259))).contains("CASE_EXISTS");
    assertThat(
            seller
                .http()
                .get("/v1/wallet/entries?awb=" + heavy.path("awb").asText())
                .is(200)
                .json()
                .path("data")
                .findValuesAsText("cause"))
        .anyMatch(c -> c.startsWith("WHOLD:"));

    var id = raised.path("id").asText();
    Seller.registered(PROGRAM).http().get("/v1/weight-cases/" + id).is(404);
    assertThat(
            seller
                .http()
                .post("/v1/weight-cases/" + id + "/accept", Map.of())
                .is(200)
                .json()
                .path("status")
                .asText())
        .isEqualTo("ACCEPTED");
    seller.http().post("/v1/weight-cases/" + id + "/accept", Map.of()).is(200);
    assertThat(seller.held()).isEqualTo(waiting.path("hold_paise").asLong());
    // A later, heavier weight pays only what is above the first.
    assertThat(upload(finance, row(heavy, 1900))).contains("RAISED");
    assertThat(theCase(seller).path("lines").get(0).path("amount_paise").asLong()).isEqualTo(4400);
    Books.hold(PROGRAM);
  }

  @Test
  @DisplayName("5.15 dispute with images, proof, third weight; a lost case comes back once")
  void given_a_case_when_disputed_then_people_decide() {
    var finance = Staff.as(PROGRAM, Role.FINANCE);
    var seller = Seller.withMoney(PROGRAM, 500);
    var parcel = pickedUp(seller);
    upload(finance, row(parcel, 1259));
    var id = theCase(seller).path("id").asText();
    var path = "/v1/weight-cases/" + id;
    var balance = seller.balance();

    seller
        .http()
        .post(
            path + "/dispute",
            Map.of("category", "WRONG_WEIGHT", "remark", "480 g here", "file_ids", List.of()))
        .is(422, "EVIDENCE_MISSING");
    var said =
        Map.of("category", "WRONG_WEIGHT", "remark", "480 g here", "file_ids", pictures(seller));
    var stranger = Seller.registered(PROGRAM);
    seller
        .http()
        .post(
            path + "/dispute",
            Map.of("category", "WRONG_WEIGHT", "remark", "480 g", "file_ids", pictures(stranger)))
        .is(404);
    seller.http().post(path + "/dispute", said).is(200);
    seller.http().post(path + "/accept", Map.of()).is(409, "CASE_MOMENT_WRONG");
    finance
        .post("/v1/finance/weight-cases/" + id + "/proof", Map.of("proof", "scale 1,259 g"))
        .is(200);
    finance
        .post(
            "/v1/finance/weight-cases/" + id + "/decision",
            Map.of("outcome", "PARTIAL", "weight_g", 5000, "note", "no"))
        .is(422);
    finance
        .post(
            "/v1/finance/weight-cases/" + id + "/decision",
            Map.of("outcome", "LOST", "note", "the scale is right"))
        .is(200);
    assertThat(seller.held()).isZero();
    assertThat(seller.balance()).isEqualTo(balance);

    seller.http().post(path + "/dispute", said).is(422, "EVIDENCE_MISSING");
    var again =
        Map.of("category", "OTHER_PARCEL", "remark", "not mine", "file_ids", pictures(seller));
    assertThat(seller.http().post(path + "/dispute", again).is(200).json().path("status").asText())
        .isEqualTo("DISPUTED");
    assertThat(seller.held()).isEqualTo(10384);
    Books.hold(PROGRAM);
    finance
        .post("/v1/finance/weight-cases/" + id + "/proof", Map.of("proof", "label on scale"))
        .is(200);
    // Up to 1,000 g: 96.00 less 52.00 is 44.00, with GST 51.92.
    finance
        .post(
            "/v1/finance/weight-cases/" + id + "/decision",
            Map.of("outcome", "PARTIAL", "weight_g", 900, "note", "the label reads 900"))
        .is(200);
    assertThat(seller.held()).isZero();
    assertThat(seller.balance()).isEqualTo(balance + 10384 - 5192);
    seller.http().post(path + "/dispute", again).is(409);
    // Later up to 2,000 g: 184.00 less 52.00 and the 44.00 that were charged.
    assertThat(upload(finance, row(parcel, 1900))).contains(",88.00,15.84,RAISED");
    Books.hold(PROGRAM);
  }

  private static void credit(Seller seller, JsonNode parcel, ChargeHead head, String taxable) {
    var company = Earned.company(seller);
    PROGRAM
        .bean(UnitOfWork.class)
        .of(
            company,
            () -> {
              var session = PROGRAM.bean(Till.class).open(company);
              var _ =
                  PROGRAM
                      .bean(CreditShipment.class)
                      .part(
                          session,
                          company,
                          Earned.shipment(parcel),
                          head,
                          Money.ofRupees(taxable),
                          NoteReason.WEIGHT_REFUND,
                          "by hand",
                          "HAND:" + parcel.path("id").asText() + ":" + head);
              session.close();
            });
  }

  @Test
  @DisplayName(
      "5.15 a refund by hand makes no case dearer, and what it gave back is not held again")
  void given_a_refund_by_hand_when_a_case_follows_then_neither_dearer_nor_given_back_twice() {
    var finance = Staff.as(PROGRAM, Role.FINANCE);
    var seller = Seller.withMoney(PROGRAM, 500);
    var parcel = pickedUp(seller);
    credit(seller, parcel, ChargeHead.FREIGHT, "20");

    assertThat(upload(finance, row(parcel, 1259))).contains(",88.00,15.84,RAISED");

    var id = theCase(seller).path("id").asText();
    var dispute = "/v1/weight-cases/" + id + "/dispute";
    var said =
        Map.of("category", "WRONG_WEIGHT", "remark", "480 g here", "file_ids", pictures(seller));
    seller.http().post(dispute, said).is(200);
    finance.post("/v1/finance/weight-cases/" + id + "/proof", Map.of("proof", "scale")).is(200);
    finance
        .post(
            "/v1/finance/weight-cases/" + id + "/decision",
            Map.of("outcome", "LOST", "note", "the scale is right"))
        .is(200);
    credit(seller, parcel, ChargeHead.WEIGHT_ADJ, "10");
    var balance = seller.balance();
    var again =
        Map.of("category", "WRONG_WEIGHT", "remark", "480 g here", "file_ids", pictures(seller));
    seller.http().post(dispute, again).is(409, "CASE_MOMENT_WRONG");
    assertThat(seller.balance()).isEqualTo(balance);
    Books.hold(PROGRAM);
  }

  @Test
  @DisplayName("5.15 silence: the seller's charges, the courier's gives back, ours goes to finance")
  void given_cases_when_a_week_passes_then_silence_decides() {
    var finance = Staff.as(PROGRAM, Role.FINANCE);
    var quiet = Seller.withMoney(PROGRAM, 500);
    var loud = Seller.withMoney(PROGRAM, 500);
    var slow = Seller.withMoney(PROGRAM, 500);
    upload(
        finance, row(pickedUp(quiet), 1259), row(pickedUp(loud), 1259), row(pickedUp(slow), 1259));
    for (var seller : List.of(loud, slow)) {
      seller
          .http()
          .post(
              "/v1/weight-cases/" + theCase(seller).path("id").asText() + "/dispute",
              Map.of("category", "WRONG_WEIGHT", "remark", "no", "file_ids", pictures(seller)))
          .is(422);
      seller
          .http()
          .post(
              "/v1/weight-cases/" + theCase(seller).path("id").asText() + "/dispute",
              Map.of("category", "WRONG_WEIGHT", "remark", "wrong", "file_ids", pictures(seller)))
          .is(200);
    }
    finance
        .post(
            "/v1/finance/weight-cases/" + theCase(slow).path("id").asText() + "/proof",
            Map.of("proof", "picture"))
        .is(200);

    PROGRAM.bean(MovableClock.class).pass(Duration.ofHours(169));
    settleAll();

    assertThat(theCase(quiet).path("status").asText()).isEqualTo("AUTO_ACCEPTED");
    assertThat(theCase(loud).path("status").asText()).isEqualTo("WON");
    assertThat(theCase(slow).path("status").asText()).isEqualTo("UNDER_REVIEW");
    assertThat(quiet.held()).isZero();
    assertThat(quiet.balance()).isEqualTo(50000 - 6136 - 10384);
    assertThat(loud.balance()).isEqualTo(50000 - 6136);
    assertThat(slow.held()).isEqualTo(10384);
    Books.hold(PROGRAM);
  }

  @Test
  @DisplayName("5.15 an agreed weight keeps the courier's claim away; a poor wallet owes the hold")
  void given_a_freeze_and_an_empty_wallet_when_the_file_comes_then_no_hold_and_dues() {
    var finance = Staff.as(PROGRAM, Role.FINANCE);
    var frozen = Seller.withMoney(PROGRAM, 100);
    finance
        .send(
            "PUT",
            "/v1/finance/companies/" + frozen.company() + "/weight-freezes",
            Map.of("sku", "KURTA-M", "weight_g", 240))
        .is(200);
    var poor = Seller.withMoney(PROGRAM, 100);
    upload(finance, row(pickedUp(frozen), 1259), row(pickedUp(poor), 1259));

    assertThat(theCase(frozen).path("status").asText()).isEqualTo("REJECTED_BY_FREEZE");
    assertThat(frozen.held()).isZero();
    assertThat(poor.held()).isEqualTo(10384);
    assertThat(poor.balance()).isZero();
    assertThat(poor.http().get("/v1/wallet").json().path("dues_paise").asLong())
        .isEqualTo(10384 - (10000 - 6136));
    poor.topUp(10000);
    assertThat(poor.http().get("/v1/wallet").json().path("dues_paise").asLong()).isZero();
    Books.hold(PROGRAM);
  }
}
