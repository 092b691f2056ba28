package com.shipcrowd.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.shipcrowd.application.claim.HandleClaims;
import com.shipcrowd.domain.company.Role;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// Claims over HTTP, from the courier's scan to the money.
class ClaimsTest {
  private static final Program PROGRAM = Program.shared();
  private static final AtomicInteger PAPERS = new AtomicInteger();

  private static JsonNode lost(Seller seller, long paise, boolean insured, String hsn, String to) {
    var body = Seller.orderBody(Seller.number(), 0);
    body.put("insured", insured);
    body.put(
        "items",
        List.of(
            Map.of(
                "sku",
                "VASE-1",
                "name",
                "Vase",
                "quantity",
                1,
                "unit_price_paise",
                paise,
                "hsn",
                hsn)));
    var shipment = seller.book(seller.order(body), "SBX-S");
    seller.advance(shipment, "PICKED_UP");
    assertThat(seller.advance(shipment, to)).isEqualTo(to);
    return shipment;
  }

  private static JsonNode claim(Seller seller) {
    return seller.http().get("/v1/claims").is(200).json().path("data").get(0);
  }

  private static String paper(Seller seller) {
    var bytes = "%PDF-1.4 paper " + PAPERS.incrementAndGet();
    return seller
        .http()
        .raw("/v1/files", bytes.getBytes(StandardCharsets.ISO_8859_1))
        .is(201)
        .json()
        .path("id")
        .asText();
  }

  private static List<String> legs(String key) {
    return Program.sql(
        "SELECT l.account || ' ' || l.paise FROM ledger_entry e JOIN ledger_leg l ON l.entry_id = e.id"
            + " WHERE e.business_key = '"
            + key
            + "'");
  }

  private static void settleAll() {
    for (int i = 0; i < 100 && PROGRAM.bean(HandleClaims.class).settle() > 0; i++) {}
  }

  @Test
  @DisplayName(
      "5.19 S7 of the worked month: lost, declared 2,450.00, the courier pays 2,000.00, we the rest")
  void given_a_lost_parcel_when_two_people_agree_then_the_seller_is_compensated() {
    var maker = Staff.as(PROGRAM, Role.FINANCE);
    var checker = Staff.as(PROGRAM, Role.FINANCE);
    var seller = Seller.withMoney(PROGRAM, 500);
    lost(seller, 245_000, false, "610910", "LOST");
    var balance = seller.balance();
    var opened = claim(seller);
    assertThat(opened.path("status").asText()).isEqualTo("OPENED");
    assertThat(opened.path("amount_paise").asLong()).isEqualTo(245_000);
    assertThat(opened.path("share_paise").isNull()).isTrue();
    var id = opened.path("id").asText();
    Seller.registered(PROGRAM).http().get("/v1/claims/" + id).is(404);
    var desk = "/v1/finance/claims/" + id;
    seller.http().get(desk).is(403);
    var agreed = Map.of("outcome", "APPROVED", "note", "the courier confirmed the loss");

    checker.post(desk + "/decision", agreed).is(409, "CLAIM_MOMENT_WRONG");
    maker.post(desk + "/submit", Map.of("file_ids", List.of())).is(200);
    maker.post(desk + "/decision", agreed).is(403, "MAKER_IS_CHECKER");
    checker.post(desk + "/recovery", Map.of("how", "BANK")).is(409);
    checker.post(desk + "/decision", Map.of("outcome", "PAID", "note", "x")).is(422);
    var paid = checker.post(desk + "/decision", agreed).is(200).json();
    checker.post(desk + "/decision", agreed).is(200);
    assertThat(paid.path("status").asText()).isEqualTo("PAID");
    assertThat(paid.path("share_paise").asLong()).isEqualTo(200_000);
    assertThat(seller.balance()).isEqualTo(balance + 245_000);
    assertThat(legs("CLAIM:" + id))
        .containsExactlyInAnyOrder(
            "CLAIMS_RECEIVABLE 200000", "CLAIMS_EXPENSE 45000", "SELLER_WALLET -245000");

    checker.post(desk + "/recovery", Map.of("how", "SET_OFF")).is(200);
    checker.post(desk + "/recovery", Map.of("how", "SET_OFF")).is(200);
    checker.post(desk + "/recovery", Map.of("how", "DENIED")).is(409);
    assertThat(legs("CLAIMREC:" + id))
        .containsExactlyInAnyOrder("COURIER_PAYABLE 200000", "CLAIMS_RECEIVABLE -200000");
    // What was charged for the lost parcel is credited, once: 84.00 and GST.
    settleAll();
    settleAll();
    assertThat(seller.balance()).isEqualTo(50_000 + 245_000);
    Books.hold(PROGRAM);
  }

