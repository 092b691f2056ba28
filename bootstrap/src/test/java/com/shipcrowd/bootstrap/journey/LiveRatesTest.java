package com.shipcrowd.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.shipcrowd.adapter.simulators.Call;
import com.shipcrowd.adapter.simulators.Mishap;
import com.shipcrowd.adapter.simulators.SimulatorServer;
import com.shipcrowd.adapter.simulators.delhivery.DelhiverySimulator;
import com.shipcrowd.application.courier.needs.CourierAccounts;
import com.shipcrowd.domain.courier.CourierAccountId;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// A courier that is asked for its price while quoting. The stub asks 30.00 for each half kilogram and 20.00 for
/// collecting; the account puts 10 % on top.
class LiveRatesTest {
  static DelhiverySimulator delhivery;
  static SimulatorServer server;
  static Program program;

  @BeforeAll
  static void start() {
    delhivery = new DelhiverySimulator();
    server = new SimulatorServer(delhivery);
    delhivery.patience(3_000, 400);
    delhivery.numbersFrom(26_905_710_000_000L);
    var account = server.account(delhivery, new CourierAccountId(new UUID(0, 1)));
    // Numbers that another stub handed out are none of this one's.
    Program.sql(
        "delete from waybill where taken_at is null and account_id in"
            + " (select id from courier_account where courier = 'delhivery') returning 'x'");
    // Another journey may have laid the contract down already.
    Program.sql(
        "update courier_account set active = true where courier = 'delhivery' returning 'x'");
    program =
        Program.another(
            Map.of(
                "shipcrowd.couriers.delhivery.base-url", server.baseUrl(delhivery),
                "shipcrowd.couriers.delhivery.token", account.credential("token"),
                "shipcrowd.couriers.delhivery.webhook-secret", account.credential("webhook_secret"),
                "shipcrowd.couriers.delhivery.client-name", account.setting("client_name"),
                "shipcrowd.couriers.delhivery.live-rates", "true",
                "shipcrowd.couriers.delhivery.live-markup-bp", "1000"));
    assertThat(program.bean(CourierAccounts.class).all()).hasSize(2);
  }

  @AfterAll
  static void stop() {
    // As it was found: gone, so that whoever lays it down again finds it active.
    Program.sql(
        "update courier_account set active = false where courier = 'delhivery' returning 'x'");
    program.bean(MovableClock.class).pass(Duration.ofSeconds(10));
    Program.shared().bean(MovableClock.class).pass(Duration.ofSeconds(10));
    program.stop();
    server.close();
  }

  @BeforeEach
  void heal() {
    delhivery.heal();
    delhivery.watch(true);
  }

  private static Map<String, Object> question(long collect) {
    var body = new LinkedHashMap<String, Object>();
    body.put("origin_pincode", "110020");
    body.put("destination_pincode", "560001");
    body.put("payment_mode", collect > 0 ? "COD" : "PREPAID");
    body.put("collectable_paise", collect);
    body.put("declared_value_paise", 320000);
    body.put(
        "packages",
        List.of(Map.of("weight_g", 800, "length_mm", 250, "breadth_mm", 200, "height_mm", 100)));
    return body;
  }

  private static JsonNode quote(Seller seller, long collect) {
    return seller.http().post("/v1/quotes", question(collect)).is(200).json();
  }

