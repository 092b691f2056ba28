package com.shipcrowd.bootstrap;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The main job over HTTP, as a seller's program would do it: nothing here reaches behind the API. Prints each step with
/// its answer in a line or two and leaves the papers in a folder.
final class Demo extends DemoClient {
  Demo(URI server, Path out) {
    super(server, out);
  }

  /// @return 0 when the whole job went through
  int play() throws IOException, InterruptedException {
    Files.createDirectories(out);
    print.println("The main job against " + server);
    var seller = "seller-" + UUID.randomUUID().toString().substring(0, 8);
    var registered =
        post(
            "/v1/auth/register",
            Map.of(
                "email", seller + "@shop.example",
                "password", "try-" + seller,
                "name", "Meera Iyer",
                "phone", "9812345670",
                "company_name", "Nila Textiles"));
    say("register", registered.path("company_id").asText());
    var login =
        post(
            "/v1/auth/login",
            Map.of("email", seller + "@shop.example", "password", "try-" + seller));
    token = login.path("access_token").asText();
    say("log in", "token for " + login.path("expires_in").asInt() + " s");
    var key =
        post(
            "/v1/api-keys",
            Map.of(
                "name",
                "shop",
                "mode",
                "test",
                "scopes",
                List.of("orders:write", "shipments:write")));
    say("API key", key.path("prefix").asText() + "…, works in the sandbox twin");
    var warehouse =
        post(
            "/v1/warehouses",
            Map.of(
                "nickname",
                "GGN-1",
                "contact_name",
                "Ravi Kumar",
                "phone",
                "9876501234",
                "address1",
                "Plot 7, Udyog Vihar",
                "city",
                "Gurugram",
                "state",
                "HR",
                "pincode",
                "122016"));
    say("warehouse", warehouse.path("id").asText());
    var place = get("/v1/pincodes/560001");
    say(
        "pincode",
        "560001 is " + place.path("city_key").asText() + ", " + place.path("state").asText());
    var served =
        get(
            "/v1/serviceability?origin_pincode=122016&destination_pincode=560001&payment_mode=COD&weight_g=800");
    say("serviceability", served.path("services").size() + " services asked");
    quote(warehouse.path("id").asText());
    topUp();
    var shipments = new ArrayList<JsonNode>();
    shipments.add(book(order("PREPAID", 0, "Asha Verma"), null));
    shipments.add(book(order("COD", 149900, "सुनीता शर्मा"), null));
    shipments.add(book(order("COD", 320000, "கவிதா ராமன்"), "SBX-S"));
    shipments.add(book(order("PREPAID", 0, "Joseph Mathew"), "SBX-X"));
    labels(shipments);
    manifest(warehouse.path("id").asText(), shipments.subList(0, 3));
    journeys(shipments);
    money();
    invoice();
    print.println("papers are in " + out.toAbsolutePath());
    return 0;
  }

  private void quote(String warehouse) throws IOException, InterruptedException {
    var quote =
        post(
            "/v1/quotes",
            Map.of(
                "warehouse_id",
                warehouse,
                "destination_pincode",
                "560001",
                "payment_mode",
                "COD",
                "collectable_paise",
                149900,
                "declared_value_paise",
                149900,
                "packages",
                List.of(
                    Map.of(
                        "weight_g", 800, "length_mm", 250, "breadth_mm", 200, "height_mm", 100))));
    say(
        "quote",
        quote.path("quotes").size() + " prices, recommended " + quote.path("recommended").asText());
    for (var q : quote.path("quotes")) {
      print.printf(
          "      %-6s %10s  %d days  %s%n",
          q.path("service").asText(),
          rupees(q.path("total_paise").asLong()),
          q.path("estimated_days").asInt(),
          q.path("explanation").asText());
    }
    for (var r : quote.path("refusals")) {
      print.printf(
          "      %-6s refused: %s%n", r.path("service").asText(), r.path("detail").asText());
    }
  }

  private void topUp() throws IOException, InterruptedException {
    var topUp = post("/v1/wallet/topups", Map.of("amount_paise", 500000, "gateway", "sandbox"));
    var paid =
        post("/v1/sandbox/payments/" + topUp.path("id").asText(), Map.of("outcome", "CAPTURED"));
    say("top-up", rupees(500000) + " through the sandbox gateway: " + paid.path("result").asText());
  }