  @Test
  @DisplayName("5.19 insured: the declared value, with papers within 72 hours, else nothing")
  void given_insured_parcels_when_papers_come_or_not_then_the_declared_value_or_nothing() {
    var finance = Staff.as(PROGRAM, Role.FINANCE);
    var prompt = Seller.withMoney(PROGRAM, 500);
    var late = Seller.withMoney(PROGRAM, 500);
    lost(prompt, 1_800_000, true, "610910", "DAMAGED");
    lost(late, 1_800_000, true, "610910", "LOST");
    var balance = prompt.balance();
    var opened = claim(prompt);
    assertThat(opened.path("status").asText()).isEqualTo("DOCUMENTS_PENDING");
    assertThat(opened.path("kind").asText()).isEqualTo("DAMAGED");
    var path = "/v1/claims/" + opened.path("id").asText() + "/submit";
    prompt.http().post(path, Map.of("file_ids", List.of())).is(422, "CLAIM_PAPERS_MISSING");
    prompt.http().post(path, Map.of("file_ids", List.of(paper(late)))).is(404);
    prompt.http().post(path, Map.of("file_ids", List.of(paper(prompt)))).is(200);
    finance
        .post(
            "/v1/finance/claims/" + opened.path("id").asText() + "/decision",
            Map.of("outcome", "APPROVED", "note", "label, invoice and picture agree"))
        .is(200);
    assertThat(prompt.balance()).isEqualTo(balance + 1_800_000);
    assertThat(legs("CLAIM:" + opened.path("id").asText()))
        .containsExactlyInAnyOrder("CLAIMS_RECEIVABLE 1800000", "SELLER_WALLET -1800000");
    finance
        .post(
            "/v1/finance/claims/" + opened.path("id").asText() + "/recovery",
            Map.of("how", "DENIED"))
        .is(200);
    assertThat(legs("CLAIMWO:" + opened.path("id").asText()))
        .containsExactlyInAnyOrder("CLAIMS_EXPENSE 1800000", "CLAIMS_RECEIVABLE -1800000");

    PROGRAM.bean(MovableClock.class).pass(Duration.ofHours(73));
    settleAll();
    assertThat(claim(late).path("status").asText()).isEqualTo("REJECTED");
    assertThat(claim(late).path("note").asText()).contains("72 hours");
    Books.hold(PROGRAM);
  }

  @Test
  @DisplayName("5.19 not insured: 5,000.00 at most, nothing for glass")
  void given_dear_or_excluded_goods_when_lost_then_capped_or_nothing() {
    var dear = Seller.withMoney(PROGRAM, 500);
    lost(dear, 900_000, false, "610910", "LOST");
    assertThat(claim(dear).path("amount_paise").asLong()).isEqualTo(500_000);
    var glass = Seller.withMoney(PROGRAM, 500);
    lost(glass, 100_000, false, "701399", "LOST");
    assertThat(claim(glass).path("status").asText()).isEqualTo("REJECTED");
    assertThat(claim(glass).path("note").asText()).contains("glass");
    assertThat(claim(glass).path("amount_paise").asLong()).isZero();
  }
}
