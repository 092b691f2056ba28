package com.shipcrowd.bootstrap.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.shipcrowd.domain.company.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Two admins and the rate cards they make; every card is for one company, so that no other test sees it.
final class Cards {
  final Program program;
  final Http maker;
  final Http checker;

  Cards(Program program) {
    this.program = program;
    this.maker = Staff.as(program, Role.PLATFORM_ADMIN);
    this.checker = Staff.as(program, Role.PLATFORM_ADMIN);
  }

  /// Prices of SBX-S with the same price in all zones: so much for the first 500 g and for each 500 g more.
  static List<List<String>> flat(String first, String each) {
    return List.of(
        List.of("SBX-S", "FORWARD", "BASE", "500", "", first, first, first, first, first, first),
        List.of("SBX-S", "FORWARD", "STEP", "", "500", each, each, each, each, each, each));
  }

  static List<List<String>> with(List<List<String>> records, String... parameter) {
    var all = new ArrayList<>(records);
    all.add(List.of(parameter));
    return all;
  }

  static Map<String, Object> body(Seller seller, List<List<String>> records) {
    var body = new HashMap<String, Object>();
    body.put("name", "Card of " + seller.email());
    body.put("type", "B2C");
    body.put("scope", "COMPANY");
    body.put("company_id", seller.company());
    body.put("records", records);
    return body;
  }

  /// A draft for a company.
  String draft(Seller seller, List<List<String>> records) {
    return maker.post("/v1/rate-cards", body(seller, records)).is(201).json().path("id").asText();
  }

  /// A draft for a tier.
  String draftOfTier(String tier, List<List<String>> records) {
    return maker
        .post(
            "/v1/rate-cards",
            Map.of(
                "name",
                "Card of " + tier,
                "type",
                "B2C",
                "scope",
                "TIER",
                "tier",
                tier,
                "records",
                records))
        .is(201)
        .json()
        .path("id")
        .asText();
  }

  /// A card that prices from now on.
  String inForce(Seller seller, List<List<String>> records) {
    var card = draft(seller, records);
    approve(card, 1);
    return card;
  }

  void approve(String card, int number) {
    step(maker, card, number, "SUBMIT").is(200);
    step(checker, card, number, "APPROVE").is(200);
  }

  static Http.Answer step(Http who, String card, int number, String step) {
    return who.post(
        "/v1/rate-cards/" + card + "/versions/" + number + "/steps",
        Map.of("step", step, "reason", "because of the test"));
  }

  JsonNode version(String card, int number) {
    return maker.get("/v1/rate-cards/" + card + "/versions/" + number).is(200).json();
  }

  String state(String card, int number) {
    return version(card, number).at("/version/state").asText();
  }

  /// What a service asks for a parcel from Delhi to Jaipur (zone D).
  static JsonNode quoted(Seller seller, String service, int grams) {
    return quoted(seller, service, grams, "302001");
  }

  static JsonNode quoted(Seller seller, String service, int grams, String to) {
    var all =
        seller
            .http()
            .post(
                "/v1/quotes",
                Map.of(
                    "origin_pincode",
                    "110001",
                    "destination_pincode",
                    to,
                    "payment_mode",
                    "PREPAID",
                    "packages",
                    List.of(Map.of("weight_g", grams))))
            .is(200)
            .json();
    for (var one : all.path("quotes")) if (one.path("service").asText().equals(service)) return one;
    throw new AssertionError(service + " is not among " + all);
  }

  static long freight(Seller seller, String service, int grams) {
    return head(quoted(seller, service, grams), "FREIGHT");
  }

  static long head(JsonNode quote, String head) {
    for (var line : quote.path("charges"))
      if (line.path("head").asText().equals(head)) return line.path("amount_paise").asLong();
    return 0;
  }
}
