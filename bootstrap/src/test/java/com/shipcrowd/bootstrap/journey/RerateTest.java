package com.shipcrowd.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.shipcrowd.application.Clock;
import com.shipcrowd.bootstrap.ExampleTariffs;
import com.shipcrowd.domain.company.Role;
import com.shipcrowd.domain.courier.CourierAccountId;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.ratecard.Agreement;
import com.shipcrowd.domain.ratecard.ChargeHead;
import com.shipcrowd.domain.ratecard.Overrides;
import com.shipcrowd.domain.ratecard.PriceOverride;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// Prices of the past looked at again, and what is left of them. The parcel of every test weighs 1,000 g by volume and goes
/// from Delhi to Bengaluru, zone C; the seller is taxed between states.
class RerateTest {
  static final Program PROGRAM = Program.shared();
  static Http maker;
  static Http checker;

  @BeforeAll
  static void staff() {
    maker = Staff.as(PROGRAM, Role.PLATFORM_ADMIN);
    checker = Staff.as(PROGRAM, Role.PLATFORM_ADMIN);
  }

  /// A sheet of SBX-S with prices in zone C; the others follow so that nothing falls.
  static List<List<String>> sheet(String base, String step, String codPercent, String fuel) {
    return List.of(
        prices("BASE", "500", "", base),
        prices("STEP", "", "500", step),
        parameter("cod_flat", "35.00"),
        parameter("cod_percent", codPercent),
        parameter("fuel_percent", fuel),
        parameter("oda_flat", "25.00"));
  }

  private static List<String> prices(String kind, String upTo, String step, String price) {
    var cells = new ArrayList<>(List.of("SBX-S", "FORWARD", kind, upTo, step));
    cells.addAll(Collections.nCopies(6, price));
    return cells;
  }

  private static List<String> parameter(String name, String value) {
    return List.of("SBX-S", "PARAM", name, "", "", value);
  }

  static String sellCard(Seller seller, List<List<String>> records) {
    return card(Map.of("scope", "COMPANY", "company_id", seller.company(), "records", records));
  }

  static String card(Map<String, Object> scope) {
    var body = new HashMap<>(scope);
    body.put("name", "Rerate " + Seller.number());
    body.putIfAbsent("type", "B2C");
    var id = maker.post("/v1/rate-cards", body).is(201).json().path("id").asText();
    if (body.get("type").equals("B2C")) approve(id, 1);
    return id;
  }

  static void approve(String card, int number) {
    var steps = "/v1/rate-cards/" + card + "/versions/" + number + "/steps";
    maker.post(steps, Map.of("step", "SUBMIT")).is(200);
    checker.post(steps, Map.of("step", "APPROVE")).is(200);
  }

  static void draft(String card, List<List<String>> records) {
    maker.post("/v1/rate-cards/" + card + "/versions", Map.of("records", records)).is(201);
  }

  /// Lines of the answering file by shipment, without the header.
  static Map<String, List<String>> rerated(Http who, String card, Map<String, Object> body) {
    var job = who.post("/v1/rate-cards/" + card + "/rerate", body).is(202).json();
    assertThat(job.path("type").asText()).isEqualTo("RERATE");
    var path = "/v1/jobs/" + job.path("id").asText();
    long until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    var state = "";
    while (!state.equals("COMPLETED") && System.nanoTime() < until) {
      state = who.get(path).is(200).json().path("state").asText();
      assertThat(state).isNotIn("FAILED", "REJECTED", "COMPLETED_WITH_ERRORS");
    }
    var done = who.get(path).is(200).json();
    assertThat(done.path("percent").asInt()).isEqualTo(100);
    var records = who.get(path + "/result.csv").is(200).text().substring(1).split("\r\n");
    assertThat(records[0])
        .isEqualTo(
            "shipment_id,awb,booked_at,service,zone,billed_weight_g,charged_taxable,new_taxable,difference,"
                + "new_total,result,reason");
    assertThat(records).hasSize(done.path("total").asInt() + 1);
    var lines = new HashMap<String, List<String>>();
    for (int i = 1; i < records.length; i++) {
      var cells = Arrays.asList(records[i].split(",", -1));
      lines.put(cells.getFirst(), cells);
    }
    return lines;
  }

  static String id(JsonNode shipment) {
    return shipment.path("id").asText();
  }

  static List<String> money(List<String> line) {
    return line.subList(6, 12);
  }

