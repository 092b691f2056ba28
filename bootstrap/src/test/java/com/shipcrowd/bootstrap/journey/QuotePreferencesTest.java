package com.shipcrowd.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.shipcrowd.application.held.Held;
import com.shipcrowd.application.ratecard.Pricing;
import com.shipcrowd.domain.company.Role;
import io.micronaut.core.type.Argument;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// How a company has its couriers chosen, and row 20.10.
class QuotePreferencesTest {
  private final Program program = Program.shared();

  private static Map<String, Object> question() {
    var body = new LinkedHashMap<String, Object>();
    body.put("origin_pincode", "110020");
    body.put("destination_pincode", "560001");
    body.put("payment_mode", "PREPAID");
    body.put("packages", List.of(Map.of("weight_g", 800)));
    return body;
  }

  private static JsonNode quote(Seller seller) {
    return seller.http().post("/v1/quotes", question()).is(200).json();
  }

  private static List<String> order(JsonNode quote) {
    return quote.path("quotes").valueStream().map(q -> q.path("service").asText()).toList();
  }

  private static JsonNode prefer(Seller seller, Map<String, Object> body) {
    return seller.http().send("PUT", "/v1/quote-preferences", body).is(200).json();
  }

  @Test
  @DisplayName("a company that has said nothing has the balanced profile and today's explanations")
  void given_nothing_said_when_looked_at_then_the_usual_counts() {
    var seller = Seller.registered(program);

    var said = seller.http().get("/v1/quote-preferences").is(200).json();

    assertThat(said.path("profile").asText()).isEqualTo("BALANCED");
    assertThat(said.path("cost_weight_bp").asInt()).isEqualTo(7000);
    assertThat(said.path("reliability_bp").asInt()).isEqualTo(3000);
    assertThat(said.path("set_by").isNull()).isTrue();
    assertThat(quote(seller).at("/quotes/0/explanation").asText()).doesNotContain("your weights");
  }

  @Test
  @DisplayName("favourites come first in their order, the rest by the company's weights")
  void given_a_priority_list_when_quoted_and_booked_then_it_decides() {
    var seller = Seller.withMoney(program, 1000);
    var usual = order(quote(seller));
    assertThat(usual).hasSizeGreaterThan(3);
    var last = usual.getLast();

    var said =
        prefer(
            seller,
            Map.of(
                "profile",
                "CUSTOM",
                "cost_weight_bp",
                5500,
                "reliability_bp",
                0,
                "favourites",
                List.of(last)));

    assertThat(said.path("set_by").asText()).isNotEmpty();
    assertThat(said.path("set_at").asText()).isNotEmpty();
    var answer = quote(seller);
    assertThat(order(answer).getFirst()).isEqualTo(last);
    assertThat(answer.path("recommended").asText()).isEqualTo(last);
    assertThat(answer.at("/quotes/0/explanation").asText())
        .startsWith("Number 1 of your favourites.")
        .contains("factor 1.000000")
        .endsWith("; by your weights of cost 0.550000, time 0.450000, reliability 0.000000");
    // A quote that names a profile goes by that one.
    var named = question();
    named.put("profile", "FASTEST");
    assertThat(seller.http().post("/v1/quotes", named).is(200).json().at("/quotes/0/explanation"))
        .asString()
        .doesNotContain("favourites");
    // A booking without a service goes by the company's.
    var booked =
        seller.http().post("/v1/shipments", Map.of("order_id", seller.order(0))).is(201).json();
    assertThat(booked.path("service").asText()).isEqualTo(last);
    // Another company is not touched.
    assertThat(order(quote(Seller.registered(program)))).isEqualTo(usual);
  }

