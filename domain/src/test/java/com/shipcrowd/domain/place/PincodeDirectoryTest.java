package com.shipcrowd.domain.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PincodeDirectoryTest {
  private static final PincodeDirectory DIRECTORY = PincodeDirectory.packaged();

  @Test
  void given_the_packaged_directory_when_counting_then_all_pincodes_are_there_in_order() {
    assertThat(DIRECTORY.size()).isEqualTo(19_586);
    assertThat(DIRECTORY.places()).hasSize(19_586);
    assertThat(DIRECTORY.places())
        .isSortedAccordingTo((a, b) -> a.pincode().compareTo(b.pincode()));
    assertThat(DIRECTORY.places().stream().filter(p -> !p.deliveryOffice())).hasSize(23);
  }

  @Test
  void given_a_listed_pincode_when_finding_then_everything_known_is_told() {
    assertThat(DIRECTORY.find(new Pincode("122001")))
        .contains(
            new Place(
                new Pincode("122001"),
                State.HR,
                "Gurugram",
                "Gurugram",
                MetroCluster.DELHI_NCR,
                ZoneClass.NORMAL,
                true,
                false));
  }

  @Test
  void given_every_place_when_found_by_its_pincode_then_position_and_place_agree() {
    for (int i = 0; i < DIRECTORY.size(); i++) {
      var place = DIRECTORY.at(i);
      assertThat(DIRECTORY.position(place.pincode())).isEqualTo(i);
    }
  }

  @Test
  void
      given_a_pincode_missing_under_a_known_prefix_when_finding_then_only_the_approximate_answer_names_it() {
    var missing = new Pincode("570999");

    assertThat(DIRECTORY.find(missing)).isEmpty();
    assertThat(DIRECTORY.position(missing)).isEqualTo(-1);
    assertThat(DIRECTORY.findOrApproximate(missing))
        .contains(
            new Place(missing, State.KA, "Mysuru", "570", null, ZoneClass.NORMAL, false, true));
  }

  @Test
  void given_a_metro_prefix_when_approximating_then_the_cluster_is_kept() {
    var place = DIRECTORY.findOrApproximate(new Pincode("110999")).orElseThrow();

    assertThat(place.metro()).isEqualTo(MetroCluster.DELHI_NCR);
    assertThat(place.approximate()).isTrue();
  }

  @Test
  void given_a_prefix_nobody_uses_when_approximating_then_there_is_no_place() {
    assertThat(DIRECTORY.findOrApproximate(new Pincode("999999"))).isEmpty();
    assertThat(DIRECTORY.findOrApproximate(new Pincode("290001"))).isEmpty();
  }

  @Test
  void given_a_pincode_twice_when_building_a_directory_then_it_is_refused() {
    var place = DIRECTORY.at(0);

    assertThatThrownBy(() -> PincodeDirectory.of(List.of(place, place)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("110001");
  }

  @ParameterizedTest(name = "{0} is {1}, counted with {2}, city {3}")
  @CsvSource({
    "160017, CH, PB, Chandigarh",
    "160055, PB, PB, SAS Nagar",
    "396210, DN, GJ, Daman",
    "605001, PY, TN, Pondicherry",
    "673310, PY, KL, Mahe",
    "533464, AP, AP, Kakinada",
    "244713, UK, UK, Udam Singh Nagar",
    "246701, UP, UP, Bijnor",
    "682555, LD, LD, Lakshadweep District",
    "334002, RJ, RJ, Bikaner",
    "384316, GJ, GJ, Mahesana",
    "799001, TR, TR, West Tripura",
    "201008, UP, UP, Noida",
    "201009, UP, UP, Ghaziabad",
    "400601, MH, MH, Thane",
    "400710, MH, MH, Navi Mumbai",
    "400711, MH, MH, Mumbai",
    "711115, WB, WB, Howrah",
    "382481, GJ, GJ, Ahmedabad"
  })
  void given_a_special_pincode_when_found_then_state_region_and_city_follow_the_law(
      String digits, State state, State region, String city) {
    var place = DIRECTORY.findOrApproximate(new Pincode(digits)).orElseThrow();

    assertThat(place.state()).isEqualTo(state);
    assertThat(place.region()).isEqualTo(region);
    if (!place.approximate()) assertThat(place.cityKey()).isEqualTo(city);
  }
}