  static String versionOf(JsonNode shipment) {
    return checker
        .get("/v1/admin/shipments/" + id(shipment) + "/margin")
        .is(200)
        .json()
        .path("rate_card_version_id")
        .asText();
  }

  @Test
  void row_7_a_new_version_is_held_against_what_was_booked_to_the_paisa() {
    var seller = Seller.withMoney(PROGRAM, 5000);
    var card = sellCard(seller, sheet("46.00", "38.00", "1.75", "0.00"));
    var prepaid = seller.bookNew(0);
    var cod = seller.bookNew(320_000);
    var before = versionOf(prepaid);
    draft(card, sheet("50.00", "41.50", "2.00", "0.00"));
    approve(card, 2);

    var lines = rerated(maker, card, Map.of("version", 2, "company_id", seller.company()));

    // 50.00 + 41.50; tax 16.47.
    assertThat(money(lines.get(id(prepaid))))
        .containsExactly("84.00", "91.50", "7.50", "107.97", "REPRICED", "");
    // COD 2 % of 3,200.00 is 64.00 instead of 56.00; tax 16.47 + 11.52.
    assertThat(money(lines.get(id(cod))))
        .containsExactly("140.00", "155.50", "15.50", "183.49", "REPRICED", "");
    assertThat(lines).hasSize(2);
    var first = lines.get(id(prepaid));
    assertThat(first.get(1)).isEqualTo(prepaid.path("awb").asText());
    assertThat(first.subList(3, 6)).containsExactly("SBX-S", "C", "1000");
    // A shipment keeps its version and its price; by its own version nothing differs.
    assertThat(versionOf(prepaid)).isEqualTo(before);
    assertThat(seller.shipment(id(prepaid))).isEqualTo(prepaid);
    var own = rerated(maker, card, Map.of("version", 1, "company_id", seller.company()));
    assertThat(money(own.get(id(cod))))
        .containsExactly("140.00", "140.00", "0.00", "165.20", "UNCHANGED", "");
    assertThat(versionOf(seller.bookNew(0))).isNotEqualTo(before);
  }

  @Test
  @DisplayName("7 a draft says what it would cost, and a cheaper one takes money off")
  void given_a_draft_when_priced_again_then_staff_hears_what_it_would_cost() {
    var seller = Seller.withMoney(PROGRAM, 5000);
    var card = sellCard(seller, sheet("46.00", "38.00", "1.75", "0.00"));
    var shipment = seller.bookNew(0);
    draft(card, sheet("40.25", "38.00", "1.75", "12.00"));

    var named = List.of(id(shipment), id(shipment), "shp_00000000000000000000000000");
    var lines = rerated(maker, card, Map.of("version", 2, "shipment_ids", named));

    // 78.25, fuel 9.39; tax 14.09 (14.085 up) + 1.69.
    assertThat(money(lines.get(id(shipment))))
        .containsExactly("84.00", "87.64", "3.64", "103.42", "REPRICED", "");
    assertThat(money(lines.get("shp_00000000000000000000000000")))
        .containsExactly("", "", "", "", "NOT_PRICED", "SHIPMENT_UNKNOWN");
    assertThat(lines).hasSize(2);
    // The seller does not know of drafts.
    seller
        .http()
        .post("/v1/rate-cards/" + card + "/rerate", Map.of("version", 2))
        .is(404, "NOT_FOUND");
  }

  @Test
  @DisplayName("7 what a seller had agreed counts again when its shipment is priced again")
  void given_own_terms_when_priced_again_by_the_same_version_then_nothing_differs() {
    var seller = Seller.withMoney(PROGRAM, 5000);
    PROGRAM
        .bean(ExampleTariffs.class)
        .agree(
            seller.company(),
            Agreement.of(
                    Overrides.of(
                        List.of(
                            PriceOverride.since(
                                Instant.EPOCH,
                                PriceOverride.Scope.of("SBX-S"),
                                new PriceOverride.Absolute(Money.ofRupees("41.10"), null)),
                            PriceOverride.since(
                                Instant.EPOCH,
                                PriceOverride.Scope.ALL,
                                new PriceOverride.Waive(ChargeHead.COD_FEE)))),
                    Instant.now())
                .withCoupon(Money.ofRupees("5.05")));
    var card = sellCard(seller, sheet("46.00", "38.00", "1.75", "0.00"));
    var shipment = seller.bookNew(100_000);

    var lines = rerated(seller.http(), card, Map.of());

    // 41.10 + 38.00 - 5.05, no COD fee; tax 13.33.
    assertThat(money(lines.get(id(shipment))))
        .containsExactly("74.05", "74.05", "0.00", "87.38", "UNCHANGED", "");
  }