  @Test
  @DisplayName("a service that was left out is neither offered nor booked, not even by name")
  void given_an_excluded_service_when_quoted_and_booked_then_it_is_refused() {
    var seller = Seller.withMoney(program, 1000);
    prefer(seller, Map.of("profile", "CHEAPEST", "excluded", List.of("SBX-S")));

    var answer = quote(seller);

    assertThat(order(answer)).isNotEmpty().doesNotContain("SBX-S");
    assertThat(
            answer
                .path("refusals")
                .valueStream()
                .filter(r -> r.path("service").asText().equals("SBX-S"))
                .map(r -> r.path("code").asText()))
        .containsExactly("SERVICE_EXCLUDED");
    var order = seller.order(0);
    var refused =
        seller
            .http()
            .post("/v1/shipments", Map.of("order_id", order, "service", "SBX-S"))
            .is(422, "NO_COURIER_AVAILABLE")
            .json();
    assertThat(refused.at("/refusals/0/code").asText()).isEqualTo("SERVICE_EXCLUDED");
    var booked = seller.http().post("/v1/shipments", Map.of("order_id", order)).is(201).json();
    assertThat(booked.path("service").asText()).isNotEqualTo("SBX-S");
    // Allowed again, it is offered again.
    prefer(seller, Map.of("profile", "CHEAPEST"));
    assertThat(order(quote(seller))).contains("SBX-S");
  }

  @Test
  @DisplayName("a booking keeps how its couriers were compared, and the comparison replays")
  void given_a_booking_when_its_choice_is_looked_at_then_the_whole_list_is_there_and_replays() {
    var seller = Seller.withMoney(program, 1000);
    prefer(
        seller,
        Map.of(
            "profile",
            "CUSTOM",
            "cost_weight_bp",
            4000,
            "favourites",
            List.of("SBX-H"),
            "excluded",
            List.of("SBX-L")));
    var order = seller.order(0);
    var expected = quote(seller);
    var booked = seller.book(order, "SBX-S");
    // What the company prefers from now on does not touch what was.
    prefer(seller, Map.of("profile", "FASTEST"));

    var path = "/v1/shipments/" + booked.path("id").asText() + "/choice";
    var choice = seller.http().get(path).is(200).json();

    assertThat(choice.path("replays").asBoolean()).isTrue();
    assertThat(choice.path("chosen").asText()).isEqualTo("SBX-S");
    assertThat(choice.at("/weights/cost_bp").asInt()).isEqualTo(4000);
    assertThat(choice.at("/weights/favourites").toString()).isEqualTo("[\"SBX-H\"]");
    assertThat(choice.path("ranked").valueStream().map(r -> r.path("service").asText()).toList())
        .isEqualTo(order(expected))
        .startsWith("SBX-H");
    assertThat(
            choice
                .path("ranked")
                .valueStream()
                .filter(r -> r.path("service").asText().equals("SBX-S"))
                .map(r -> r.path("cost_paise").asLong()))
        .containsExactly(booked.path("hold_paise").asLong());
    assertThat(
            choice
                .path("refused")
                .valueStream()
                .map(r -> r.path("service").asText() + " " + r.path("code").asText()))
        .contains("SBX-L SERVICE_EXCLUDED");
    Seller.registered(program).http().get(path).is(404);
    // Tampered with, it no longer comes out the same; an old row without it is still read.
    var id =
        com.shipcrowd.domain.Id.decode("shp", booked.path("id").asText()).orElseThrow().toString();
    Program.sql(
        "update shipment set facts = jsonb_set(facts, '{choice,ranked,0,days}', '9') where id = '"
            + id
            + "' returning 'done'");
    assertThat(seller.http().get(path).is(200).json().path("replays").asBoolean()).isFalse();
    Program.sql(
        "update shipment set facts = facts - 'choice' where id = '" + id + "' returning 'done'");
    seller.http().get(path).is(404);
    assertThat(seller.shipment(booked.path("id").asText()).path("status").asText())
        .isEqualTo("AWB_ASSIGNED");
  }