  private static JsonNode service(JsonNode quote, String code) {
    return quote
        .path("quotes")
        .valueStream()
        .filter(q -> q.path("service").asText().equals(code))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @DisplayName(
      "a live price with its markup is quoted, honoured by a booking with the quote, and not without it")
  void given_a_courier_with_live_rates_when_quoted_and_booked_then_the_live_price_is_charged() {
    var seller = Seller.withMoney(program, 2000);

    var answer = quote(seller, 320000);

    var live = service(answer, "DLV-S");
    assertThat(live.path("price_source").asText()).isEqualTo("LIVE");
    assertThat(live.path("live_problem").isNull()).isTrue();
    // 60.00 and 20.00, ten per cent on each, 18 % tax on each line.
    assertThat(Cards.head(live, "FREIGHT")).isEqualTo(6600);
    assertThat(Cards.head(live, "COD_FEE")).isEqualTo(2200);
    assertThat(live.path("total_paise").asLong()).isEqualTo(6600 + 1188 + 2200 + 396);
    assertThat(live.path("card_total_paise").asLong()).isEqualTo(16520);
    assertThat(service(answer, "SBX-S").path("price_source").asText()).isEqualTo("CARD");
    assertThat(service(answer, "SBX-S").path("card_total_paise").isNull()).isTrue();
    var asked = delhivery.seen(Call.RATE).getFirst().ask().url();
    assertThat(asked)
        .contains(
            "o_pin=110020", "d_pin=560001", "cgm=1000", "pt=COD", "cod=3200.00", "ss=Delivered");

    var quoteId = answer.path("id").asText();
    // The courier asks nothing of the sort any more, but it was promised.
    delhivery.always(Call.RATE, Mishap.SERVER_ERROR);
    var promised =
        seller
            .http()
            .post(
                "/v1/shipments",
                Map.of("order_id", seller.order(320000), "service", "DLV-S", "quote_id", quoteId))
            .is(201)
            .json();
    assertThat(promised.path("hold_paise").asLong()).isEqualTo(10384);
    var byCard = seller.book(seller.order(320000), "DLV-S");
    assertThat(byCard.path("hold_paise").asLong()).isEqualTo(16520);
    // Another company cannot use it, nor another order.
    var other = Seller.withMoney(program, 500);
    other
        .http()
        .post("/v1/shipments", Map.of("order_id", other.order(320000), "quote_id", quoteId))
        .is(409, "QUOTE_MISMATCH");
    seller
        .http()
        .post("/v1/shipments", Map.of("order_id", seller.order(0), "quote_id", quoteId))
        .is(409, "QUOTE_MISMATCH");
    program.bean(MovableClock.class).pass(Duration.ofMinutes(16));
    seller
        .http()
        .post("/v1/shipments", Map.of("order_id", seller.order(320000), "quote_id", quoteId))
        .is(409, "QUOTE_EXPIRED");
    Books.hold(program);
  }

  @Test
  @DisplayName("a courier that is late, fails or talks nonsense leaves the price to the card")
  void given_a_courier_that_does_not_answer_when_quoted_then_the_card_prices_and_says_why() {
    var seller = Seller.registered(program);
    var cases = new LinkedHashMap<Mishap, String>();
    cases.put(Mishap.WRONG_TYPES, "LIVE_RATE_UNREADABLE");
    cases.put(Mishap.TRUNCATED, "LIVE_RATE_UNREADABLE");
    cases.put(Mishap.UNAUTHORIZED, "COURIER_DOWN");
    cases.put(Mishap.TIMEOUT_AFTER, "LIVE_RATE_TIMEOUT");
    cases.forEach(
        (mishap, code) -> {
          delhivery.heal();
          delhivery.always(Call.RATE, mishap);
          long start = System.nanoTime();
          var one = service(quote(seller, 0), "DLV-S");
          assertThat(Duration.ofNanos(System.nanoTime() - start))
              .isLessThan(Duration.ofMillis(2500));
          assertThat(one.path("price_source").asText()).as(mishap.name()).isEqualTo("CARD");
          assertThat(one.path("live_problem").asText()).as(mishap.name()).isEqualTo(code);
          assertThat(one.path("total_paise")).isEqualTo(one.path("card_total_paise"));
        });
    delhivery.heal();
    delhivery.answers(Call.RATE, 200, "[{\"gross_amount\":0,\"charge_COD\":0}]");
    assertThat(service(quote(seller, 0), "DLV-S").path("live_problem").asText())
        .isEqualTo("LIVE_RATE_UNREADABLE");
    delhivery.answers(Call.RATE, 200, "{\"error\":\"NSZ\"}");
    var refused = quote(seller, 0);
    assertThat(service(refused, "DLV-S").path("live_problem").asText())
        .isEqualTo("LIVE_RATE_REFUSED");
    // Nothing live was promised, so nothing was kept.
    assertThat(
            Program.sql(
                "select 1::text from live_quote where id = '" + refused.path("id").asText() + "'"))
        .isEmpty();
  }

  @Test
  void given_many_questions_at_once_when_quoted_then_no_courier_is_asked() {
    var seller = Seller.registered(program);

    seller.http().post("/v1/quotes/batch", Map.of("quotes", List.of(question(0)))).is(200);

    assertThat(delhivery.seen(Call.RATE)).isEmpty();
  }
}
