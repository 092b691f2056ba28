package com.shipcrowd.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.shipcrowd.bootstrap.ExampleTariffs;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.ratecard.Agreement;
import com.shipcrowd.domain.ratecard.ChargeHead;
import com.shipcrowd.domain.ratecard.Overrides;
import com.shipcrowd.domain.ratecard.PriceOverride;
import com.shipcrowd.domain.zone.Zone;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The worked examples of zones-and-rates.md section 9 that a seller can ask for, over HTTP. Cards S, X, H, L are sold as
/// SBX-S, SBX-X, SBX-H, SBX-L; the rest is asserted in the domain.
class PricesTest {
  static final Program PROGRAM = Program.shared();
  static Seller outside;
  static Seller inside;

  @BeforeAll
  static void sellers() {
    outside = Seller.registered(PROGRAM);
    // The platform is registered in Haryana: for this seller everything is intra-state.
    inside = Seller.registered(PROGRAM);
    inside
        .http()
        .patch(
            "/v1/company",
            Map.of("name", "Hisar Traders", "gstin", "06AAACS1234K1ZL", "state", "HR"))
        .is(200);
  }

  /// @param size length, breadth, height in mm, or null
  record Example(
      String id,
      String service,
      boolean intra,
      String from,
      String to,
      int grams,
      int @Nullable [] size,
      long collect,
      boolean insured,
      long declared,
      int billed,
      String lines,
      long total) {
    @Override
    public String toString() {
      return id;
    }
  }

  static int[] mm(int l, int b, int h) {
    return new int[] {l * 10, b * 10, h * 10};
  }