  @Test
  @DisplayName("7 a seller prices its own shipments only, cancelled ones do not count")
  void given_a_seller_when_it_prices_again_then_its_own_shipments_only() {
    var seller = Seller.withMoney(PROGRAM, 5000);
    var other = Seller.withMoney(PROGRAM, 5000);
    var card = sellCard(seller, sheet("50.00", "40.00", "1.75", "0.00"));
    var own = seller.bookNew(0);
    var cancelled = seller.bookNew(0);
    seller.http().post("/v1/shipments/" + id(cancelled) + "/cancel", "{}").is(200);
    var foreign = other.bookNew(0);

    var month = rerated(seller.http(), card, Map.of("company_id", seller.company()));
    var named = rerated(seller.http(), card, Map.of("shipment_ids", List.of(id(own), id(foreign))));

    assertThat(month.keySet()).containsExactly(id(own));
    assertThat(money(named.get(id(foreign))))
        .containsExactly("", "", "", "", "NOT_PRICED", "SHIPMENT_UNKNOWN");
    assertThat(named.get(id(own)).get(10)).isEqualTo("UNCHANGED");
    var path = "/v1/rate-cards/" + card + "/rerate";
    seller.http().post(path, Map.of("company_id", other.company())).is(404, "NOT_FOUND");
    other.http().post(path, Map.of()).is(404, "NOT_FOUND");
    Staff.as(PROGRAM, Role.SUPPORT).post(path, Map.of()).is(403, "PERMISSION_DENIED");
    // Whoever only looks sees that there was one, but takes nothing along.
    var job = "/v1/jobs/" + maker.post(path, Map.of()).is(202).json().path("id").asText();
    var looker = Staff.as(PROGRAM, Role.SUPPORT);
    looker.get(job).is(200);
    looker.get(job + "/result.csv").is(403, "PERMISSION_DENIED");
    looker.get(job + "/errors.csv").is(403, "PERMISSION_DENIED");
  }

  @Test
  @DisplayName("7 a re-rating that cannot be asked is refused by name")
  void given_bad_questions_when_asked_then_each_is_refused_by_name() {
    var seller = Seller.registered(PROGRAM);
    var card = sellCard(seller, sheet("46.00", "38.00", "1.75", "0.00"));
    var path = "/v1/rate-cards/" + card + "/rerate";
    var company = seller.company();

    maker.post(path, Map.of("company_id", company)).is(422, "RERATE_EMPTY_RANGE");
    var year = maker.post(path, Map.of("from_on", "2025-01-01", "to_on", "2026-01-02"));
    year.is(422, "RERATE_RANGE_TOO_LONG");
    assertThat(year.json().path("field").asText()).isEqualTo("to_on");
    assertThat(year.json().path("rule").asText()).isEqualTo("at most 366 days");
    assertThat(year.json().path("value").asText()).isEqualTo("367");
    maker
        .post(path, Map.of("from_on", "2025-01-01", "to_on", "2026-01-01", "company_id", company))
        .is(422, "RERATE_EMPTY_RANGE");
    var many = Collections.nCopies(10_001, "shp_00000000000000000000000000");
    maker.post(path, Map.of("shipment_ids", many)).is(422, "RERATE_TOO_MANY");
    maker.post(path, Map.of("version", 7)).is(404, "NOT_FOUND");
    maker
        .post("/v1/rate-cards/rcd_00000000000000000000000000/rerate", Map.of())
        .is(404, "NOT_FOUND");
    for (var body :
        List.<Map<String, Object>>of(
            Map.of("version", 0),
            Map.of("shipment_ids", List.of()),
            Map.of("shipment_ids", List.of("ord_1")),
            Map.of("shipment_ids", many.subList(0, 1), "from_on", "2026-01-01"),
            Map.of("from_on", "2026-02-30"),
            Map.of("from_on", "2026-02-02", "to_on", "2026-02-01"),
            Map.of("company_id", "acme"))) {
      maker.post(path, body).is(422, "INVALID_INPUT");
    }
    draft(card, List.of(prices("BASE", "500", "", "40.00")));
    maker.post(path, Map.of("version", 2)).is(422, "RATE_SHEET_INCOMPLETE");
    var freight =
        card(Map.of("scope", "COMPANY", "company_id", company, "type", "B2B", "priority", 3));
    maker.post("/v1/rate-cards/" + freight + "/rerate", Map.of()).is(422, "RERATE_FREIGHT_CARD");
    maker.delete("/v1/rate-cards/" + freight).is(204);
  }

