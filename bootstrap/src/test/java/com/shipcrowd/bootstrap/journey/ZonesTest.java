package com.shipcrowd.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.shipcrowd.adapter.persistence.TestDatabase;
import com.shipcrowd.application.held.Held;
import com.shipcrowd.application.place.Geography;
import com.shipcrowd.domain.Id;
import com.shipcrowd.domain.company.Role;
import com.shipcrowd.domain.place.Pincode;
import com.shipcrowd.domain.zone.Zone;
import com.shipcrowd.domain.zone.ZoneAnswer.Zoned;
import com.shipcrowd.domain.zone.ZoneRules;
import com.shipcrowd.domain.zone.ZoneSetId;
import io.micronaut.core.type.Argument;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Zone sets and zones over HTTP: features.md rows 8.1 to 8.6 and 8.10.
class ZonesTest {
  static final Program PROGRAM = Program.shared();
  static final AtomicInteger COUNT = new AtomicInteger();
  static final Argument<Held> GEOGRAPHY = Argument.of(Held.class, Geography.class);
  static Http staff;
  static Http seller;

  @BeforeAll
  static void people() {
    staff = Staff.as(PROGRAM, Role.PLATFORM_ADMIN);
    seller = Seller.registered(PROGRAM).http();
  }

  static String set(String courier) {
    var name = "Map " + COUNT.incrementAndGet() + " " + System.nanoTime();
    return staff
        .post("/v1/zone-sets", Map.of("name", name, "courier", courier))
        .is(201)
        .json()
        .path("id")
        .asText();
  }

  static Map<String, Object> zone(String set, String code, String type, Object... more) {
    var body = new HashMap<String, Object>();
    body.put("zone_set_id", set);
    body.put("code", code);
    body.put("name", "Zone " + code);
    body.put("type", type);
    for (int i = 0; i < more.length; i += 2) body.put((String) more[i], more[i + 1]);
    return body;
  }

  static String added(Map<String, Object> zone) {
    return staff.post("/v1/zones", zone).is(201).json().path("id").asText();
  }

  static List<String> codes(JsonNode page) {
    return StreamSupport.stream(page.path("data").spliterator(), false)
        .map(z -> z.path("code").asText())
        .toList();
  }

  static Geography geography() {
    return (Geography) PROGRAM.bean(GEOGRAPHY).get();
  }

  static Zone between(String set, String from, String to) {
    var id = new ZoneSetId(Id.decode("zst", set).orElseThrow());
    var map = geography();
    return ((Zoned)
            ZoneRules.STANDARD.between(
                map.find(new Pincode(from), null, id).orElseThrow(),
                map.find(new Pincode(to), null, id).orElseThrow()))
        .zone();
  }

