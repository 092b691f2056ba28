package com.shipcrowd.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// Whatever is sent, the answer is a named refusal or a safe result; `Http` fails on any 5xx.
class BadInputTest {
  static final Program PROGRAM = Program.shared();

  @Test
  @DisplayName(
      "orders: malformed, unknown, wrong-typed, overflowing, zero and hostile fields are refused by name")
  void given_bad_orders_when_sent_then_each_refusal_names_field_and_rule() {
    var seller = Seller.withMoney(PROGRAM, 100);
    var http = seller.http();
    http.send("POST", "/v1/orders", "{").is(400, "MALFORMED_JSON");
    http.send("POST", "/v1/orders", "[]").is(400);
    http.send("POST", "/v1/orders", "").is(400);
    http.send("POST", "/v1/orders", "{\"order_number\":\"A\",\"order_number\":\"B\"}")
        .is(400, "MALFORMED_JSON");
    http.send("POST", "/v1/orders", "{\"a\":".repeat(200) + "1" + "}".repeat(200)).is(400);
    http.send("POST", "/v1/orders", "{\"order_number\":\"" + "x".repeat(2_000_000) + "\"}")
        .is(413, "PAYLOAD_TOO_LARGE");
    var refused = http.post("/v1/orders", Map.of()).is(422, "INVALID_INPUT");
    assertThat(refused.json().path("errors").findValuesAsText("pointer"))
        .contains("/order_number", "/payment_mode", "/ship_to", "/items", "/packages");

    expect(
        http, "company_id", "cmp_00000000000000000000000000", 400, "UNKNOWN_FIELD", "/company_id");
    expect(http, "status", "DELIVERED", 400, "UNKNOWN_FIELD", "/status");
    expect(http, "collectable_paise", "5", 400, "INVALID_TYPE", "/collectable_paise");
    expect(http, "collectable_paise", 1.5, 400, "INVALID_TYPE", "/collectable_paise");
    expect(http, "collectable_paise", -1, 422, "OUT_OF_RANGE", "/collectable_paise");
    expect(http, "payment_mode", "CARD", 422, "NOT_ONE_OF", "/payment_mode");
    expect(http, "packages", List.of(), 422, "TOO_FEW", "/packages");
    expect(
        http,
        "packages",
        List.of(Map.of("weight_g", 0)),
        422,
        "OUT_OF_RANGE",
        "/packages/0/weight_g");
    expect(
        http,
        "packages",
        List.of(Map.of("weight_g", 500, "length_mm", 10)),
        422,
        "REQUIRED",
        "/packages/0/breadth_mm");
    expect(http, "order_number", "a\u0000b", 422, "CONTROL_CHARACTER", "/order_number");
    expect(http, "order_number", "<script>", 422, "ORDER_NUMBER_INVALID", "/order_number");
    expect(
        http,
        "items",
        List.of(Map.of("sku", "A", "name", "B", "quantity", 1, "unit_price_paise", Long.MAX_VALUE)),
        422,
        "OUT_OF_RANGE",
        "/items/0/unit_price_paise");
    expect(
        http, "warehouse_id", "ord_00000000000000000000000000", 422, "ID_INVALID", "/warehouse_id");

    var huge = Seller.orderBody(Seller.number(), 0);
    http.send("POST", "/v1/orders", "{\"collectable_paise\":123456789012345678901234567890}")
        .is(400, "INVALID_TYPE");
    huge.put("payment_mode", "COD");
    http.post("/v1/orders", huge).is(422, "COD_AMOUNT_REQUIRED");
    huge.put("collectable_paise", 99_999_999);
    http.post("/v1/orders", huge).is(422, "COD_AMOUNT_EXCEEDS_TOTAL");
    huge.put("payment_mode", "PREPAID");
    http.post("/v1/orders", huge).is(422, "COD_AMOUNT_NOT_ALLOWED");
  }

