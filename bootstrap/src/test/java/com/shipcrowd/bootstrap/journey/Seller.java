package com.shipcrowd.bootstrap.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.shipcrowd.application.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/// A seller with a login, a warehouse and as much money as a test wants.
public final class Seller {
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final String RUN = Long.toString(System.nanoTime(), 36);

  private static final Duration TOKEN_LASTS = Duration.ofMinutes(10);

  private final Program program;
  private final String email;
  private final String company;
  private final String sandboxCompany;
  private String warehouse = "";
  private Http http;
  private Instant loggedInAt;

  private Seller(Program program, String email, String company, String sandboxCompany) {
    this.program = program;
    this.email = email;
    this.loggedInAt = program.bean(Clock.class).now();
    this.http = logIn();
    this.company = company;
    this.sandboxCompany = sandboxCompany;
  }

  static final String PASSWORD = "kaveri crafts ships 7";

  /// Registers and logs in; no warehouse, no money.
  public static Seller registered(Program program) {
    var email = "s" + COUNT.incrementAndGet() + "." + RUN + "@shop.example";
    var anonymous = program.anonymous();
    var made =
        anonymous
            .post(
                "/v1/auth/register",
                Map.of(
                    "email",
                    email,
                    "password",
                    PASSWORD,
                    "name",
                    "Meera Iyer",
                    "phone",
                    "9812345670",
                    "company_name",
                    "Kaveri Crafts"))
            .is(201)
            .json();
    return new Seller(
        program, email, made.path("company_id").asText(), made.path("sandbox_company_id").asText());
  }

  /// Ready to ship: a warehouse in Delhi and rupees in the wallet.
  public static Seller withMoney(Program program, long rupees) {
    var seller = registered(program);
    seller.addWarehouse("DEL-1", "New Delhi", "DL", "110020");
    if (rupees > 0) seller.topUp(rupees * 100);
    return seller;
  }

  /// The seller's caller; logs in again when a test let so much time pass that the token is old.
  public synchronized Http http() {
    var now = program.bean(Clock.class).now();
    if (now.isAfter(loggedInAt.plus(TOKEN_LASTS))) {
      loggedInAt = now;
      http = logIn();
    }
    return http;
  }

  private Http logIn() {
    var answer =
        program
            .anonymous()
            .post("/v1/auth/login", Map.of("email", email, "password", PASSWORD))
            .is(200);
    return new Http(program.address(), answer.json().path("access_token").asText());
  }

  public String email() {
    return email;
  }

  public String company() {
    return company;
  }

  public String sandboxCompany() {
    return sandboxCompany;
  }

  public String warehouse() {
    return warehouse;
  }

  public String addWarehouse(String nickname, String city, String state, String pincode) {
    warehouse =
        http()
            .post(
                "/v1/warehouses",
                Map.of(
                    "nickname",
                    nickname,
                    "contact_name",
                    "Ravi Kumar",
                    "phone",
                    "9876501234",
                    "address1",
                    "12, Okhla Phase 2",
                    "city",
                    city,
                    "state",
                    state,
                    "pincode",
                    pincode))
            .is(201)
            .json()
            .path("id")
            .asText();
    return warehouse;
  }

  /// In as many recharges as it takes; each is from a hundred rupees to five lakh.
  public void topUp(long paise) {
    long most = 50_000_000;
    if (paise > most) {
      topUp(paise - most);
      topUp(most);
      return;
    }
    var topUp =
        http()
            .post("/v1/wallet/topups", Map.of("amount_paise", paise, "gateway", "sandbox"))
            .is(201)
            .json();
    http()
        .post("/v1/sandbox/payments/" + topUp.path("id").asText(), Map.of("outcome", "CAPTURED"))
        .is(200);
  }

  /// Body of an order: one box of 800 g, 25 x 20 x 10 cm, to Bengaluru.
  public static Map<String, Object> orderBody(String number, long collectPaise) {
    var body = new LinkedHashMap<String, Object>();
    body.put("order_number", number);
    body.put("payment_mode", collectPaise > 0 ? "COD" : "PREPAID");
    body.put("collectable_paise", collectPaise);
    body.put(
        "ship_to",
        Map.of(
            "name",
            "Asha Verma",
            "phone",
            "9845012345",
            "address1",
            "22, Residency Road",
            "city",
            "Bengaluru",
            "state",
            "KA",
            "pincode",
            "560001"));
    body.put(
        "items",
        List.of(
            Map.of(
                "sku",
                "KURTA-M",
                "name",
                "Cotton kurta",
                "quantity",
                2,
                "unit_price_paise",
                160000,
                "hsn",
                "610910")));
    body.put(
        "packages",
        List.of(Map.of("weight_g", 800, "length_mm", 250, "breadth_mm", 200, "height_mm", 100)));
    return body;
  }

  public static String number() {
    return "SO-" + RUN + "-" + COUNT.incrementAndGet();
  }

  public String order(long collectPaise) {
    return order(orderBody(number(), collectPaise));
  }

  public String order(Map<String, Object> body) {
    return http().post("/v1/orders", body).is(201).json().path("id").asText();
  }

  public JsonNode book(String order, String service) {
    return http()
        .post("/v1/shipments", Map.of("order_id", order, "service", service))
        .is(201)
        .json();
  }

  public JsonNode bookNew(long collectPaise) {
    return book(order(collectPaise), "SBX-S");
  }

  public JsonNode shipment(String id) {
    return http().get("/v1/shipments/" + id).is(200).json();
  }

  public String advance(JsonNode shipment, String to) {
    return http()
        .post(
            "/v1/sandbox/shipments/" + shipment.path("id").asText() + "/advance", Map.of("to", to))
        .is(200)
        .json()
        .path("status")
        .asText();
  }

  public ObjectNode wallet() {
    return (ObjectNode) http().get("/v1/wallet").is(200).json();
  }

  public long balance() {
    return wallet().path("balance_paise").asLong();
  }

  public long held() {
    return wallet().path("held_paise").asLong();
  }

  public long dues() {
    return wallet().path("dues_paise").asLong();
  }
}
