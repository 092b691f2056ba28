package com.shipcrowd.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.shipcrowd.application.held.KeepFresh;
import com.shipcrowd.domain.place.Pincode;
import com.shipcrowd.domain.place.PincodeDirectory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Files of the map over HTTP: features.md rows 8.7, 8.9 and 8.13. What they change they put back: the map is everybody's.
class PlaceFilesTest {
  static final Program PROGRAM = Program.shared();
  static final String HEADER = "pincode,state,district,city_key,metro,special,delivery_office";
  static Http staff;
  static Http seller;

  @BeforeAll
  static void people() {
    ZonesTest.people();
    staff = ZonesTest.staff;
    seller = ZonesTest.seller;
  }

  static JsonNode done(Http.Answer taken) {
    var path = "/v1/jobs/" + taken.is(202).json().path("id").asText();
    long until = System.nanoTime() + Duration.ofSeconds(90).toNanos();
    while (System.nanoTime() < until) {
      var job = staff.get(path).is(200).json();
      if (job.path("state").asText().matches("COMPLETED.*|REJECTED|FAILED")) {
        // The node follows a moment after the job's last unit of work.
        PROGRAM.bean(KeepFresh.class).look();
        return job;
      }
      try {
        Thread.sleep(150);
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
    throw new AssertionError("not done: " + staff.get(path).text());
  }

  static byte[] csv(String... lines) {
    return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  static byte[] exported(String path) {
    return staff.get(path).is(200).bytes();
  }

  static JsonNode active() {
    return staff.get("/v1/admin/pincodes/versions?limit=1").is(200).json().at("/data/0");
  }

  @Test
  void row_8_7_fifty_thousand_rows_are_taken_within_a_minute_with_an_error_report() {
    var set = ZonesTest.set("sandbox");
    ZonesTest.added(ZonesTest.zone(set, "N", "NATIONAL"));
    ZonesTest.added(ZonesTest.zone(set, "S", "REGIONAL"));
    var places = PincodeDirectory.packaged().places();
    var file = new StringBuilder("zone_code,pincode\r\n");
    for (int i = 0; i < 49_997; i++) {
      var pincode = places.get(i % places.size()).pincode();
      file.append(pincode.digits().charAt(0) < '5' ? "N," : "S,").append(pincode).append("\r\n");
    }
    file.append("N,999999\r\nX,110001\r\nS,110001\r\n");
    long began = System.nanoTime();

    var job =
        done(
            staff.upload(
                "/v1/zone-sets/" + set + "/imports",
                file.toString().getBytes(StandardCharsets.UTF_8)));

    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(60));
    assertThat(job.path("state").asText()).isEqualTo("COMPLETED_WITH_ERRORS");
    assertThat(job.path("total").asInt()).isEqualTo(50_000);
    assertThat(job.path("ok").asInt()).isEqualTo(49_997);
    assertThat(job.path("failed").asInt()).isEqualTo(3);
    var report = staff.get(job.path("errors_url").asText()).is(200).text();
    assertThat(report)
        .contains("49999,ERROR,PINCODE_UNKNOWN,pincode")
        .contains("50000,ERROR,ZONE_UNKNOWN,zone_code")
        .contains("50001,ERROR,DUPLICATE_IN_FILE,zone_code");
    var seen = seller.get("/v1/zone-sets/" + set).is(200).json();
    assertThat(seen.path("pincode_count").asInt()).isEqualTo(places.size());
    staff.delete("/v1/zone-sets/" + set).is(204);
  }

  @Test
  void row_8_9_zones_exported_imported_and_exported_are_the_same_bytes() {
    var set = ZonesTest.set("sandbox");
    var other = ZonesTest.set("sandbox");
    for (var one : List.of(set, other)) {
      ZonesTest.added(ZonesTest.zone(one, "W", "REGIONAL"));
      ZonesTest.added(ZonesTest.zone(one, "E", "SPECIAL"));
    }
    done(
        staff.upload(
            "/v1/zone-sets/" + set + "/imports",
            csv(
                "zone_code,from_pincode,to_pincode",
                "W,400001,400010",
                "E,781001,781100",
                "W,411001,411001")));

    for (var form : List.of("PINCODES", "RANGES")) {
      var first = exported("/v1/zone-sets/" + set + "/members.csv?form=" + form);
      assertThat(
              done(staff.upload("/v1/zone-sets/" + other + "/imports?replace=true", first))
                  .path("state")
                  .asText())
          .isEqualTo("COMPLETED");
      assertThat(exported("/v1/zone-sets/" + other + "/members.csv?form=" + form)).isEqualTo(first);
      assertThat(new String(first, StandardCharsets.UTF_8)).startsWith("\uFEFFzone_code,");
    }
    // A pincode of another zone is an error, unless the file replaces all.
    var move = csv("zone_code,pincode", "E,411001");
    var refused = done(staff.upload("/v1/zone-sets/" + other + "/imports", move));
    assertThat(refused.at("/findings/0/code").asText()).isEqualTo("ZONE_OVERLAP");
    done(staff.upload("/v1/zone-sets/" + other + "/imports?replace=true", move));
    assertThat(
            new String(exported("/v1/zone-sets/" + other + "/members.csv"), StandardCharsets.UTF_8))
        .isEqualTo("\uFEFFzone_code,pincode\r\nE,411001\r\n");
    staff
        .upload("/v1/zone-sets/" + other + "/imports", csv("pincode", "411001"))
        .is(422, "FILE_COLUMN_MISSING");
    seller.upload("/v1/zone-sets/" + other + "/imports", move).is(403, "PERMISSION_DENIED");
    staff.upload("/v1/zone-sets/zst_06EHB8R0CNS1ZC4V2Q9RMB8F0G/imports", move).is(404);
  }

  @Test
  void row_8_9_cities_of_a_service_are_exported_as_imported_and_are_one_city() {
    var service = "T-" + Long.toString(System.nanoTime(), 36).toUpperCase(Locale.ROOT);
    var path = "/v1/admin/city-overrides";
    var file = csv("service,pincode,city_key", service + ",302001,Pink", service + ",303001,Pink");

    var job = done(staff.upload(path + "/imports", file));

    assertThat(job.path("state").asText()).isEqualTo("COMPLETED");
    var exported = exported(path + ".csv?service=" + service);
    assertThat(new String(exported, StandardCharsets.UTF_8))
        .isEqualTo("\uFEFF" + new String(file, StandardCharsets.UTF_8).replace("\n", "\r\n"));
    done(staff.upload(path + "/imports?force=true", exported));
    assertThat(exported(path + ".csv?service=" + service)).isEqualTo(exported);
    var map = ZonesTest.geography();
    assertThat(
            map.find(new Pincode("302001"), service, null)
                .orElseThrow()
                .isSameCityAs(map.find(new Pincode("303001"), service, null).orElseThrow()))
        .isTrue();
    var wrong =
        done(
            staff.upload(
                path + "/imports",
                csv("service,pincode,city_key", "a b,01,", service + ",999999,=X")));
    assertThat(wrong.path("failed").asInt()).isEqualTo(2);
  }

  @Test
  void row_8_13_a_delta_is_a_new_version_that_lookups_follow_and_that_can_be_taken_back() {
    var before = exported("/v1/admin/pincodes.csv");
    var job =
        done(
            staff.upload(
                "/v1/admin/pincodes/imports",
                csv(
                    "op," + HEADER,
                    "A,560999,KA,Bengaluru Urban,Bengaluru,BENGALURU,N,Y",
                    "U,799001,TR,West Tripura,Agartala,,E,Y",
                    "D,110096,DL,East,Delhi,DELHI_NCR,N,Y")));

    try {
      assertThat(job.path("state").asText()).isEqualTo("COMPLETED");
      assertThat(seller.get("/v1/pincodes/560999").is(200).json().path("city_key").asText())
          .isEqualTo("Bengaluru");
      assertThat(seller.get("/v1/pincodes/799001").json().path("city_key").asText())
          .isEqualTo("Agartala");
      assertThat(seller.get("/v1/pincodes?q=agartala").json().path("data")).hasSize(1);
      seller.get("/v1/pincodes/110096").is(404, "NOT_FOUND");
      var version = active();
      assertThat(version.path("active").asBoolean()).isTrue();
      assertThat(version.path("rows").asInt()).isEqualTo(19_586);
      assertThat(version.path("added").asInt()).isEqualTo(1);
      assertThat(version.path("changed").asInt()).isEqualTo(1);
      assertThat(version.path("dropped").asInt()).isEqualTo(1);
    } finally {
      staff.post("/v1/jobs/" + job.path("id").asText() + "/rollback", "").is(200);
    }
    assertThat(exported("/v1/admin/pincodes.csv")).isEqualTo(before);
    seller.get("/v1/pincodes/110096").is(200);
  }

  @Test
  void row_8_13_a_file_that_drops_too_much_or_has_a_bad_record_changes_nothing() {
    var before = exported("/v1/admin/pincodes.csv");
    var one = csv(HEADER, "110001,DL,New Delhi,Delhi,DELHI_NCR,N,Y");
    var bad =
        csv(
            "op," + HEADER,
            "A,110001,DL,New Delhi,Delhi,DELHI_NCR,N,Y",
            "U,999999,DL,New Delhi,Delhi,,N,Y",
            "X,110002,DL,Central,Delhi,,N,Y",
            "U,110003,XX,,Delhi,LONDON,Q,perhaps",
            "U,110004,DL,New Delhi,Delhi,,N,Y");

    var dropping = done(staff.upload("/v1/admin/pincodes/imports", one));
    var broken = done(staff.upload("/v1/admin/pincodes/imports", bad));

    assertThat(dropping.path("state").asText()).isEqualTo("REJECTED");
    assertThat(dropping.at("/findings/0/code").asText()).isEqualTo("DROPS_TOO_MANY");
    assertThat(broken.path("state").asText()).isEqualTo("REJECTED");
    var codes = broken.path("findings").findValuesAsText("code");
    assertThat(codes)
        .containsExactlyInAnyOrder(
            "PINCODE_KNOWN",
            "PINCODE_UNKNOWN",
            "ENUM_INVALID",
            "ENUM_INVALID",
            "REQUIRED",
            "ENUM_INVALID",
            "ENUM_INVALID",
            "ENUM_INVALID");
    assertThat(exported("/v1/admin/pincodes.csv")).isEqualTo(before);
    var forced = done(staff.upload("/v1/admin/pincodes/imports?force=true", one));
    assertThat(forced.path("state").asText()).isEqualTo("COMPLETED");
    seller.get("/v1/pincodes/110002").is(404, "NOT_FOUND");
    staff.post("/v1/admin/pincodes/rollback", "").is(200);
    assertThat(exported("/v1/admin/pincodes.csv")).isEqualTo(before);
    seller.upload("/v1/admin/pincodes/imports", one).is(403, "PERMISSION_DENIED");
    seller.post("/v1/admin/pincodes/rollback", "").is(403, "PERMISSION_DENIED");
  }

  @Test
  void row_8_13_the_packaged_directory_exported_and_imported_is_19586_rows_and_the_same_bytes() {
    var packaged = exported("/v1/admin/pincodes.csv");

    var job = done(staff.upload("/v1/admin/pincodes/imports?force=true", packaged));

    assertThat(job.path("ok").asInt()).isEqualTo(19_586);
    assertThat(active().path("rows").asInt()).isEqualTo(19_586);
    assertThat(active().path("changed").asInt()).isZero();
    assertThat(exported("/v1/admin/pincodes.csv")).isEqualTo(packaged);
    staff.post("/v1/admin/pincodes/rollback", "").is(200);
    assertThat(exported("/v1/admin/pincodes.csv")).isEqualTo(packaged);
  }

  @Test
  void row_8_13_the_list_of_the_specification_loads_as_19586_rows() throws IOException {
    var list =
        Stream.of("../shared", "../../shared", "../../../shared")
            .map(up -> Path.of(up, "domain", "data", "pincodes.csv"))
            .filter(Files::exists)
            .findFirst();
    assumeTrue(list.isPresent(), "the specification's pincodes.csv is not beside this checkout");
    var bytes = Files.readAllBytes(list.get());

    var job = done(staff.upload("/v1/admin/pincodes/imports?force=true", bytes));

    try {
      assertThat(job.path("state").asText()).isEqualTo("COMPLETED");
      assertThat(job.path("ok").asInt()).isEqualTo(19_586);
      assertThat(new String(exported("/v1/admin/pincodes.csv"), StandardCharsets.UTF_8))
          .isEqualTo("\uFEFF" + new String(bytes, StandardCharsets.UTF_8).replace("\n", "\r\n"));
    } finally {
      staff.post("/v1/admin/pincodes/rollback", "").is(200);
    }
  }
}
