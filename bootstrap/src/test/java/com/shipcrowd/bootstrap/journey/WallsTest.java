package com.shipcrowd.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// Another company's ids on every route answer as ids that do not exist, and change nothing.
class WallsTest {
  static final Program PROGRAM = Program.shared();

  @Test
  @DisplayName("tenants: every id of another company is 404 with the same body as an unknown id")
  void given_ids_of_another_company_when_used_anywhere_then_they_do_not_exist() {
    var owner = Seller.withMoney(PROGRAM, 1000);
    var shipment = owner.bookNew(149900);
    owner.advance(shipment, "DELIVERED");
    var order = shipment.path("order_id").asText();
    var open = owner.order(0);
    var manifest =
        owner
            .http()
            .post(
                "/v1/manifests",
                Map.of(
                    "warehouse_id",
                    owner.warehouse(),
                    "courier",
                    "sandbox",
                    "shipment_ids",
                    List.of(owner.bookNew(0).path("id").asText())))
            .is(201)
            .json();
    var today = PROGRAM.bean(MovableClock.class).today();
    var invoice =
        owner
            .http()
            .post(
                "/v1/invoices",
                Map.of(
                    "period_from",
                    today.minusDays(2).toString(),
                    "period_to",
                    today.plusDays(1).toString()))
            .is(201)
            .json()
            .path("data")
            .get(0);
    var thief = Seller.withMoney(PROGRAM, 1000).http();
    var id = shipment.path("id").asText();

    for (var path :
        List.of(
            "/v1/orders/" + order,
            "/v1/shipments/" + id,
            "/v1/shipments/" + id + "/events",
            "/v1/shipments/" + id + "/label",
            "/v1/manifests/" + manifest.path("id").asText(),
            "/v1/manifests/" + manifest.path("id").asText() + "/pdf",
            "/v1/invoices/" + invoice.path("id").asText(),
            "/v1/invoices/" + invoice.path("id").asText() + "/pdf",
            "/v1/warehouses/" + owner.warehouse())) {
      var stolen = thief.get(path).is(404, "NOT_FOUND");
      var unknown =
          thief
              .get(path.replaceAll("_[0-9A-Z]{26}", "_00000000000000000000000001"))
              .is(404, "NOT_FOUND");
      assertThat(stolen.json().path("detail")).isEqualTo(unknown.json().path("detail"));
    }
    thief.post("/v1/orders/" + open + "/cancel", Map.of()).is(404);
    thief.patch("/v1/orders/" + open, Map.of("notes", "mine")).is(404);
    thief.post("/v1/shipments/" + id + "/cancel", Map.of()).is(404);
    thief.post("/v1/shipments", Map.of("order_id", open)).is(404);
    thief.post("/v1/labels", Map.of("shipment_ids", List.of(id))).is(409, "LABEL_DATA_MISSING");
    thief
        .post(
            "/v1/manifests",
            Map.of(
                "warehouse_id",
                owner.warehouse(),
                "courier",
                "sandbox",
                "shipment_ids",
                List.of(id)))
        .is(422, "MANIFEST_SHIPMENT_UNFIT");
    thief.post("/v1/sandbox/shipments/" + id + "/advance", Map.of("to", "LOST")).is(404);
    var body = Seller.orderBody(Seller.number(), 0);
    body.put("warehouse_id", owner.warehouse());
    thief.post("/v1/orders", body).is(422, "WAREHOUSE_UNKNOWN");
    thief
        .post(
            "/v1/quotes",
            Map.of(
                "warehouse_id",
                owner.warehouse(),
                "destination_pincode",
                "560001",
                "payment_mode",
                "PREPAID",
                "packages",
                List.of(Map.of("weight_g", 500))))
        .is(422);
    thief.with("X-Company-Id", owner.company()).get("/v1/wallet").is(404);
    assertThat(thief.get("/v1/orders").json().path("data")).isEmpty();
    assertThat(thief.get("/v1/shipments").json().path("data")).isEmpty();
    assertThat(thief.get("/v1/invoices").json().path("data")).isEmpty();
    assertThat(owner.shipment(id).path("status").asText()).isEqualTo("DELIVERED");
  }

  @Test
  @DisplayName("every table with a company is walled off by the database")
  void given_the_schema_when_looked_at_then_row_level_security_is_on_everywhere() {
    assertThat(
            Program.sql(
                """
                select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid
                where a.attname = 'company_id' and c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
                  and not c.relrowsecurity and has_table_privilege('shipcrowd_app', c.oid, 'SELECT')
                """))
        .isEmpty();
    assertThat(
            Program.sql(
                "select relname from pg_class where pg_get_userbyid(relowner) in ('shipcrowd_app', 'shipcrowd_platform')"))
        .isEmpty();
    assertThat(
            Program.sql(
                """
                select t.n from (values ('ledger_entry'), ('ledger_leg'), ('scan'), ('shipment_history')) t (n)
                where has_table_privilege('shipcrowd_app', t.n, 'UPDATE') or has_table_privilege('shipcrowd_app', t.n, 'DELETE')
                  or has_table_privilege('shipcrowd_platform', t.n, 'UPDATE')
                """))
        .isEmpty();
  }
}