  private static void expect(
      Http http, String field, Object value, int status, String code, String pointer) {
    var body = Seller.orderBody(Seller.number(), 0);
    body.put(field, value);
    var answer = http.post("/v1/orders", body).is(status).json();
    var errors = answer.path("errors");
    assertThat(errors.findValuesAsText("pointer")).as(answer.toString()).contains(pointer);
    assertThat(
            code.equals(answer.path("code").asText())
                || errors.findValuesAsText("code").contains(code))
        .as(answer.toString())
        .isTrue();
  }

  @Test
  @DisplayName("names in any script, with emoji and markup, go through to label and page unharmed")
  void given_hostile_names_when_printed_then_the_output_is_safe() {
    var seller = Seller.withMoney(PROGRAM, 5000);
    var names =
        List.of(
            "<script>alert(1)</script>",
            "Zoë 🎁 ÆØÅ",
            "सुनीता शर्मा",
            "^XZ^XA~JA",
            "${jndi:ldap://x}",
            "O'Brien & \"Söhne\" %;\\",
            "كريم");
    for (var name : names) {
      var body = Seller.orderBody(Seller.number(), 0);
      body.put(
          "ship_to",
          Map.of(
              "name",
              name,
              "phone",
              "9845012345",
              "address1",
              "22, " + name,
              "city",
              "Bengaluru",
              "state",
              "KA",
              "pincode",
              "560001"));
      var shipment = seller.book(seller.order(body), "SBX-S");
      seller.http().get(shipment.path("label_url").asText()).is(200);
      var zpl =
          seller.http().get(shipment.path("label_url").asText() + "?format=ZPL").is(200).text();
      assertThat(zpl.split("\\^XA", -1)).hasSize(2);
      assertThat(PROGRAM.anonymous().get(shipment.path("tracking_url").asText()).is(200).text())
          .doesNotContain("<script>");
    }
  }

  @Test
  @DisplayName("unknown routes, methods, types, cursors, filters and ids are refusals")
  void given_bad_requests_when_sent_then_problem_details() {
    var http = Seller.registered(PROGRAM).http();
    http.get("/v1/nothing").is(404);
    http.delete("/v1/orders").is(405);
    http.get("/v1/orders?limit=0").is(400, "INVALID_PARAMETER");
    http.get("/v1/orders?limit=abc").is(400, "INVALID_PARAMETER");
    http.get("/v1/orders?after=%00").is(400, "INVALID_CURSOR");
    http.get("/v1/orders?status=NOPE").is(400, "INVALID_PARAMETER");
    http.get("/v1/orders?created_from=yesterday").is(400, "INVALID_PARAMETER");
    http.get("/v1/orders?q=%27%3B%20drop%20table%20customer_order").is(200);
    http.get("/v1/orders/shp_00000000000000000000000000").is(404);
    http.get("/v1/orders/ord_%00").is(404);
    http.get("/v1/shipments/shp_00000000000000000000000001/label?format=GIF").is(404);
    http.get("/v1/pincodes/012345").is(422);
    http.get("/v1/pincodes/999999").is(404);
    http.get("/v1/serviceability?origin_pincode=110001").is(422, "INVALID_INPUT");
    var problem = http.get("/v1/nothing").json();
    assertThat(problem.path("type").asText()).isEqualTo("/docs/errors/NOT_FOUND");
    assertThat(problem.path("trace_id").asText()).hasSize(32);
    PROGRAM.anonymous().get("/docs/errors/NOT_FOUND").is(200);
  }

