package com.shipcrowd.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.shipcrowd.bootstrap.TestSetup;
import com.shipcrowd.domain.company.Role;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// Rate cards over HTTP: rows 7.1 to 7.5, 7.7, 7.8, 7.11 to 7.13, 7.15, 7.16, 7.19, 7.20 and what is wrong with a sheet.
class RateCardsTest {
  private final Program program = Program.shared();
  private final Cards cards = new Cards(program);
  private final Seller seller = Seller.registered(program);

  @Test
  @DisplayName(
      "7.1 a draft keeps what it has; a missing zone is refused at submit, by row and column")
  void row_7_1_given_a_draft_when_a_zone_is_missing_then_submitting_names_it() {
    var records = new ArrayList<>(Cards.flat("30.00", "20.00"));
    records.set(
        0,
        List.of(
            "SBX-S", "FORWARD", "BASE", "500", "", "30.00", "30.00", "30.00", "30.00", "",
            "30.00"));
    var card = cards.draft(seller, records);

    assertThat(cards.state(card, 1)).isEqualTo("DRAFT");
    var refused =
        Cards.step(cards.maker, card, 1, "SUBMIT").is(422, "RATE_SHEET_INCOMPLETE").json();
    assertThat(refused.at("/faults/0/code").asText()).isEqualTo("ZONE_MISSING");
    assertThat(refused.at("/faults/0/row").asInt()).isEqualTo(2);
    assertThat(refused.at("/faults/0/field").asText()).isEqualTo("E");
    assertThat(cards.state(card, 1)).isEqualTo("DRAFT");
    assertThat(cards.version(card, 1).path("records")).hasSize(2);
  }

  @Test
  @DisplayName("7.2 cards are listed by type, status and date; another company's are hidden")
  void row_7_2_given_cards_of_two_companies_when_listed_then_each_sees_its_own() {
    var other = Seller.registered(program);
    var mine = cards.inForce(seller, Cards.flat("30.00", "20.00"));
    var theirs = cards.inForce(other, Cards.flat("31.00", "21.00"));
    var draft = cards.draft(seller, Cards.flat("32.00", "22.00"));

    assertThat(ids(seller.http().get("/v1/rate-cards?limit=100").is(200).json()))
        .contains(mine)
        .doesNotContain(theirs);
    seller.http().get("/v1/rate-cards/" + theirs).is(404);
    assertThat(ids(other.http().get("/v1/rate-cards?status=ACTIVE&type=B2C").is(200).json()))
        .contains(theirs)
        .doesNotContain(mine);
    var filter = "/v1/rate-cards?company_id=" + seller.company();
    assertThat(ids(cards.maker.get(filter + "&status=DRAFT").is(200).json()))
        .containsExactly(draft);
    assertThat(ids(cards.maker.get(filter + "&effective_at=2099-01-01T00:00:00Z").is(200).json()))
        .containsExactly(mine);
    assertThat(ids(cards.maker.get(filter + "&type=B2B").is(200).json())).isEmpty();
    // What couriers charge is nobody's business but the platform's.
    assertThat(ids(seller.http().get("/v1/rate-cards?direction=BUY").is(200).json())).isEmpty();
  }

  private static List<String> ids(JsonNode page) {
    return page.path("data").valueStream().map(c -> c.path("id").asText()).toList();
  }

  @Test
  @DisplayName("7.3 a card shows its lines, parameters, versions and whom it is for")
  void row_7_3_given_a_card_when_looked_at_then_everything_is_there() {
    var card =
        cards.inForce(
            seller,
            Cards.with(Cards.flat("30.00", "20.00"), "SBX-S", "PARAM", "divisor", "", "", "4000"));

    var shown = seller.http().get("/v1/rate-cards/" + card).is(200).json();
    assertThat(shown.at("/scope/company_id").asText()).isEqualTo(seller.company());
    assertThat(shown.at("/versions/0/state").asText()).isEqualTo("ACTIVE");
    assertThat(shown.at("/versions/0/services/0").asText()).isEqualTo("SBX-S");
    var content = seller.http().get("/v1/rate-cards/" + card + "/versions/1").is(200).json();
    assertThat(content.path("records")).hasSize(3);
    assertThat(content.at("/records/2/5").asText()).isEqualTo("4000");
  }