  // Lanes: A within Delhi, B Delhi to Gurugram, C Delhi to Mumbai, D Delhi to Jaipur, E Delhi to
  // Srinagar.
  static Stream<Example> examples() {
    return Stream.of(
        new Example(
            "E1",
            "SBX-S",
            true,
            "110001",
            "110092",
            400,
            mm(15, 10, 5),
            0,
            false,
            0,
            500,
            "FREIGHT 3200+576",
            3776),
        new Example(
            "E2",
            "SBX-S",
            false,
            "110001",
            "302001",
            800,
            mm(40, 30, 20),
            0,
            false,
            0,
            5000,
            "FREIGHT 44800+8064",
            52864),
        new Example(
            "E3a",
            "SBX-S",
            false,
            "110001",
            "400001",
            500,
            null,
            0,
            false,
            0,
            500,
            "FREIGHT 4600+828",
            5428),
        new Example(
            "E3b",
            "SBX-S",
            false,
            "110001",
            "400001",
            1000,
            null,
            0,
            false,
            0,
            1000,
            "FREIGHT 8400+1512",
            9912),
        new Example(
            "E3c",
            "SBX-S",
            false,
            "110001",
            "400001",
            1001,
            null,
            0,
            false,
            0,
            1500,
            "FREIGHT 12200+2196",
            14396),
        new Example(
            "E4",
            "SBX-S",
            true,
            "110001",
            "122001",
            450,
            mm(20, 15, 8),
            150000,
            false,
            150000,
            500,
            "FREIGHT 3800+684 COD_FEE 3500+630",
            8614),
        new Example(
            "E5",
            "SBX-S",
            false,
            "110001",
            "302001",
            450,
            mm(20, 15, 8),
            499800,
            false,
            499800,
            500,
            "FREIGHT 5200+936 COD_FEE 8747+1574",
            16457),
        new Example(
            "E6",
            "SBX-X",
            false,
            "110001",
            "302001",
            1300,
            mm(30, 20, 10),
            0,
            false,
            0,
            1500,
            "FREIGHT 21200+3816 FUEL 2544+458",
            28018),
        new Example(
            "E7",
            "SBX-X",
            false,
            "110001",
            "400001",
            620,
            mm(22, 18, 9),
            899950,
            false,
            899950,
            1000,
            "FREIGHT 11600+2088 FUEL 1392+251 COD_FEE 17999+3240",
            36570),
        new Example(
            "E9",
            "SBX-S",
            false,
            "110001",
            "788931",
            2300,
            mm(30, 25, 12),
            250000,
            false,
            250000,
            2500,
            "FREIGHT 29800+5364 ODA 2500+450 COD_FEE 4375+788",
            43277),
        new Example(
            "E16",
            "SBX-S",
            false,
            "110001",
            "744101",
            5200,
            mm(40, 30, 25),
            1299900,
            false,
            1299900,
            6000,
            "FREIGHT 90000+16200 ODA 2500+450 COD_FEE 22748+4095",
            135993),
        new Example(
            "E10a",
            "SBX-S",
            false,
            "110001",
            "302001",
            1400,
            mm(25, 20, 10),
            320000,
            false,
            320000,
            1500,
            "FREIGHT 14000+2520 COD_FEE 5600+1008",
            23128),
        new Example(
            "E11a",
            "SBX-S",
            false,
            "110001",
            "302001",
            480,
            mm(20, 15, 7),
            0,
            false,
            0,
            500,
            "FREIGHT 5200+936",
            6136),
        new Example(
            "E11b",
            "SBX-S",
            false,
            "110001",
            "302001",
            1240,
            mm(26, 22, 11),
            0,
            false,
            0,
            1500,
            "FREIGHT 14000+2520",
            16520),
        new Example(
            "E12a",
            "SBX-L",
            false,
            "110001",
            "400001",
            240,
            null,
            0,
            false,
            0,
            250,
            "FREIGHT 3500+630",
            4130),
        new Example(
            "E12b",
            "SBX-L",
            false,
            "110001",
            "400001",
            251,
            null,
            0,
            false,
            0,
            500,
            "FREIGHT 4400+792",
            5192),
        new Example(
            "E12c",
            "SBX-L",
            false,
            "110001",
            "400001",
            700,
            null,
            0,
            false,
            0,
            1000,
            "FREIGHT 6800+1224",
            8024),
        new Example(
            "E12d",
            "SBX-L",
            false,
            "110001",
            "400001",
            2000,
            null,
            0,
            false,
            0,
            2000,
            "FREIGHT 10000+1800",
            11800),
        new Example(
            "E12e",
            "SBX-L",
            false,
            "110001",
            "400001",
            2001,
            null,
            0,
            false,
            0,
            3000,
            "FREIGHT 13000+2340",
            15340),
        new Example(
            "E12f",
            "SBX-L",
            false,
            "110001",
            "400001",
            4300,
            null,
            0,
            false,
            0,
            5000,
            "FREIGHT 19000+3420",
            22420),
        new Example(
            "E13",
            "SBX-H",
            false,
            "110001",
            "302001",
            3000,
            mm(40, 30, 25),
            0,
            false,
            0,
            7000,
            "FREIGHT 26200+4716",
            30916),
        new Example(
            "E14",
            "SBX-S",
            false,
            "110001",
            "302001",
            900,
            mm(20, 20, 10),
            0,
            true,
            1849900,
            1000,
            "FREIGHT 9600+1728 INSURANCE 10174+1831",
            23333));
  }

  @ParameterizedTest(name = "7.6 worked example {0} over HTTP")
  @MethodSource("examples")
  void row_7_6_given_a_worked_example_when_quoted_then_its_numbers(Example e) {
    var box = new HashMap<String, Object>();
    box.put("weight_g", e.grams);
    if (e.size != null) {
      box.put("length_mm", e.size[0]);
      box.put("breadth_mm", e.size[1]);
      box.put("height_mm", e.size[2]);
    }
    var body = new HashMap<String, Object>();
    body.put("origin_pincode", e.from);
    body.put("destination_pincode", e.to);
    body.put("payment_mode", e.collect > 0 ? "COD" : "PREPAID");
    body.put("collectable_paise", e.collect);
    body.put("declared_value_paise", e.declared);
    body.put("insured", e.insured);
    body.put("packages", List.of(box));

    var quote = (e.intra ? inside : outside).http().post("/v1/quotes", body).is(200).json();

    var service = of(quote, e.service);
    assertThat(lines(service)).isEqualTo(e.lines);
    assertThat(service.path("total_paise").asLong()).isEqualTo(e.total);
    assertThat(service.path("billed_weight_g").asInt()).isEqualTo(e.billed);
  }

