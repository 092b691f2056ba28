package com.shipcrowd.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// One order is quoted, booked, labelled, tracked, charged, returned or delivered, and invoiced.
class MainJobTest {
  static final Program PROGRAM = Program.shared();

  @Test
  @DisplayName(
      "11.10 the main job with COD delivered: hold, capture at pickup, fee at delivery, invoice to the paisa")
  void given_a_cod_order_when_it_is_delivered_then_every_rupee_is_where_it_belongs() {
    var seller = Seller.withMoney(PROGRAM, 1000);
    var order = seller.order(320000);
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
                    "COD",
                    "collectable_paise",
                    320000,
                    "declared_value_paise",
                    320000,
                    "packages",
                    List.of(
                        Map.of(
                            "weight_g",
                            800,
                            "length_mm",
                            250,
                            "breadth_mm",
                            200,
                            "height_mm",
                            100))))
            .is(200)
            .json();
    // Other journeys may have opened services of other couriers.
    assertThat(quote.path("quotes"))
        .filteredOn(q -> q.path("courier").asText().equals("sandbox"))
        .hasSize(4);
    assertThat(quote.path("zone").asText()).isEqualTo("C");

    var shipment =
        seller
            .http()
            .post(
                "/v1/shipments",
                Map.of(
                    "order_id", order, "service", "SBX-S", "quote_id", quote.path("id").asText()))
            .is(201)
            .json();

    // Card S, zone C, 1000 g: 84.00 and COD 1.75 % of 3,200.00 = 56.00, each with 18 % GST.
    assertThat(shipment.path("status").asText()).isEqualTo("AWB_ASSIGNED");
    assertThat(shipment.path("hold_paise").asLong()).isEqualTo(9912 + 6608);
    assertThat(seller.balance()).isEqualTo(100000 - 16520);
    assertThat(seller.held()).isEqualTo(16520);
    assertThat(seller.http().get("/v1/orders/" + order).json().path("status").asText())
        .isEqualTo("BOOKED");

    assertThat(seller.advance(shipment, "PICKED_UP")).isEqualTo("PICKED_UP");
    assertThat(seller.held()).isEqualTo(6608);
    assertThat(seller.advance(shipment, "DELIVERED")).isEqualTo("DELIVERED");
    assertThat(seller.held()).isZero();
    assertThat(seller.balance()).isEqualTo(100000 - 16520);
    assertThat(seller.http().get("/v1/orders/" + order).json().path("status").asText())
        .isEqualTo("DELIVERED");

    var today = PROGRAM.bean(MovableClock.class).today();
    var invoices =
        seller
            .http()
            .post(
                "/v1/invoices",
                Map.of("period_from", today.minusDays(1).toString(), "period_to", today.toString()))
            .is(201)
            .json()
            .path("data");
    assertThat(invoices).hasSize(1);
    var invoice =
        seller.http().get("/v1/invoices/" + invoices.get(0).path("id").asText()).is(200).json();
    assertThat(invoice.path("taxable_paise").asLong()).isEqualTo(8400 + 5600);
    assertThat(invoice.path("igst_paise").asLong()).isEqualTo(1512 + 1008);
    assertThat(invoice.path("lines").findValuesAsText("head"))
        .containsExactlyInAnyOrder("FREIGHT", "COD_FEE");
    assertThat(invoice.path("number").asText()).matches("SC/\\d\\d-\\d\\d/\\d{6}");
    var pdf = seller.http().get(invoice.path("pdf_url").asText()).is(200);
    assertThat(pdf.header("content-type")).isEqualTo("application/pdf");
    assertThat(new String(pdf.bytes(), 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
    Books.hold(PROGRAM);
  }

  @Test
  @DisplayName("RTO: the COD fee goes back, the return is charged by the card's return rates")
  void given_a_cod_order_when_it_comes_back_then_the_fee_is_released_and_the_return_charged() {
    var seller = Seller.withMoney(PROGRAM, 1000);
    var shipment = seller.bookNew(320000);

    assertThat(seller.advance(shipment, "RTO_INITIATED")).isEqualTo("RTO_INITIATED");
    // Return, card S zone C 1000 g: 42.00 + 36.00 = 78.00, with GST 92.04.
    assertThat(seller.balance()).isEqualTo(100000 - 9912 - 9204);
    assertThat(seller.held()).isZero();
    assertThat(seller.advance(shipment, "RTO_DELIVERED")).isEqualTo("RTO_DELIVERED");
    assertThat(
            seller
                .http()
                .get("/v1/orders/" + shipment.path("order_id").asText())
                .json()
                .path("status")
                .asText())
        .isEqualTo("RETURNED");
    Books.hold(PROGRAM);
  }

  @Test
  @DisplayName("9.16 E10 over HTTP: hold 231.28, return 155.76, COD fee released, net cost 320.96")
  void given_the_worked_return_when_booked_and_sent_back_then_it_costs_what_the_example_says() {
    var seller = Seller.withMoney(PROGRAM, 1000);
    var body = Seller.orderBody(Seller.number(), 320000);
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
        List.of(Map.of("weight_g", 1400, "length_mm", 250, "breadth_mm", 200, "height_mm", 100)));

    var shipment = seller.book(seller.order(body), "SBX-S");
    assertThat(shipment.path("hold_paise").asLong()).isEqualTo(23128);
    seller.advance(shipment, "RTO_DELIVERED");

    assertThat(seller.balance()).isEqualTo(100000 - 32096);
    assertThat(seller.held()).isZero();
    Books.hold(PROGRAM);
  }

  @Test
  @DisplayName("cancel before pickup releases the whole hold; the order can be booked again")
  void given_a_booked_order_when_cancelled_then_the_hold_is_back() {
    var seller = Seller.withMoney(PROGRAM, 1000);
    var shipment = seller.bookNew(0);
    var path = "/v1/shipments/" + shipment.path("id").asText() + "/cancel";

    assertThat(seller.http().post(path, Map.of()).is(200).json().path("status").asText())
        .isEqualTo("CANCELLED");
    assertThat(seller.http().post(path, Map.of()).is(200).json().path("status").asText())
        .isEqualTo("CANCELLED");

    assertThat(seller.balance()).isEqualTo(100000);
    assertThat(seller.held()).isZero();
    assertThat(seller.book(shipment.path("order_id").asText(), "SBX-S").path("awb").asText())
        .isNotEqualTo(shipment.path("awb").asText());
    Books.hold(PROGRAM);
  }

  @Test
  @DisplayName("labels as PDF and ZPL, a manifest, and tracking with and without login")
  void given_booked_parcels_when_papers_and_tracking_are_asked_then_they_are_there() {
    var seller = Seller.withMoney(PROGRAM, 1000);
    var one = seller.bookNew(0);
    var two = seller.bookNew(149900);

    var label = seller.http().get(one.path("label_url").asText()).is(200);
    assertThat(label.bytes().length).isLessThan(30_000);
    assertThat(seller.http().get(one.path("label_url").asText()).bytes()).isEqualTo(label.bytes());
    assertThat(seller.http().get(one.path("label_url").asText() + "?format=ZPL").is(200).text())
        .contains(one.path("awb").asText())
        .startsWith("^XA");
    seller
        .http()
        .post(
            "/v1/labels",
            Map.of(
                "shipment_ids",
                List.of(one.path("id").asText(), two.path("id").asText()),
                "format",
                "A4_4UP"))
        .is(200);

    var manifest =
        seller
            .http()
            .post(
                "/v1/manifests",
                Map.of(
                    "warehouse_id",
                    seller.warehouse(),
                    "courier",
                    "sandbox",
                    "shipment_ids",
                    List.of(one.path("id").asText(), two.path("id").asText())))
            .is(201)
            .json();
    assertThat(manifest.path("number").asText()).matches("MF-DEL-1-\\d{8}-1");
    seller.http().get(manifest.path("pdf_url").asText()).is(200);
    seller
        .http()
        .post(
            "/v1/manifests",
            Map.of(
                "warehouse_id",
                seller.warehouse(),
                "courier",
                "sandbox",
                "shipment_ids",
                List.of(one.path("id").asText())))
        .is(422, "MANIFEST_SHIPMENT_UNFIT");

    seller.advance(two, "OUT_FOR_DELIVERY");
    var open = PROGRAM.anonymous().get("/v1/track/" + two.path("awb").asText()).is(200);
    assertThat(open.json().path("status").asText()).isEqualTo("out_for_delivery");
    assertThat(open.text())
        .doesNotContain("Asha")
        .doesNotContain("9845012345")
        .doesNotContain("Residency");
    var page = PROGRAM.anonymous().get(two.path("tracking_url").asText()).is(200);
    assertThat(page.header("content-type")).startsWith("text/html");
    assertThat(page.text()).contains("Out for delivery").doesNotContain("9845012345");
    assertThat(
            seller
                .http()
                .get("/v1/shipments/" + two.path("id").asText() + "/events")
                .is(200)
                .json()
                .path("events"))
        .hasSizeGreaterThan(3);
    PROGRAM.anonymous().get("/v1/track/99999999999999").is(404, "NOT_FOUND");
  }

  @Test
  @DisplayName("a test key does the job in the sandbox twin, walled off from the live company")
  void given_a_test_key_when_it_books_then_the_twin_pays_and_the_live_company_sees_nothing() {
    var seller = Seller.withMoney(PROGRAM, 0);
    var key =
        seller
            .http()
            .post(
                "/v1/api-keys",
                Map.of(
                    "name",
                    "shop",
                    "mode",
                    "test",
                    "scopes",
                    List.of("orders:write", "shipments:write", "warehouses:write", "wallet:read")))
            .is(201)
            .json();
    var shop = new Http(PROGRAM.address(), key.path("key").asText());
    shop.post(
            "/v1/warehouses",
            Map.of(
                "nickname",
                "T-1",
                "contact_name",
                "Ravi Kumar",
                "phone",
                "9876501234",
                "address1",
                "12, Okhla Phase 2",
                "city",
                "New Delhi",
                "state",
                "DL",
                "pincode",
                "110020"))
        .is(201);
    var order =
        shop.post("/v1/orders", Seller.orderBody(Seller.number(), 0))
            .is(201)
            .json()
            .path("id")
            .asText();

    var shipment = shop.post("/v1/shipments", Map.of("order_id", order)).is(201).json();

    assertThat(shop.get("/v1/wallet").json().path("held_paise").asLong())
        .isEqualTo(shipment.path("hold_paise").asLong());
    assertThat(seller.held()).isZero();
    seller.http().get("/v1/shipments/" + shipment.path("id").asText()).is(404);
    seller.http().get("/v1/orders/" + order).is(404);
    shop.post("/v1/wallet/topups", Map.of("amount_paise", 100000, "gateway", "sandbox"))
        .is(403, "SCOPE_MISSING");
  }

  @Test
  @DisplayName("without a chosen service the best score is booked")
  void given_no_service_when_booking_then_the_recommended_one_is_taken() {
    var seller = Seller.withMoney(PROGRAM, 1000);
    var order = seller.order(0);

    var shipment = seller.http().post("/v1/shipments", Map.of("order_id", order)).is(201).json();

    assertThat(shipment.path("service").asText()).isIn("SBX-S", "SBX-L", "SBX-X");
  }
}