  @Test
  @DisplayName(
      "7.4, 7.11 changing an active card makes version 2 a draft; the active one stays until 2 is approved")
  void row_7_4_row_7_11_given_an_active_card_when_changed_then_version_2_is_a_draft() {
    var card = cards.inForce(seller, Cards.flat("30.00", "20.00"));
    var first = Cards.quoted(seller, "SBX-S", 500);

    cards
        .maker
        .patch("/v1/rate-cards/" + card + "/versions/1", Map.of("comment", "cheaper"))
        .is(409, "RATE_CARD_WRONG_STATE");
    var second =
        cards
            .maker
            .post(
                "/v1/rate-cards/" + card + "/versions",
                Map.of("records", Cards.flat("28.00", "19.00"), "comment", "cheaper"))
            .is(201)
            .json();

    assertThat(second.at("/version/number").asInt()).isEqualTo(2);
    assertThat(second.at("/version/state").asText()).isEqualTo("DRAFT");
    assertThat(cards.state(card, 1)).isEqualTo("ACTIVE");
    assertThat(Cards.freight(seller, "SBX-S", 500)).isEqualTo(3000);

    cards.approve(card, 2);
    assertThat(cards.state(card, 1)).isEqualTo("SUPERSEDED");
    assertThat(cards.state(card, 2)).isEqualTo("ACTIVE");
    var now = Cards.quoted(seller, "SBX-S", 500);
    assertThat(Cards.head(now, "FREIGHT")).isEqualTo(2800);
    assertThat(now.path("rate_card_version_id")).isNotEqualTo(first.path("rate_card_version_id"));
  }

  @Test
  @DisplayName("7.11 a shipment keeps the version it was booked with")
  void row_7_11_given_a_booked_shipment_when_prices_change_then_it_keeps_its_charges() {
    var shipper = Seller.withMoney(program, 500);
    var card = cards.inForce(shipper, Cards.flat("30.00", "20.00"));
    var booked = shipper.bookNew(0);
    var before = booked.path("charges").toString();

    cards
        .maker
        .post(
            "/v1/rate-cards/" + card + "/versions", Map.of("records", Cards.flat("90.00", "80.00")))
        .is(201);
    cards.approve(card, 2);

    assertThat(Cards.freight(shipper, "SBX-S", 500)).isEqualTo(9000);
    assertThat(shipper.shipment(booked.path("id").asText()).path("charges")).hasToString(before);
  }

  @Test
  @DisplayName("7.5 a draft is deleted, a card that was approved only archived")
  void row_7_5_given_a_draft_and_a_used_card_when_deleted_then_only_the_draft_goes() {
    var draft = cards.draft(seller, Cards.flat("30.00", "20.00"));
    cards.maker.delete("/v1/rate-cards/" + draft).is(204);
    cards.maker.get("/v1/rate-cards/" + draft).is(404);

    var used = cards.inForce(seller, Cards.flat("30.00", "20.00"));
    cards.maker.delete("/v1/rate-cards/" + used).is(409, "RATE_CARD_USED");
    cards
        .maker
        .post("/v1/rate-cards/" + used + "/archive", Map.of())
        .is(409, "RATE_CARD_WRONG_STATE");
    Cards.step(cards.checker, used, 1, "END").is(200);
    cards.maker.post("/v1/rate-cards/" + used + "/archive", Map.of()).is(200);
    // Back to the standard card.
    assertThat(Cards.freight(seller, "SBX-S", 500)).isEqualTo(5200);
  }

  @Test
  @DisplayName("7.7 the price follows the zone of the pair")
  void row_7_7_given_pairs_of_the_zone_table_when_quoted_then_zone_and_price_follow() {
    cards.inForce(
        seller,
        List.of(
            List.of("SBX-S", "FORWARD", "BASE", "500", "", "10", "20", "30", "40", "50", "60"),
            List.of("SBX-S", "FORWARD", "STEP", "", "500", "1", "1", "1", "1", "1", "1")));
    var pairs =
        Map.of(
            "110092", "A", "122001", "B", "400001", "C", "302001", "D", "190001", "E", "194101",
            "F");
    pairs.forEach(
        (to, zone) -> {
          var quote = Cards.quoted(seller, "SBX-S", 400, to);
          assertThat(quote.path("zone").asText()).as(to).isEqualTo(zone);
          assertThat(Cards.head(quote, "FREIGHT"))
              .as(to)
              .isEqualTo((zone.charAt(0) - 'A' + 1) * 1000L);
        });
  }

  @Test
  @DisplayName("7.8 exactly on an edge stays below, one gram more does not")
  void row_7_8_given_weights_on_the_edges_when_quoted_then_one_gram_decides() {
    cards.inForce(seller, Cards.flat("30.00", "20.00"));
    assertThat(
            IntStream.of(500, 501, 1000, 1001)
                .mapToLong(grams -> Cards.freight(seller, "SBX-S", grams)))
        .containsExactly(3000L, 5000L, 5000L, 7000L);
  }