  /// What the rate cards will write.
  static void change(String sql) {
    var owner = TestDatabase.server().owner();
    try (var connection = DriverManager.getConnection(owner.url(), owner.user(), owner.password());
        var statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  @Test
  void row_8_1_a_zone_with_pincodes_and_ranges_is_created_and_its_code_is_taken() {
    var set = set("sandbox");
    var body =
        zone(
            set,
            "NCR",
            "LOCAL",
            "pincodes",
            List.of("122001"),
            "ranges",
            List.of(Map.of("from_pincode", "110001", "to_pincode", "110010")));

    var made = staff.post("/v1/zones", body).is(201);

    assertThat(made.json().path("price_zone").asText()).isEqualTo("A");
    assertThat(made.json().path("pincode_count").asInt()).isEqualTo(11);
    assertThat(made.header("Location")).isEqualTo("/v1/zones/" + made.json().path("id").asText());
    staff.post("/v1/zones", zone(set, "NCR", "LOCAL")).is(409, "ZONE_CODE_TAKEN");
    assertThat(between(set, "110001", "122001")).isEqualTo(Zone.A);
    assertThat(between(set, "110001", "110092")).isEqualTo(Zone.B);
    added(zone(set("sandbox"), "NCR", "LOCAL"));
  }

  @Test
  void row_8_2_zones_are_listed_by_type_courier_and_state() {
    var courier = "c" + COUNT.incrementAndGet() + "-" + System.nanoTime();
    var set = set(courier);
    added(zone(set, "DEL", "LOCAL", "pincodes", List.of("110001")));
    added(zone(set, "NE", "SPECIAL", "pincodes", List.of("781001", "737101")));
    added(zone(set, "BLR", "LOCAL", "pincodes", List.of("560001")));

    assertThat(codes(seller.get("/v1/zones?courier=" + courier).is(200).json()))
        .containsExactly("BLR", "NE", "DEL");
    assertThat(codes(seller.get("/v1/zones?type=LOCAL&zone_set_id=" + set).is(200).json()))
        .containsExactly("BLR", "DEL");
    assertThat(codes(seller.get("/v1/zones?state=SK&courier=" + courier).is(200).json()))
        .containsExactly("NE");
    assertThat(codes(seller.get("/v1/zones?state=SK&type=LOCAL&courier=" + courier).json()))
        .isEmpty();
    var first = seller.get("/v1/zones?limit=2&courier=" + courier).is(200).json();
    assertThat(codes(first)).containsExactly("BLR", "NE");
    var after = first.path("next_after").asText();
    var last = seller.get("/v1/zones?limit=2&courier=" + courier + "&after=" + after).json();
    assertThat(codes(last)).containsExactly("DEL");
    assertThat(last.path("next_after").isNull()).isTrue();
    seller.get("/v1/zones?type=LOCALE").is(400, "INVALID_PARAMETER");
    seller.get("/v1/zones?state=XX").is(400, "INVALID_PARAMETER");
    seller.get("/v1/zones?zone_set_id=zst_1").is(400, "INVALID_PARAMETER");
  }

  @Test
  void row_8_3_a_zone_is_seen_with_counts_states_and_ranges() {
    var set = set("sandbox");
    var id =
        added(
            zone(
                set,
                "MIX",
                "REGIONAL",
                "pincodes",
                List.of("110003", "110001", "110002", "122001")));

    var seen = seller.get("/v1/zones/" + id).is(200);

    assertThat(seen.json().path("pincode_count").asInt()).isEqualTo(4);
    assertThat(seen.json().path("range_count").asInt()).isEqualTo(2);
    assertThat(seen.json().path("states").toString()).isEqualTo("[\"HR\",\"DL\"]");
    assertThat(seen.json().path("ranges").toString())
        .isEqualTo(
            "[{\"from_pincode\":\"110001\",\"to_pincode\":\"110003\"},"
                + "{\"from_pincode\":\"122001\",\"to_pincode\":\"122001\"}]");
    assertThat(seen.header("ETag")).isEqualTo("\"v1\"");
    var whole = seller.get("/v1/zone-sets/" + set).is(200).json();
    assertThat(whole.path("pincode_count").asInt()).isEqualTo(4);
    assertThat(whole.path("zone_count").asInt()).isEqualTo(1);
    seller.get("/v1/zones/zon_06EHB8R0CNS1ZC4V2Q9RMB8F0G").is(404, "NOT_FOUND");
    seller.get("/v1/zones/nothing").is(404, "NOT_FOUND");
  }

  @Test
  void row_8_4_an_update_keeps_history_and_no_pincode_lies_in_two_zones() {
    var set = set("sandbox");
    var one = added(zone(set, "ONE", "LOCAL", "pincodes", List.of("110001", "110002")));
    var two = added(zone(set, "TWO", "LOCAL", "pincodes", List.of("110003")));

    var refused = staff.patch("/v1/zones/" + two, Map.of("pincodes", List.of("110003", "110002")));
    refused.is(409, "ZONE_OVERLAP");
    assertThat(refused.json().path("pincode").asText()).isEqualTo("110002");
    assertThat(refused.json().path("zone_code").asText()).isEqualTo("ONE");
    assertThat(refused.json().path("zone_id").asText()).isEqualTo(one);
    staff
        .post("/v1/zones", zone(set, "THREE", "LOCAL", "pincodes", List.of("110001")))
        .is(409, "ZONE_OVERLAP");
    staff.patch("/v1/zones/" + two, Map.of("code", "ONE")).is(409, "ZONE_CODE_TAKEN");

    var changed =
        staff
            .patch(
                "/v1/zones/" + two,
                Map.of("name", "Second", "price_zone", "F", "pincodes", List.of("110004")))
            .is(200);
    assertThat(changed.header("ETag")).isEqualTo("\"v2\"");
    assertThat(between(set, "110004", "110001")).isEqualTo(Zone.F);
    assertThat(between(set, "110003", "110001")).isNotEqualTo(Zone.F);
    staff
        .with("If-Match", "\"v1\"")
        .patch("/v1/zones/" + two, Map.of("name", "Third"))
        .is(412, "VERSION_MISMATCH");

    var history = staff.get("/v1/zones/" + two + "/history").is(200).json().path("data");
    assertThat(StreamSupport.stream(history.spliterator(), false).map(h -> h.path("what").asText()))
        .containsExactly("PINCODES_ADDED", "PINCODES_REMOVED", "DESCRIBED", "CREATED");
    var described = history.get(2);
    assertThat(described.path("by").asText()).startsWith("usr_");
    assertThat(described.path("at").asText()).endsWith("Z");
    assertThat(described.path("fields").toString())
        .contains("{\"field\":\"name\",\"before\":\"Zone TWO\",\"after\":\"Second\"}")
        .contains("{\"field\":\"price_zone\",\"before\":\"A\",\"after\":\"F\"}");
    assertThat(history.get(0).path("fields").toString()).contains("1: 110004");
    seller.get("/v1/zones/" + two + "/history").is(403);
  }

  @Test
  void row_8_5_a_zone_is_not_deleted_while_a_card_uses_it_else_softly() {
    var set = set("sandbox");
    var id = added(zone(set, "GONE", "REMOTE", "pincodes", List.of("110001")));
    var uuid = Id.decode("zst", set).orElseThrow();
    change(
        "insert into zone_set_use (zone_set_id, rate_card_version_id) values ('%s', 'rcv_test')"
            .formatted(uuid));

    var refused = staff.delete("/v1/zones/" + id).is(409, "ZONE_IN_USE");
    assertThat(refused.json().path("rate_card_version_ids").toString()).isEqualTo("[\"rcv_test\"]");
    staff.delete("/v1/zone-sets/" + set).is(409, "ZONE_IN_USE");
    assertThat(between(set, "110001", "110002")).isEqualTo(Zone.A);
    assertThat(between(set, "110001", "122001")).isEqualTo(Zone.F);
    change("delete from zone_set_use where zone_set_id = '%s'".formatted(uuid));

    staff.delete("/v1/zones/" + id).is(204);

    seller.get("/v1/zones/" + id).is(404, "NOT_FOUND");
    staff.delete("/v1/zones/" + id).is(404, "NOT_FOUND");
    assertThat(between(set, "110001", "122001")).isEqualTo(Zone.B);
    assertThat(staff.get("/v1/zones/" + id + "/history").is(200).json().at("/data/0/what").asText())
        .isEqualTo("DELETED");
    added(zone(set, "GONE", "REMOTE", "pincodes", List.of("110001")));
    staff.delete("/v1/zone-sets/" + set).is(204);
    seller.get("/v1/zone-sets/" + set).is(404, "NOT_FOUND");
    staff.post("/v1/zones", zone(set, "LATE", "LOCAL")).is(404, "NOT_FOUND");
  }

  @Test
  void row_8_6_pincodes_are_added_and_removed_once_and_unknown_ones_are_named() {
    var set = set("sandbox");
    var id = added(zone(set, "PIN", "METRO", "pincodes", List.of("302001")));
    var path = "/v1/zones/" + id + "/pincodes";
    var two = Map.of("pincodes", List.of("302001", "302002", "302002"));

    assertThat(staff.post(path, two).is(200).text())
        .isEqualTo("{\"changed\":1,\"unchanged\":1,\"pincode_count\":2}");
    assertThat(staff.post(path, two).is(200).text())
        .isEqualTo("{\"changed\":0,\"unchanged\":2,\"pincode_count\":2}");
    var unknown =
        staff
            .post(
                path,
                Map.of(
                    "pincodes",
                    List.of("302003", "999999"),
                    "ranges",
                    List.of(Map.of("from_pincode", "990000", "to_pincode", "990010"))))
            .is(422, "PINCODES_UNKNOWN");
    assertThat(unknown.json().path("unknown_pincodes").toString())
        .isEqualTo("[\"999999\",\"990000-990010\"]");
    assertThat(seller.get("/v1/zones/" + id).json().path("pincode_count").asInt()).isEqualTo(2);
    var one = Map.of("pincodes", List.of("302002"));
    assertThat(staff.post(path + "/remove", one).is(200).text())
        .isEqualTo("{\"changed\":1,\"unchanged\":0,\"pincode_count\":1}");
    assertThat(staff.post(path + "/remove", one).is(200).text())
        .isEqualTo("{\"changed\":0,\"unchanged\":1,\"pincode_count\":1}");
    staff.post(path, Map.of("pincodes", List.of("01234"))).is(422, "INVALID_INPUT");
    staff
        .post(
            path,
            Map.of("ranges", List.of(Map.of("from_pincode", "302009", "to_pincode", "302001"))))
        .is(422, "INVALID_INPUT");
    seller.post(path, one).is(403, "PERMISSION_DENIED");
  }

  @Test
  void row_8_10_a_boundary_is_stored_and_a_point_finds_its_zone() {
    var set = set("sandbox");
    var square = List.of(at(70, 20), at(71, 20), at(71, 21), at(70, 21), at(70, 20));
    var hole =
        List.of(at(70.4, 20.4), at(70.6, 20.4), at(70.6, 20.6), at(70.4, 20.6), at(70.4, 20.4));
    var polygon = Map.of("type", "Polygon", "coordinates", List.of(square, hole));
    var id = added(zone(set, "SEA", "LOCAL", "boundary", polygon));

    var lookup = "/v1/zones/lookup?zone_set_id=" + set;
    assertThat(codes(seller.get(lookup + "&latitude=20.2&longitude=70.2").is(200).json()))
        .containsExactly("SEA");
    assertThat(codes(seller.get(lookup + "&latitude=20.5&longitude=70.5").json())).isEmpty();
    assertThat(codes(seller.get(lookup + "&latitude=20.4&longitude=70.5").json()))
        .containsExactly("SEA");
    assertThat(codes(seller.get(lookup + "&latitude=22&longitude=70.5").json())).isEmpty();
    assertThat(seller.get("/v1/zones/" + id + "/boundary").is(200).json())
        .isEqualTo(staff.send("PUT", "/v1/zones/" + id + "/boundary", polygon).is(200).json());
    assertThat(seller.get("/v1/zones/" + id).json().path("has_boundary").asBoolean()).isTrue();
    seller.get("/v1/zones/lookup?latitude=20").is(400, "INVALID_PARAMETER");
    seller.get("/v1/zones/lookup?latitude=91&longitude=0").is(400, "INVALID_PARAMETER");
    staff.delete("/v1/zones/" + id + "/boundary").is(204);
    seller.get("/v1/zones/" + id + "/boundary").is(404, "NOT_FOUND");
  }

  private static List<Double> at(double longitude, double latitude) {
    return List.of(longitude, latitude);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "TYPE | {'type':'Point','coordinates':[1,2]}",
        "TYPE | {'type':'Feature','geometry':{}}",
        "TYPE | {'type':'Polygon','coordinates':[],'bbox':[1]}",
        "TYPE | []",
        "EMPTY | {'type':'Polygon','coordinates':[]}",
        "EMPTY | {'type':'MultiPolygon','coordinates':[]}",
        "POSITION | {'type':'Polygon','coordinates':[[[1,2,3]]]}",
        "POSITION | {'type':'Polygon','coordinates':[[['1',2]]]}",
        "POSITION | {'type':'Polygon','coordinates':[1]}",
        "POSITION | {'type':'Polygon','coordinates':[[[1e999,2]]]}",
        "POSITION | {'type':'MultiPolygon','coordinates':[[[1,2]]]}",
        "OUT_OF_RANGE | {'type':'Polygon','coordinates':[[[1,91],[1,2],[2,3],[1,91]]]}",
        "RING_TOO_SHORT | {'type':'Polygon','coordinates':[[[1,2],[2,2],[1,2]]]}",
        "RING_NOT_CLOSED | {'type':'Polygon','coordinates':[[[1,2],[2,2],[2,3],[1,3]]]}",
        "RING_CROSSES_ITSELF | {'type':'Polygon','coordinates':[[[0,0],[2,2],[2,0],[0,2],[0,0]]]}",
      })
  void row_8_10_what_is_no_area_is_refused_by_name(String rule, String body) {
    var id = added(zone(set("sandbox"), "BAD", "LOCAL"));

    var refused = staff.send("PUT", "/v1/zones/" + id + "/boundary", body.replace('\'', '"'));

    refused.is(422, "BOUNDARY_INVALID");
    assertThat(refused.json().path("rule").asText()).isEqualTo(rule);
    seller.get("/v1/zones/" + id + "/boundary").is(404, "NOT_FOUND");
  }

  @Test
  void given_what_cannot_be_a_zone_when_added_then_every_field_is_named_and_sellers_may_not() {
    var wrong =
        staff
            .post(
                "/v1/zones",
                Map.of(
                    "zone_set_id",
                    "x",
                    "code",
                    "a b",
                    "name",
                    "",
                    "type",
                    "CITY",
                    "price_zone",
                    "G"))
            .is(422, "INVALID_INPUT");

    assertThat(wrong.json().path("errors")).hasSize(5);
    staff.post("/v1/zone-sets", Map.of("name", "x", "courier", "a b")).is(422, "INVALID_INPUT");
    var set = set("sandbox");
    var name = seller.get("/v1/zone-sets/" + set).json().path("name").asText();
    staff
        .post("/v1/zone-sets", Map.of("name", name.toUpperCase(Locale.ROOT)))
        .is(409, "ZONE_SET_NAME_TAKEN");
    seller.post("/v1/zone-sets", Map.of("name", "Mine")).is(403, "PERMISSION_DENIED");
    seller.post("/v1/zones", zone(set, "X", "LOCAL")).is(403, "PERMISSION_DENIED");
    seller.delete("/v1/zone-sets/" + set).is(403, "PERMISSION_DENIED");
    staff
        .post("/v1/zones", zone("zst_06EHB8R0CNS1ZC4V2Q9RMB8F0G", "X", "LOCAL"))
        .is(404, "NOT_FOUND");
  }
}
