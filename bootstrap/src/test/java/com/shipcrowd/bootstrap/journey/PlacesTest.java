package com.shipcrowd.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Pincodes over HTTP: features.md rows 8.13, 8.14 and 8.15.
class PlacesTest {
  static final Program PROGRAM = Program.shared();
  static Http seller;

  @BeforeAll
  static void people() {
    seller = Seller.registered(PROGRAM).http();
  }

  @ParameterizedTest(name = "{0}: {1} {2} metro {3} special {4}")
  @CsvSource({
    "110001, DL, Delhi, true, false, NORMAL",
    "570001, KA, Mysuru, false, false, NORMAL",
    "781001, AS, Kamrup Metro, false, true, SPECIAL",
    "194101, LA, Leh Ladakh, false, true, REMOTE",
    "900056, APS, Army Postal Service, false, false, ARMY",
  })
  void row_8_13_a_lookup_tells_city_state_metro_and_special(
      String pincode, String state, String city, boolean metro, boolean special, String zoneClass) {
    var seen = seller.get("/v1/pincodes/" + pincode).is(200).json();

    assertThat(seen.path("state").asText()).isEqualTo(state);
    assertThat(seen.path("city_key").asText()).isEqualTo(city);
    assertThat(seen.path("metro").asBoolean()).isEqualTo(metro);
    assertThat(seen.path("special").asBoolean()).isEqualTo(special);
    assertThat(seen.path("zone_class").asText()).isEqualTo(zoneClass);
  }

  @Test
  void row_8_14_bangalor_finds_bengaluru_and_a_prefix_finds_pincodes() {
    var found = seller.get("/v1/pincodes?q=bangalor&limit=3").is(200).json();

    assertThat(found.at("/places/0/name").asText()).isEqualTo("Bengaluru");
    assertThat(found.at("/places/0/matched_name").asText()).isEqualTo("Bangalore");
    assertThat(found.path("data")).hasSize(3);
    assertThat(found.at("/data/0/city_key").asText()).isEqualTo("Bengaluru");
    assertThat(seller.get("/v1/pincodes?q=bengalooru").json().at("/places/0/match").asText())
        .isEqualTo("FUZZY");
    var digits = seller.get("/v1/pincodes?q=5600&limit=100").is(200).json();
    assertThat(digits.path("data"))
        .isNotEmpty()
        .allMatch(p -> p.path("pincode").asText().startsWith("5600"));
    assertThat(seller.get("/v1/pincodes?q=zzzzzzzz").is(200).json().path("data")).isEmpty();
    seller.get("/v1/pincodes").is(400, "INVALID_PARAMETER");
    seller.get("/v1/pincodes?q=%20").is(400, "INVALID_PARAMETER");
    seller.get("/v1/pincodes?q=" + "a".repeat(61)).is(400, "INVALID_PARAMETER");
    seller.get("/v1/pincodes?q=delhi&limit=101").is(400, "INVALID_PARAMETER");
    PROGRAM.anonymous().get("/v1/pincodes?q=delhi").is(401);
  }

  @Test
  void row_8_15_pincodes_have_coordinates_and_points_have_pincodes() {
    var at = seller.get("/v1/pincodes/560001").is(200).json().path("coordinates");

    assertThat(at.path("latitude").asDouble()).isBetween(12.8, 13.2);
    assertThat(at.path("longitude").asDouble()).isBetween(77.4, 77.8);
    assertThat(at.path("precision").asText()).isEqualTo("PINCODE");
    assertThat(at.path("source").asText()).isEqualTo("centroid");
    assertThat(at.path("fallback").asBoolean()).isFalse();
    assertThat(seller.get("/v1/pincodes/900056").json().path("coordinates").isNull()).isTrue();
    var near =
        seller
            .get("/v1/pincodes/nearest?latitude=12.9716&longitude=77.5946&limit=3")
            .is(200)
            .json();
    assertThat(near.path("data")).hasSize(3);
    assertThat(near.at("/data/0/pincode").asText()).startsWith("560");
    assertThat(near.at("/data/0/distance_m").asInt()).isLessThan(5_000);
    seller.get("/v1/pincodes/nearest?latitude=12").is(400, "INVALID_PARAMETER");
    seller.get("/v1/pincodes/nearest?latitude=1e1&longitude=2").is(400, "INVALID_PARAMETER");
    seller.get("/v1/pincodes/nearest?latitude=1&longitude=2&limit=51").is(400, "INVALID_PARAMETER");
  }
}