  @Test
  @DisplayName(
      "7.10 overrides: absolute, percent, waived; approved by a second person; the most specific counts")
  void row_7_10_given_overrides_when_approved_then_the_most_specific_counts() {
    cards.inForce(
        seller,
        Cards.with(Cards.flat("52.00", "44.00"), "SBX-S", "PARAM", "oda_flat", "", "", "25.00"));

    var percent = propose(Map.of("service", "SBX-S", "kind", "PERCENT", "percent_bp", -800));
    cards
        .maker
        .post("/v1/price-overrides/" + percent + "/decision", Map.of("decision", "APPROVE"))
        .is(403, "MAKER_IS_CHECKER");
    assertThat(Cards.freight(seller, "SBX-S", 1400)).isEqualTo(14000);
    decide(percent, "APPROVE");
    // E17: 140.00 - 11.20.
    assertThat(Cards.freight(seller, "SBX-S", 1400)).isEqualTo(12880);

    var absolute =
        propose(Map.of("service", "SBX-S", "zone", "D", "kind", "ABSOLUTE", "base_paise", 4000));
    decide(absolute, "APPROVE");
    assertThat(Cards.freight(seller, "SBX-S", 1400)).isEqualTo(4000 + 2 * 4400);
    assertThat(Cards.head(Cards.quoted(seller, "SBX-S", 400, "400001"), "FREIGHT")).isEqualTo(4784);

    assertThat(Cards.head(Cards.quoted(seller, "SBX-S", 400, "194101"), "ODA")).isEqualTo(2500);
    decide(propose(Map.of("kind", "WAIVE", "head", "ODA")), "APPROVE");
    assertThat(Cards.head(Cards.quoted(seller, "SBX-S", 400, "194101"), "ODA")).isZero();

    decide(absolute, "WITHDRAW");
    assertThat(Cards.freight(seller, "SBX-S", 1400)).isEqualTo(12880);
    assertThat(
            seller
                .http()
                .get("/v1/price-overrides")
                .is(200)
                .json()
                .path("data")
                .findValuesAsText("state"))
        .containsExactly("APPROVED", "ENDED", "APPROVED");
    var stranger = Seller.registered(program);
    assertThat(stranger.http().get("/v1/price-overrides").is(200).json().path("data")).isEmpty();
  }

  private String propose(Map<String, Object> override) {
    var body = new HashMap<>(override);
    body.put("company_id", seller.company());
    return cards.maker.post("/v1/price-overrides", body).is(201).json().path("id").asText();
  }

  private void decide(String override, String decision) {
    cards
        .checker
        .post(
            "/v1/price-overrides/" + override + "/decision",
            Map.of("decision", decision, "reason", "the test"))
        .is(200);
  }