  private JsonNode order(String mode, long collect, String name)
      throws IOException, InterruptedException {
    var order =
        post(
            "/v1/orders",
            Map.of(
                "order_number",
                "SO-" + UUID.randomUUID().toString().substring(0, 8),
                "payment_mode",
                mode,
                "collectable_paise",
                collect,
                "ship_to",
                Map.of(
                    "name",
                    name,
                    "phone",
                    "9845012345",
                    "address1",
                    "22, Residency Road",
                    "city",
                    "Bengaluru",
                    "state",
                    "KA",
                    "pincode",
                    "560001"),
                "items",
                List.of(
                    Map.of(
                        "sku",
                        "KURTA-M",
                        "name",
                        "Cotton kurta, size M",
                        "quantity",
                        2,
                        "unit_price_paise",
                        160000,
                        "hsn",
                        "610910")),
                "packages",
                List.of(
                    Map.of(
                        "weight_g", 800, "length_mm", 250, "breadth_mm", 200, "height_mm", 100))));
    say("order", order.path("order_number").asText() + " " + mode + " for " + name);
    return order;
  }

  private JsonNode book(JsonNode order, @Nullable String service)
      throws IOException, InterruptedException {
    Map<String, Object> body =
        service == null
            ? Map.of("order_id", order.path("id").asText())
            : Map.of("order_id", order.path("id").asText(), "service", service);
    var shipment = post("/v1/shipments", body);
    say(
        "book",
        shipment.path("service").asText()
            + " AWB "
            + shipment.path("awb").asText()
            + ", held "
            + rupees(shipment.path("hold_paise").asLong()));
    return shipment;
  }

  private void labels(List<JsonNode> shipments) throws IOException, InterruptedException {
    for (int i = 0; i < shipments.size(); i++) {
      var path = shipments.get(i).path("label_url").asText();
      file(path + "?format=THERMAL_4X6", "label-" + (i + 1) + ".pdf");
      file(path + "?format=ZPL", "label-" + (i + 1) + ".zpl");
    }
    say("labels", shipments.size() + " PDF and ZPL");
  }

  private void manifest(String warehouse, List<JsonNode> shipments)
      throws IOException, InterruptedException {
    var manifest =
        post(
            "/v1/manifests",
            Map.of(
                "warehouse_id", warehouse,
                "courier", shipments.getFirst().path("courier").asText(),
                "shipment_ids", shipments.stream().map(s -> s.path("id").asText()).toList()));
    file(manifest.path("pdf_url").asText(), "manifest.pdf");
    say("manifest", manifest.path("number").asText());
  }

  private void journeys(List<JsonNode> shipments) throws IOException, InterruptedException {
    advance(shipments.get(0), "DELIVERED");
    advance(shipments.get(1), "DELIVERED");
    advance(shipments.get(2), "RTO_DELIVERED");
    var cancelled =
        post("/v1/shipments/" + shipments.get(3).path("id").asText() + "/cancel", Map.of());
    say("cancel", cancelled.path("awb").asText() + " is " + cancelled.path("status").asText());
    var awb = shipments.get(1).path("awb").asText();
    var track = get("/v1/track/" + awb);
    say(
        "track",
        awb
            + " is "
            + track.path("status").asText()
            + " after "
            + track.path("history").size()
            + " steps; "
            + server
            + shipments.get(1).path("tracking_url").asText());
  }

  private void advance(JsonNode shipment, String to) throws IOException, InterruptedException {
    var answer =
        post(
            "/v1/sandbox/shipments/" + shipment.path("id").asText() + "/advance", Map.of("to", to));
    say("scans", shipment.path("awb").asText() + " is " + answer.path("status").asText());
  }

  private void money() throws IOException, InterruptedException {
    var wallet = get("/v1/wallet");
    say(
        "wallet",
        "balance "
            + rupees(wallet.path("balance_paise").asLong())
            + ", held "
            + rupees(wallet.path("held_paise").asLong()));
    for (var line : get("/v1/wallet/entries?limit=100").path("data")) {
      print.printf(
          "      %12s  %s%n",
          rupees(line.path("amount_paise").asLong()), line.path("event").asText());
    }
  }

  private void invoice() throws IOException, InterruptedException {
    var today = LocalDate.now(ZoneId.of("Asia/Kolkata"));
    var issued =
        post(
            "/v1/invoices",
            Map.of(
                "period_from", today.withDayOfMonth(1).toString(), "period_to", today.toString()));
    for (var invoice : issued.path("data")) {
      file(
          invoice.path("pdf_url").asText(),
          "invoice-" + invoice.path("place_of_supply").asText() + ".pdf");
      say(
          "invoice",
          invoice.path("number").asText()
              + " over "
              + rupees(invoice.path("total_paise").asLong()));
    }
  }
}