  @Test
  void given_impossible_preferences_when_sent_then_every_field_is_named_and_nothing_changes() {
    var seller = Seller.registered(program);

    var refused =
        seller
            .http()
            .send(
                "PUT",
                "/v1/quote-preferences",
                Map.of(
                    "profile",
                    "BEST",
                    "cost_weight_bp",
                    10001,
                    "reliability_bp",
                    -1,
                    "favourites",
                    List.of("SBX-S", "SBX-S", "SBX-X"),
                    "excluded",
                    List.of("SBX-X", "")))
            .is(422, "INVALID_INPUT")
            .json();

    assertThat(refused.path("errors").valueStream().map(e -> e.path("pointer").asText()).toList())
        .contains(
            "/profile",
            "/cost_weight_bp",
            "/reliability_bp",
            "/favourites/1",
            "/favourites/2",
            "/excluded/1");
    var unknown =
        seller
            .http()
            .send(
                "PUT",
                "/v1/quote-preferences",
                Map.of("profile", "CUSTOM", "favourites", List.of("NO-1", "SBX-S")))
            .is(422, "SERVICE_UNKNOWN")
            .json();
    assertThat(unknown.path("services").toString()).isEqualTo("[\"NO-1\"]");
    seller
        .http()
        .send(
            "PUT",
            "/v1/quote-preferences",
            Map.of("profile", "CUSTOM", "favourites", java.util.Collections.nCopies(51, "SBX-S")))
        .is(422, "INVALID_INPUT");
    seller.http().send("PUT", "/v1/quote-preferences", Map.of()).is(422, "INVALID_INPUT");
    assertThat(seller.http().get("/v1/quote-preferences").is(200).json().path("profile").asText())
        .isEqualTo("BALANCED");
  }

  @Test
  @DisplayName("20.10 a cache is cleared by its name, and the next read is fresh")
  void row_20_10_given_something_held_when_cleared_by_name_then_the_next_read_is_fresh() {
    var admin = Staff.as(program, Role.PLATFORM_ADMIN);
    Held<Pricing> pricing = program.bean(Argument.of(heldType(), Pricing.class));
    var seller = Seller.registered(program);
    assertThat(codTax(seller)).isEqualTo(635);
    var before = pricing.get();

    var cleared = admin.post("/v1/admin/cache/clear", Map.of("name", "pricing")).is(200).json();

    assertThat(cleared.path("cleared").toString()).isEqualTo("[\"pricing\"]");
    assertThat(pricing.get()).isNotSameAs(before);
    // What a quote has just read of the company is kept for five seconds, unless it is cleared.
    Program.sql(
        "update company set gstin = '06AAACS1234K1ZL' where id = '"
            + com.shipcrowd.domain.Id.decode("cmp", seller.company()).orElseThrow()
            + "' returning 'done'");
    admin.post("/v1/admin/cache/clear", Map.of("name", "sellers")).is(200);
    assertThat(codTax(seller)).isEqualTo(634);
    // All of them.
    assertThat(
            admin
                .post("/v1/admin/cache/clear", Map.of())
                .is(200)
                .json()
                .path("cleared")
                .valueStream()
                .map(JsonNode::asText))
        .contains("geography", "network", "pricing", "sellers");
    assertThat(pricing.get().cards()).isNotNull();
  }

  @Test
  void row_20_10_given_a_name_nobody_has_when_cleared_then_the_known_ones_are_named() {
    var admin = Staff.as(program, Role.PLATFORM_ADMIN);

    var refused =
        admin
            .post("/v1/admin/cache/clear", Map.of("name", "prices"))
            .is(422, "CACHE_UNKNOWN")
            .json();

    assertThat(refused.path("known").valueStream().map(JsonNode::asText)).contains("pricing");
    admin.post("/v1/admin/cache/clear", Map.of("name", "x".repeat(41))).is(422, "INVALID_INPUT");
    Stream.of(Seller.registered(program).http(), Staff.as(program, Role.SUPPORT))
        .forEach(http -> http.post("/v1/admin/cache/clear", Map.of()).is(403, "PERMISSION_DENIED"));
  }

  @SuppressWarnings("unchecked")
  private static Class<Held<Pricing>> heldType() {
    return (Class<Held<Pricing>>) (Class<?>) Held.class;
  }

  // Tax on a fee of 35.25: one paisa less when it is two halves within one state.
  private static long codTax(Seller seller) {
    var body = question();
    body.put("payment_mode", "COD");
    body.put("collectable_paise", 201_429);
    var answer = seller.http().post("/v1/quotes", body).is(200).json();
    return answer
        .path("quotes")
        .valueStream()
        .filter(q -> q.path("service").asText().equals("SBX-S"))
        .flatMap(q -> q.path("charges").valueStream())
        .filter(c -> c.path("head").asText().equals("COD_FEE"))
        .mapToLong(c -> c.path("tax_paise").asLong())
        .sum();
  }
}