  @Test
  @DisplayName(
      "7.12 who submits does not approve; finance approves buy cards only; of two approvals at once one counts")
  void row_7_12_given_a_submitted_card_when_its_maker_approves_then_403() {
    var card = cards.draft(seller, Cards.flat("30.00", "20.00"));
    Cards.step(cards.maker, card, 1, "SUBMIT").is(200);
    Cards.step(cards.maker, card, 1, "APPROVE").is(403, "MAKER_IS_CHECKER");
    Cards.step(Staff.as(program, Role.FINANCE), card, 1, "APPROVE")
        .is(403, "SELL_CARD_NEEDS_ADMIN");
    Cards.step(Staff.as(program, Role.SUPPORT), card, 1, "APPROVE").is(403, "PERMISSION_DENIED");
    Cards.step(seller.http(), card, 1, "APPROVE").is(403, "PERMISSION_DENIED");

    var third = Staff.as(program, Role.PLATFORM_ADMIN);
    var at = "/v1/rate-cards/" + card + "/versions/1/steps";
    var both =
        List.of(cards.checker, third).stream()
            .map(
                who ->
                    CompletableFuture.supplyAsync(
                        () -> who.post(at, Map.of("step", "APPROVE")).status()))
            .toList();
    assertThat(both.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(200, 409);
    assertThat(cards.state(card, 1)).isEqualTo("ACTIVE");
  }

  @Test
  @DisplayName("7.12 nobody who ever changed a version approves it")
  void row_7_12_given_prices_of_one_and_a_comment_of_another_when_the_first_approves_then_403() {
    var card = cards.draft(seller, Cards.flat("30.00", "20.00"));
    cards
        .checker
        .patch("/v1/rate-cards/" + card + "/versions/1", Map.of("comment", "for the season"))
        .is(200);
    Cards.step(cards.checker, card, 1, "SUBMIT").is(200);
    Cards.step(cards.maker, card, 1, "APPROVE").is(403, "MAKER_IS_CHECKER");
    Cards.step(cards.checker, card, 1, "APPROVE").is(403, "MAKER_IS_CHECKER");
    Cards.step(Staff.as(program, Role.PLATFORM_ADMIN), card, 1, "APPROVE").is(200);
  }

  @Test
  @DisplayName("7.14 cancelling a version that has not begun lets the one before go on")
  void row_7_14_given_an_approved_version_when_cancelled_then_the_one_before_goes_on() {
    var card = cards.inForce(seller, Cards.flat("30.00", "20.00"));
    cards
        .maker
        .post(
            "/v1/rate-cards/" + card + "/versions",
            Map.of("records", Cards.flat("28.00", "19.00"), "effective_from", "2090-01-01"))
        .is(201);
    cards.approve(card, 2);
    assertThat(cards.version(card, 1).at("/version/effective_to").isNull()).isFalse();
    Cards.step(cards.maker, card, 2, "ARCHIVE").is(200);
    assertThat(cards.version(card, 1).at("/version/effective_to").isNull()).isTrue();
    assertThat(cards.state(card, 1)).isEqualTo("ACTIVE");
  }

  @Test
  @DisplayName("sellers see prices, not who deliberated; an unknown courier account is named")
  void given_a_card_when_a_seller_looks_then_deliberations_are_left_out() {
    var card = cards.inForce(seller, Cards.flat("30.00", "20.00"));
    var shown = seller.http().get("/v1/rate-cards/" + card).is(200).text();
    assertThat(shown).doesNotContain("usr_");
    assertThat(seller.http().get("/v1/rate-cards/" + card + "/versions/1").is(200).text())
        .doesNotContain("usr_");
    var buy = new HashMap<String, Object>();
    buy.put("name", "Nobody's contract");
    buy.put("type", "B2C");
    buy.put("scope", "ACCOUNT");
    buy.put("account_id", TestSetup.sandboxAccount().replaceAll(".{3}$", "ZZZ"));
    buy.put("records", Cards.flat("25.00", "18.00"));
    cards.maker.post("/v1/rate-cards", buy).is(404);
  }

  @Test
  @DisplayName("7.13 history says who, when and every changed cell; restoring makes a draft")
  void row_7_13_given_two_versions_when_compared_then_every_cell_is_listed() {
    var card = cards.inForce(seller, Cards.flat("30.00", "20.00"));
    var changed =
        List.of(
            List.of(
                "SBX-S", "FORWARD", "BASE", "500", "", "30.00", "30.00", "30.00", "33.50", "30.00",
                "30.00"),
            List.of(
                "SBX-S", "FORWARD", "STEP", "", "500", "20.00", "20.00", "20.00", "20.00", "20.00",
                "20.00"),
            List.of("SBX-S", "PARAM", "fuel_percent", "", "", "12"));
    cards.maker.post("/v1/rate-cards/" + card + "/versions", Map.of("records", changed)).is(201);

    var diff = cards.maker.get("/v1/rate-cards/" + card + "/diff?from=1&to=2").is(200).json();
    assertThat(diff.path("changes")).hasSize(2);
    assertThat(diff.at("/changes/0").toString())
        .isEqualTo(
            "{\"service\":\"SBX-S\",\"line\":\"FORWARD upto 500 g\",\"zone\":\"D\",\"before\":\"30.00\",\"after\":\"33.50\"}");
    assertThat(diff.at("/changes/1/line").asText()).isEqualTo("fuel_percent");
    assertThat(diff.at("/changes/1/before").isNull()).isTrue();

    var history = cards.maker.get("/v1/rate-cards/" + card + "/history").is(200).json();
    assertThat(history.path("data").findValuesAsText("event"))
        .containsExactly("DRAFTED", "APPROVED", "SUBMITTED", "CREATED");
    assertThat(history.path("data").findValuesAsText("actor")).allMatch(a -> a.startsWith("usr_"));

    cards.approve(card, 2);
    var restored =
        cards
            .maker
            .post("/v1/rate-cards/" + card + "/versions", Map.of("copy_of", 1, "comment", "back"))
            .is(201)
            .json();
    assertThat(restored.at("/version/number").asInt()).isEqualTo(3);
    assertThat(
            cards
                .maker
                .get("/v1/rate-cards/" + card + "/diff?from=1&to=3")
                .is(200)
                .json()
                .path("changes"))
        .isEmpty();
  }

  @Test
  @DisplayName("7.15 a freight card with its matrix prices freight; B1 and B4 to the paisa")
  void row_7_15_given_freight_when_quoted_then_the_matrix_prices_it() {
    var box = Map.of("weight_g", 12_500, "length_mm", 450, "breadth_mm", 400, "height_mm", 350);
    var b1 = new HashMap<String, Object>();
    b1.put("type", "B2B");
    b1.put("origin_pincode", "110001");
    b1.put("destination_pincode", "560900");
    b1.put("payment_mode", "PREPAID");
    b1.put("declared_value_paise", 18_500_000);
    b1.put("packages", java.util.Collections.nCopies(6, box));
    // No such pincode is out of delivery in the south, so B1 is asked without ODA: 3786.38 -
    // 1180.00.
    b1.put("destination_pincode", "560001");
    var quote = freight(b1);
    assertThat(quote.path("zone").asText()).isEqualTo("N1-S1");
    assertThat(quote.path("billed_weight_g").asInt()).isEqualTo(112_000);
    assertThat(Cards.head(quote, "FREIGHT")).isEqualTo(151_200);
    assertThat(Cards.head(quote, "FUEL")).isEqualTo(22_680);
    assertThat(Cards.head(quote, "DOCKET")).isEqualTo(10_000);
    assertThat(Cards.head(quote, "ROV")).isEqualTo(37_000);
    assertThat(quote.path("total_paise").asLong()).isEqualTo(378_638 - 118_000);

    var other = new HashMap<>(b1);
    other.put("type", "B2C");
    var refused = seller.http().post("/v1/quotes", other).is(200).json().path("refusals");
    assertThat(refused.toString()).contains("\"service\":\"SBX-B\"").contains("FREIGHT_ONLY");
  }

  private JsonNode freight(Map<String, Object> body) {
    for (var one : seller.http().post("/v1/quotes", body).is(200).json().path("quotes"))
      if (one.path("service").asText().equals("SBX-B")) return one;
    throw new AssertionError("no freight");
  }

  @Test
  @DisplayName("7.15 an own freight card: B2B sheet in and out, B2, B3 and B4 to the paisa")
  void row_7_15_given_an_own_freight_card_when_quoted_then_b2_to_b4() {
    var standard =
        cards.maker.get("/v1/rate-cards?type=B2B&status=ACTIVE&limit=100").is(200).json();
    var id =
        standard
            .path("data")
            .valueStream()
            .filter(c -> c.at("/scope/kind").asText().equals("STANDARD"))
            .findFirst()
            .orElseThrow()
            .path("id")
            .asText();
    var records = new ArrayList<List<String>>();
    for (var r : cards.version(id, 1).path("records")) {
      var cells = r.valueStream().map(JsonNode::asText).toList();
      if (!cells.getFirst().equals("PARAM")) records.add(cells);
    }
    records.add(List.of("PARAM", "cft", "7"));
    records.add(List.of("PARAM", "green_tax", "100"));
    records.add(List.of("PARAM", "cod_percent", "1"));
    records.add(List.of("PARAM", "cod_min", "150"));
    var body = Cards.body(seller, records);
    body.put("type", "B2B");
    var card = cards.maker.post("/v1/rate-cards", body).is(201).json().path("id").asText();
    cards.approve(card, 1);

    // B4: S1 to N1 (Delhi), 4 boxes 60 x 50 x 50 cm of 30 kg, CFT 7, COD 60,000.00.
    var b4 = new HashMap<String, Object>();
    b4.put("type", "B2B");
    b4.put("origin_pincode", "560001");
    b4.put("destination_pincode", "110001");
    b4.put("payment_mode", "COD");
    b4.put("collectable_paise", 6_000_000);
    b4.put("declared_value_paise", 6_000_000);
    b4.put(
        "packages",
        java.util.Collections.nCopies(
            4, Map.of("weight_g", 30_000, "length_mm", 600, "breadth_mm", 500, "height_mm", 500)));
    var answer = seller.http().post("/v1/quotes", b4).is(200).json();
    // The service collects 50,000.00 at most; its own rule is told before the card's price.
    assertThat(answer.path("refusals").toString())
        .contains("\"service\":\"SBX-B\"")
        .contains("COD_LIMIT");
    b4.put("payment_mode", "PREPAID");
    b4.put("collectable_paise", 0);
    var prepaid = freight(b4);
    assertThat(Cards.head(prepaid, "FREIGHT")).isEqualTo(226_200);
    assertThat(Cards.head(prepaid, "GREEN_TAX")).isEqualTo(10_000);
    // B4 without its COD line of 600.00 + 108.00.
    assertThat(prepaid.path("total_paise").asLong()).isEqualTo(415_513 - 70_800);
  }

  @Test
  @DisplayName("7.16 a VIP company gets the VIP card, and the standard one where that has no price")
  void row_7_16_given_a_vip_when_quoted_then_the_vip_card_and_below() {
    var vip = cards.draftOfTier("VIP", Cards.flat("45.00", "40.00"));
    try {
      cards.approve(vip, 1);
      var before = Cards.freight(seller, "SBX-S", 500);
      cards
          .maker
          .send(
              "PUT",
              "/v1/admin/companies/" + seller.company() + "/price-tier",
              Map.of("tier", "VIP"))
          .is(200);

      assertThat(before).isEqualTo(5200);
      assertThat(Cards.freight(seller, "SBX-S", 500)).isEqualTo(4500);
      assertThat(Cards.freight(seller, "SBX-L", 240)).isEqualTo(4000);
      var stranger = Seller.registered(program);
      stranger.http().get("/v1/rate-cards/" + vip).is(404);
      seller.http().get("/v1/rate-cards/" + vip).is(200);
    } finally {
      Cards.step(cards.checker, vip, 1, "END");
      cards.maker.post("/v1/rate-cards/" + vip + "/archive", Map.of());
    }
  }

  @Test
  @DisplayName(
      "7.19 a second quote asks the database nothing, and an approval counts for the next one")
  void row_7_19_given_two_quotes_when_a_card_is_approved_between_then_no_stale_price() {
    var card = cards.inForce(seller, Cards.flat("30.00", "20.00"));
    var first = Cards.quoted(seller, "SBX-S", 500);
    // With every table that prices locked against reading, a quote still answers: it reads none of
    // them.
    var again =
        Program.whileLocked(
            List.of(
                "rate_card",
                "rate_card_version",
                "price_override",
                "price_tier",
                "fuel_price",
                "courier_service",
                "zone_set",
                "zone_member",
                "pincode_directory"),
            () -> Cards.quoted(seller, "SBX-S", 500));
    assertThat(again.path("rate_card_version_id")).isEqualTo(first.path("rate_card_version_id"));
    for (int i = 2; i < 6; i++) {
      var price = (30 + i) + ".00";
      cards
          .maker
          .post("/v1/rate-cards/" + card + "/versions", Map.of("records", Cards.flat(price, "20")))
          .is(201);
      cards.approve(card, i);
      assertThat(Cards.freight(seller, "SBX-S", 500)).isEqualTo((30 + i) * 100L);
    }
  }

  @Test
  @DisplayName("a quote is honoured until it expires, whatever is approved or withdrawn meanwhile")
  void given_a_quote_when_card_override_and_tier_change_then_booking_charges_what_was_quoted() {
    var shipper = Seller.withMoney(program, 500);
    var card = cards.inForce(shipper, Cards.flat("30.00", "20.00"));
    var override =
        cards
            .maker
            .post(
                "/v1/price-overrides",
                Map.of("company_id", shipper.company(), "kind", "PERCENT", "percent_bp", -1000))
            .is(201)
            .json()
            .path("id")
            .asText();
    decide(override, "APPROVE");
    var order = shipper.order(0);
    var quote =
        shipper
            .http()
            .post(
                "/v1/quotes",
                Map.of(
                    "warehouse_id",
                    shipper.warehouse(),
                    "destination_pincode",
                    "560001",
                    "payment_mode",
                    "PREPAID",
                    "declared_value_paise",
                    320_000,
                    "packages",
                    List.of(
                        Map.of(
                            "weight_g", 800,
                            "length_mm", 250,
                            "breadth_mm", 200,
                            "height_mm", 100))))
            .is(200)
            .json();

    decide(override, "WITHDRAW");
    cards
        .maker
        .post(
            "/v1/rate-cards/" + card + "/versions", Map.of("records", Cards.flat("90.00", "80.00")))
        .is(201);
    cards.approve(card, 2);
    assertThat(Cards.freight(shipper, "SBX-S", 800)).isEqualTo(17_000);

    var booked =
        shipper
            .http()
            .post(
                "/v1/shipments",
                Map.of(
                    "order_id", order, "service", "SBX-S", "quote_id", quote.path("id").asText()))
            .is(201)
            .json();
    assertThat(Cards.head(booked, "FREIGHT")).isEqualTo(4_500);
  }

  @Test
  @DisplayName("7.20 the eleventh card is refused, also under a race; archiving one frees a place")
  void row_7_20_given_ten_cards_when_another_is_made_then_409() {
    var made = new ArrayList<String>();
    for (int i = 0; i < 9; i++) made.add(cards.draft(seller, Cards.flat("30.00", "20.00")));
    var race =
        IntStream.range(0, 4)
            .mapToObj(
                i ->
                    CompletableFuture.supplyAsync(
                        () ->
                            cards
                                .maker
                                .post("/v1/rate-cards", Cards.body(seller, Cards.flat("1", "1")))
                                .status()))
            .toList();
    assertThat(race.stream().map(CompletableFuture::join).filter(s -> s == 201)).hasSize(1);
    cards
        .maker
        .post("/v1/rate-cards", Cards.body(seller, Cards.flat("30.00", "20.00")))
        .is(409, "RATE_CARD_LIMIT");
    cards.maker.post("/v1/rate-cards/" + made.getFirst() + "/archive", Map.of()).is(200);
    cards.draft(seller, Cards.flat("30.00", "20.00"));
  }

  @Test
  @DisplayName(
      "CSV in and out are the same bytes; what is wrong is named by row and field and nothing is taken over")
  void given_a_sheet_as_a_file_when_it_goes_round_then_the_bytes_are_the_same() {
    var card = cards.draft(seller, Cards.flat("30.00", "20.00"));
    var at = "/v1/rate-cards/" + card + "/versions/1/sheet.csv";
    var file =
        """
        service,line,kind,upto_g,step_g,A,B,C,D,E,F
        SBX-S,FORWARD,BASE,500,,32.00,38.00,46.00,52.00,66.00,86.00
        SBX-S,FORWARD,BASE,1000,,42.00,48.00,56.00,62.00,76.00,96.00
        SBX-S,FORWARD,STEP,,500,24.00,30.00,38.00,44.00,58.00,74.00
        SBX-S,RTO,BASE,500,,28.00,34.00,42.00,48.00,60.00,80.00
        SBX-S,RTO,STEP,,500,22.00,28.00,36.00,42.00,54.00,70.00
        SBX-S,PARAM,divisor,,,5000,,,,,
        SBX-S,PARAM,cod_percent,,,1.75,,,,,
        *,PARAM,season,,,10.00,2026-10-01,2026-11-15,D E,,
        """
            .replace("\n", "\r\n");
    cards.maker.replace(at, file.getBytes(StandardCharsets.UTF_8)).is(200);
    var out = cards.maker.get(at).is(200).bytes();
    cards.maker.replace(at, out).is(200);
    assertThat(cards.maker.get(at).is(200).bytes()).isEqualTo(out);
    assertThat(new String(out, StandardCharsets.UTF_8)).isEqualTo("\uFEFF" + file);

    bad(at, file.replace("32.00", "=1+1"), "A", "NUMBER_INVALID");
    bad(at, file.replace("32.00", "1000000000000"), "A", "PRICE_OUT_OF_RANGE");
    bad(at, file.replace("32.00", "-5"), "A", "NUMBER_INVALID");
    bad(at, file.replace("32.00", "1.234"), "A", "NUMBER_INVALID");
    bad(at, file.replace("divisor", "divider"), "kind", "PARAMETER_UNKNOWN");
    bad(at, file.replace("2026-11-15", "2026-09-15"), "season", "SEASON_CROSSED");
    cards.maker.replace(at, new byte[] {'s', (byte) 0xE9, '\n'}).is(422, "FILE_ENCODING");
    cards
        .maker
        .replace(at, "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8))
        .is(422, "FILE_COLUMN_MISSING");
    assertThat(cards.maker.get(at).is(200).bytes()).isEqualTo(out);

    incomplete(card, at, file.replace(",1000,,42", ",500,,42"), "SLAB_OVERLAP");
    incomplete(card, at, file.replace("FORWARD,STEP,,500", "FORWARD,STEP,,0"), "STEP_ZERO");
    incomplete(card, at, file.replace("FORWARD,STEP,,500", "FORWARD,BASE,2000,"), "STEP_MISSING");
    incomplete(card, at, file.replace("32.00", "0"), "PRICE_ZERO");
    incomplete(card, at, file.replace("SBX-S,", "NOBODY-S,"), "SERVICE_UNKNOWN");
  }

  private void bad(String at, String file, String field, String code) {
    var refused =
        cards
            .maker
            .replace(at, file.getBytes(StandardCharsets.UTF_8))
            .is(422, "RATE_SHEET_INVALID")
            .json();
    assertThat(refused.at("/faults/0/code").asText()).isEqualTo(code);
    assertThat(refused.at("/faults/0/field").asText()).isEqualTo(field);
  }

  private void incomplete(String card, String at, String file, String code) {
    cards.maker.replace(at, file.getBytes(StandardCharsets.UTF_8)).is(200);
    var refused =
        Cards.step(cards.maker, card, 1, "SUBMIT").is(422, "RATE_SHEET_INCOMPLETE").json();
    assertThat(refused.path("faults").findValuesAsText("code")).contains(code);
  }

  @Test
  @DisplayName("dates that lie in the past or cross are refused by name")
  void given_dates_that_make_no_sense_when_sent_then_they_are_named() {
    var body = Cards.body(seller, Cards.flat("30.00", "20.00"));
    body.put("effective_from", "2026-12-02");
    body.put("effective_to", "2026-12-01");
    cards.maker.post("/v1/rate-cards", body).is(422, "EFFECTIVE_DATES_CROSSED");
    body.put("effective_from", "2020-01-01");
    body.remove("effective_to");
    var card = cards.maker.post("/v1/rate-cards", body).is(201).json().path("id").asText();
    Cards.step(cards.maker, card, 1, "SUBMIT").is(422, "EFFECTIVE_FROM_PAST");
    body.put("effective_from", "31-12-2026");
    cards.maker.post("/v1/rate-cards", body).is(422, "INVALID_INPUT");
  }

  @Test
  @DisplayName(
      "a card that sells below the courier's price needs a second person before it is submitted")
  void given_a_buy_card_when_a_sell_card_is_below_then_it_is_refused_until_accepted() {
    var account = TestSetup.sandboxAccount();
    var buy = new HashMap<String, Object>();
    buy.put("name", "Sandbox contract");
    buy.put("type", "B2C");
    buy.put("scope", "ACCOUNT");
    buy.put("account_id", account);
    buy.put("records", Cards.flat("25.00", "18.00"));
    var bought = cards.maker.post("/v1/rate-cards", buy).is(201).json().path("id").asText();
    try {
      Cards.step(cards.maker, bought, 1, "SUBMIT").is(200);
      Cards.step(Staff.as(program, Role.FINANCE), bought, 1, "APPROVE").is(200);

      var cheap = cards.draft(seller, Cards.flat("24.00", "20.00"));
      var refused =
          Cards.step(cards.maker, cheap, 1, "SUBMIT").is(422, "RATE_CARD_BELOW_COST").json();
      assertThat(refused.at("/findings/0/buy_paise").asLong()).isEqualTo(2500);
      assertThat(refused.at("/findings/0/sell_paise").asLong()).isEqualTo(2400);
      Cards.step(cards.maker, cheap, 1, "ACCEPT_BELOW_COST").is(403, "MAKER_IS_CHECKER");
      Cards.step(cards.checker, cheap, 1, "ACCEPT_BELOW_COST").is(200);
      Cards.step(cards.maker, cheap, 1, "SUBMIT").is(200);
    } finally {
      Cards.step(cards.checker, bought, 1, "END");
      cards.maker.post("/v1/rate-cards/" + bought + "/archive", Map.of());
    }
  }

  @Test
  @DisplayName("quotes: 500 at once, services by weights, 0 g and 10 tonnes")
  void given_many_questions_when_asked_at_once_then_each_has_its_answer() {
    var good =
        Map.<String, Object>of(
            "origin_pincode", "110001",
            "destination_pincode", "302001",
            "payment_mode", "PREPAID",
            "packages", List.of(Map.of("weight_g", 500)));
    var cod = new HashMap<>(good);
    cod.put("payment_mode", "COD");
    var all = new ArrayList<Map<String, Object>>(java.util.Collections.nCopies(499, good));
    all.add(cod);
    var answers = seller.http().post("/v1/quotes/batch", Map.of("quotes", all)).is(200).json();
    assertThat(answers.path("data")).hasSize(500);
    assertThat(answers.at("/data/499/error/code").asText()).isEqualTo("COD_AMOUNT_REQUIRED");
    assertThat(answers.at("/data/0/quote/recommended").asText()).isNotEmpty();
    all.add(good);
    seller.http().post("/v1/quotes/batch", Map.of("quotes", all)).is(422, "INVALID_INPUT");

    var table =
        seller
            .http()
            .post(
                "/v1/quotes/compare",
                Map.of(
                    "origin_pincode", "110001",
                    "destination_pincode", "302001",
                    "weights_g", List.of(500, 1000, 70_000)))
            .is(200)
            .json();
    var surface =
        table
            .path("services")
            .valueStream()
            .filter(s -> s.path("service").asText().equals("SBX-S"))
            .findFirst()
            .orElseThrow();
    assertThat(surface.at("/totals_paise/0").asLong()).isEqualTo(6136);
    assertThat(surface.at("/totals_paise/2").isNull()).isTrue();
    assertThat(surface.at("/codes/2").asText()).isEqualTo("WEIGHT_LIMIT");

    for (int grams : List.of(0, 10_000_001)) {
      var body = new HashMap<>(good);
      body.put("packages", List.of(Map.of("weight_g", grams)));
      var refused = seller.http().post("/v1/quotes", body).is(422, "INVALID_INPUT").json();
      assertThat(refused.at("/errors/0/pointer").asText()).isEqualTo("/packages/0/weight_g");
    }
    var body = new HashMap<>(good);
    body.put("destination_pincode", "999999");
    assertThat(
            seller
                .http()
                .post("/v1/quotes", body)
                .is(200)
                .json()
                .path("refusals")
                .findValuesAsText("code"))
        .containsOnly("PINCODE_UNKNOWN");
  }
}