  @Test
  void row_7_10_overrides_replace_a_price_change_it_or_waive_a_head_and_the_most_specific_counts() {
    var tariffs = PROGRAM.bean(ExampleTariffs.class);
    var seller = Seller.registered(PROGRAM);
    var everything = override(PriceOverride.Scope.ALL, new PriceOverride.Percent(-800));
    var ofService =
        override(
            PriceOverride.Scope.of("SBX-X"),
            new PriceOverride.Absolute(Money.ofRupees("70"), Money.ofRupees("60")));
    var ofLane = override(PriceOverride.Scope.of("SBX-L", Zone.D), new PriceOverride.Percent(1000));
    var noFuel =
        override(PriceOverride.Scope.of("SBX-X", Zone.D), new PriceOverride.Waive(ChargeHead.FUEL));
    var elsewhere =
        override(
            PriceOverride.Scope.of("SBX-S", Zone.A),
            new PriceOverride.Absolute(Money.ofRupees("1"), null));
    tariffs.agree(
        seller.company(),
        Agreement.of(
            Overrides.of(List.of(everything, ofService, ofLane, noFuel, elsewhere)),
            Instant.EPOCH));
    var body =
        Map.of(
            "origin_pincode",
            "110001",
            "destination_pincode",
            "302001",
            "payment_mode",
            "PREPAID",
            "packages",
            List.of(Map.of("weight_g", 1400)));

    var quote = seller.http().post("/v1/quotes", body).is(200).json();

    assertThat(lines(of(quote, "SBX-S"))).isEqualTo("FREIGHT 12880+2318");
    assertThat(lines(of(quote, "SBX-X"))).isEqualTo("FREIGHT 19000+3420");
    assertThat(lines(of(quote, "SBX-L"))).isEqualTo("FREIGHT 12540+2257");
  }

  private static PriceOverride override(PriceOverride.Scope scope, PriceOverride.Change change) {
    return PriceOverride.since(Instant.EPOCH, scope, change);
  }

  @Test
  @DisplayName(
      "7 worked examples E8a, E8b, E15, E17 and E18 over HTTP: handling, season and coupon, override, return")
  void given_an_agreement_when_quoted_then_the_numbers_of_its_example() {
    var tariffs = PROGRAM.bean(ExampleTariffs.class);
    var plain = Seller.registered(PROGRAM);
    tariffs.agree(plain.company(), Agreement.NONE);
    tariffs.agree(inside.company(), Agreement.NONE);
    var couponed = Seller.registered(PROGRAM);
    tariffs.agree(couponed.company(), Agreement.NONE.withCoupon(Money.ofRupees("20")));
    var vip = Seller.registered(PROGRAM);
    var override =
        PriceOverride.since(
            Instant.EPOCH, PriceOverride.Scope.ALL, new PriceOverride.Percent(-800));
    tariffs.agree(vip.company(), Agreement.of(Overrides.of(List.of(override)), Instant.EPOCH));

    expect(
        inside,
        "EX-HANDLING",
        "122001",
        Map.of("weight_g", 500),
        Map.of("fragile", true),
        "FREIGHT 3800+684 HANDLING 825+148",
        5457);
    expect(
        plain,
        "EX-HANDLING",
        "122001",
        Map.of("weight_g", 500),
        Map.of("fragile", true),
        "FREIGHT 3800+684 HANDLING 825+149",
        5458);
    expect(
        couponed,
        "EX-SEASON",
        "400001",
        box(900, 250, 200, 100),
        Map.of(),
        "FREIGHT 9600+1728 FUEL 1392+251 SEASONAL 1160+209",
        14340);
    expect(vip, "SBX-S", "302001", box(1400, 250, 200, 100), Map.of(), "FREIGHT 12880+2318", 15198);
    expect(
        plain,
        "EX-RETURN",
        "302001",
        Map.of("weight_g", 1100),
        Map.of("direction", "REVERSE", "quality_check", true),
        "REVERSE_FREIGHT 18000+3240 HANDLING 1500+270",
        23010);
  }

  private static Map<String, Integer> box(int grams, int length, int breadth, int height) {
    return Map.of(
        "weight_g", grams, "length_mm", length, "breadth_mm", breadth, "height_mm", height);
  }