  @Test
  @DisplayName("7 margin: what was sold against what the courier's card asked, for staff only")
  void given_a_buy_card_when_booked_then_staff_sees_the_margin_and_the_seller_never_does() {
    var seller = Seller.withMoney(PROGRAM, 5000);
    var sell = sellCard(seller, sheet("46.00", "38.00", "1.75", "0.00"));
    var before = seller.bookNew(0);
    var account =
        Program.sql("SELECT id FROM courier_account WHERE courier = 'sandbox' ORDER BY id")
            .getFirst();
    var buy =
        card(
            Map.of(
                "scope",
                "ACCOUNT",
                "account_id",
                new CourierAccountId(UUID.fromString(account)).text(),
                "records",
                sheet("20.00", "15.00", "0.50", "10.00")));
    JsonNode shipment;
    try {
      shipment = seller.bookNew(320_000);
      draft(buy, sheet("22.00", "15.00", "0.50", "10.00"));
      var lines =
          rerated(
              maker, buy, Map.of("version", 2, "shipment_ids", List.of(id(shipment), id(before))));
      // 37.00 + fuel 3.70 + COD 35.00 against 35.00 + 3.50 + 35.00; nothing is known of the one
      // before.
      assertThat(money(lines.get(id(shipment))).subList(0, 3))
          .containsExactly("73.50", "75.70", "2.20");
      assertThat(money(lines.get(id(before)))).startsWith("", "40.70", "").contains("REPRICED");
      seller.http().post("/v1/rate-cards/" + buy + "/rerate", Map.of()).is(404, "NOT_FOUND");
    } finally {
      var now = PROGRAM.bean(Clock.class).now().plusMillis(300);
      checker
          .post(
              "/v1/rate-cards/" + buy + "/versions/1/steps",
              Map.of("step", "END", "at", now.toString()))
          .is(200);
      await(now);
      maker.post("/v1/rate-cards/" + buy + "/archive", "{}").is(200);
    }

    var path = "/v1/admin/shipments/" + id(shipment) + "/margin";
    var margin = Staff.as(PROGRAM, Role.FINANCE).get(path).is(200).json();
    assertThat(margin.path("sold_taxable_paise").asLong()).isEqualTo(14_000);
    assertThat(margin.path("buy_taxable_paise").asLong()).isEqualTo(7_350);
    assertThat(margin.path("margin_paise").asLong()).isEqualTo(6_650);
    // 66.50 of 73.50 is 90.476 %.
    assertThat(margin.path("margin_bp").asLong()).isEqualTo(9_048);
    assertThat(margin.path("buy_rate_card_version_id").asText()).startsWith("rcv_");
    var without = checker.get("/v1/admin/shipments/" + id(before) + "/margin").is(200).json();
    assertThat(without.path("sold_taxable_paise").asLong()).isEqualTo(8_400);
    assertThat(without.path("margin_paise").isNull()).isTrue();
    assertThat(without.path("buy_rate_card_version_id").isNull()).isTrue();

    var http = seller.http();
    http.get(path).is(403, "PERMISSION_DENIED");
    for (var shown :
        List.of(
            http.get("/v1/shipments/" + id(shipment)).text(),
            http.get("/v1/shipments").text(),
            http.get("/v1/shipments/" + id(shipment) + "/events").text(),
            http.get("/v1/rate-cards").text(),
            rerated(http, sell, Map.of()).toString())) {
      assertThat(shown)
          .doesNotContain("buy", "bought", "margin", "7350", "73.50")
          .doesNotContain(margin.path("buy_rate_card_version_id").asText());
    }
    checker.get("/v1/admin/shipments/shp_00000000000000000000000000/margin").is(404, "NOT_FOUND");
    checker.get("/v1/admin/shipments/7/margin").is(404, "NOT_FOUND");
  }

  private static void await(Instant at) {
    while (PROGRAM.bean(Clock.class).now().isBefore(at)) Thread.onSpinWait();
  }
}