  @Test
  @DisplayName("tokens: none, alg none, tampered, foreign, expired, of a logged-out session: 401")
  void given_bad_tokens_when_used_then_401() {
    var seller = Seller.registered(PROGRAM);
    var anonymous = PROGRAM.anonymous();
    anonymous.get("/v1/wallet").is(401, "UNAUTHENTICATED");
    var none = "eyJhbGciOiJub25lIn0.eyJzdWIiOiJ1c3JfMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAifQ.";
    for (var token : List.of(none, "sk_live_" + "a".repeat(40), "sk_test_", "x", "..", "a.b.c")) {
      anonymous.with("Authorization", "Bearer " + token).get("/v1/wallet").is(401);
    }
    var login =
        anonymous
            .post("/v1/auth/login", Map.of("email", seller.email(), "password", Seller.PASSWORD))
            .is(200)
            .json();
    var token = login.path("access_token").asText();
    anonymous
        .with("Authorization", "Bearer " + token.substring(0, token.length() - 3) + "abc")
        .get("/v1/wallet")
        .is(401);
    var refresh = login.path("refresh_token").asText();
    var next = anonymous.post("/v1/auth/refresh", Map.of("refresh_token", refresh)).is(200).json();
    anonymous
        .post("/v1/auth/refresh", Map.of("refresh_token", refresh))
        .is(401, "REFRESH_TOKEN_REUSED");
    anonymous
        .post("/v1/auth/refresh", Map.of("refresh_token", next.path("refresh_token").asText()))
        .is(401);
    anonymous
        .post("/v1/auth/login", Map.of("email", seller.email(), "password", "wrong password 1"))
        .is(401, "INVALID_CREDENTIALS");
  }

  @Test
  @DisplayName(
      "1.1.1 the 30-minute window: at exactly 30:00 the buyer's contract is closed, weight may still change")
  void given_an_order_when_the_window_closes_then_only_the_parcel_may_change() {
    var seller = Seller.withMoney(PROGRAM, 100);
    var order = seller.order(0);
    var path = "/v1/orders/" + order;
    var to =
        Map.of(
            "name",
            "Asha Verma",
            "phone",
            "9845099999",
            "address1",
            "23, Residency Road",
            "city",
            "Bengaluru",
            "state",
            "KA",
            "pincode",
            "560001");
    seller.http().patch(path, Map.of("ship_to", to)).is(200);
    assertThat(seller.http().with("If-Match", "\"v1\"").patch(path, Map.of("notes", "x")).status())
        .isIn(409, 412);

    PROGRAM.bean(MovableClock.class).pass(Duration.ofMinutes(30));

    var again = new java.util.HashMap<>(to);
    again.put("phone", "9845011111");
    seller.http().patch(path, Map.of("ship_to", again)).is(409, "MODIFICATION_WINDOW_CLOSED");
    seller.http().patch(path, Map.of("packages", List.of(Map.of("weight_g", 900)))).is(200);
    seller.book(order, "SBX-S");
    seller.http().patch(path, Map.of("notes", "too late")).is(409, "ILLEGAL_TRANSITION");
    seller.http().post(path + "/cancel", Map.of()).is(409, "ILLEGAL_TRANSITION");
  }

  @Test
  @DisplayName("lists page by key: every order once, newest first")
  void given_many_orders_when_paged_then_each_is_seen_once() {
    var seller = Seller.withMoney(PROGRAM, 0);
    var made = new ArrayList<String>();
    for (int i = 0; i < 7; i++) made.add(seller.order(0));
    var seen = new ArrayList<String>();
    String after = "";
    do {
      var page = seller.http().get("/v1/orders?limit=3" + after).is(200).json();
      page.path("data").forEach(o -> seen.add(o.path("id").asText()));
      after = page.path("next_after").isNull() ? "" : "&after=" + page.path("next_after").asText();
    } while (!after.isEmpty());
    assertThat(seen).isEqualTo(made.reversed());
    seller
        .http()
        .post(
            "/v1/orders",
            Seller.orderBody(
                seller
                    .http()
                    .get("/v1/orders/" + made.getFirst())
                    .json()
                    .path("order_number")
                    .asText(),
                0))
        .is(409, "DUPLICATE_ORDER_NUMBER");
  }
}