  private static void expect(
      Seller seller,
      String service,
      String to,
      Map<String, Integer> box,
      Map<String, Object> more,
      String lines,
      long total) {
    var body = new HashMap<String, Object>(more);
    body.put("origin_pincode", "110001");
    body.put("destination_pincode", to);
    body.put("payment_mode", "PREPAID");
    body.put("packages", List.of(box));
    var quoted = of(seller.http().post("/v1/quotes", body).is(200).json(), service);
    assertThat(lines(quoted)).isEqualTo(lines);
    assertThat(quoted.path("total_paise").asLong()).isEqualTo(total);
  }

  private static JsonNode of(JsonNode quote, String service) {
    for (var one : quote.path("quotes")) {
      if (one.path("service").asText().equals(service)) return one;
    }
    throw new AssertionError(service + " is not quoted: " + quote);
  }

  private static String lines(JsonNode service) {
    var lines = new ArrayList<String>();
    for (var line : service.path("charges")) {
      lines.add(
          line.path("head").asText()
              + " "
              + line.path("amount_paise")
              + "+"
              + line.path("tax_paise"));
    }
    return String.join(" ", lines);
  }

  @Test
  @DisplayName("a courier that does not take it is never silent")
  void given_a_heavy_parcel_when_quoted_then_every_other_service_says_why() {
    var quote =
        outside
            .http()
            .post(
                "/v1/quotes",
                Map.of(
                    "origin_pincode",
                    "110001",
                    "destination_pincode",
                    "560001",
                    "payment_mode",
                    "PREPAID",
                    "packages",
                    List.of(Map.of("weight_g", 45_000))))
            .is(200)
            .json();

    assertThat(quote.path("quotes")).hasSize(1);
    for (var service : List.of("SBX-S", "SBX-X", "SBX-L")) {
      var refusal =
          quote
              .path("refusals")
              .valueStream()
              .filter(r -> r.path("service").asText().equals(service))
              .findFirst()
              .orElseThrow();
      assertThat(refusal.path("code").asText()).isEqualTo("WEIGHT_LIMIT");
      assertThat(refusal.path("values").path("max_weight_g").asInt()).isPositive();
    }
  }

  @Test
  @DisplayName("army post and unknown pincodes: no guessing")
  void given_a_place_nobody_serves_when_quoted_then_the_reason_is_named() {
    for (var lane :
        Map.of("900056", "PINCODE_NOT_SERVICEABLE", "999999", "PINCODE_UNKNOWN").entrySet()) {
      var quote =
          outside
              .http()
              .post(
                  "/v1/quotes",
                  Map.of(
                      "origin_pincode",
                      "110001",
                      "destination_pincode",
                      lane.getKey(),
                      "payment_mode",
                      "PREPAID",
                      "packages",
                      List.of(Map.of("weight_g", 500))))
              .is(200)
              .json();
      assertThat(quote.path("quotes")).isEmpty();
      assertThat(quote.path("recommended").isNull()).isTrue();
      assertThat(quote.path("refusals").findValuesAsText("code"))
          .filteredOn(code -> !code.equals("FREIGHT_ONLY"))
          .containsOnly(lane.getValue());
    }
  }

  @Test
  @DisplayName("a quote binds for the order it was given for, and for nothing else")
  void given_a_quote_when_booked_for_another_parcel_then_it_is_refused() {
    var seller = Seller.withMoney(PROGRAM, 500);
    var quote =
        seller
            .http()
            .post(
                "/v1/quotes",
                Map.of(
                    "warehouse_id",
                    seller.warehouse(),
                    "destination_pincode",
                    "560001",
                    "payment_mode",
                    "PREPAID",
                    "packages",
                    List.of(Map.of("weight_g", 801))))
            .json()
            .path("id")
            .asText();
    var order = seller.order(0);

    seller
        .http()
        .post("/v1/shipments", Map.of("order_id", order, "quote_id", quote))
        .is(409, "QUOTE_MISMATCH");
    seller
        .http()
        .post(
            "/v1/shipments",
            Map.of("order_id", order, "quote_id", "qte_00000000000000000000000000"))
        .is(409, "QUOTE_MISMATCH");
  }
}
