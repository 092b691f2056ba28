package com.shipcrowd.domain.place;

import static org.assertj.core.api.Assertions.assertThat;

import com.shipcrowd.domain.place.Centroids.Precision;
import java.math.BigDecimal;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class CentroidsTest {
  private static final PincodeDirectory DIRECTORY = PincodeDirectory.packaged();
  private static final Centroids CENTROIDS = Centroids.packagedFor(DIRECTORY);

  private static Coordinates at(String latitude, String longitude) {
    return Coordinates.of(new BigDecimal(latitude), new BigDecimal(longitude)).orElseThrow();
  }

  private static Place place(String pincode) {
    return DIRECTORY.find(new Pincode(pincode)).orElseThrow();
  }

  @Test
  void given_known_cities_when_located_then_they_lie_where_they_lie() {
    var delhi = CENTROIDS.find(place("110001")).orElseThrow();
    var leh = CENTROIDS.find(place("194101")).orElseThrow();

    assertThat(delhi.precision()).isEqualTo(Precision.PINCODE);
    assertThat(delhi.at().metresTo(at("28.6328", "77.2197"))).isLessThan(5_000);
    assertThat(leh.at().metresTo(at("34.1526", "77.5771"))).isLessThan(15_000);
  }

  @Test
  void given_every_pincode_when_located_then_all_but_army_post_are_somewhere_in_india() {
    int own = 0;
    for (var place : DIRECTORY.places()) {
      var located = CENTROIDS.find(place);
      if (place.zoneClass() == ZoneClass.ARMY) {
        assertThat(located).isEmpty();
        continue;
      }
      var at = located.orElseThrow(() -> new AssertionError(place)).at();
      assertThat(at.latitudeE6()).isBetween(6_000_000, 38_000_000);
      assertThat(at.longitudeE6()).isBetween(68_000_000, 98_000_000);
      if (located.get().precision() == Precision.PINCODE) own++;
    }
    assertThat(own).isEqualTo(19_210);
  }

  @Test
  void given_a_point_when_asked_for_pincodes_then_the_nearest_come_first() {
    var near = CENTROIDS.nearest(at("12.9716", "77.5946"), 5);

    assertThat(near).hasSize(5);
    assertThat(near).isSortedAccordingTo((a, b) -> Integer.compare(a.metres(), b.metres()));
    assertThat(near).allMatch(n -> n.pincode().digits().startsWith("560") && n.metres() < 10_000);
    assertThat(CENTROIDS.nearest(near.getFirst().at(), 1).getFirst().metres()).isZero();
  }

  @Test
  void given_two_cities_when_measured_then_the_distance_is_right_to_a_hundredth() {
    // Source: great circle by WGS84, Delhi (28.6139, 77.2090) to Mumbai (19.0760, 72.8777): 1,148
    // km.
    assertThat(at("28.6139", "77.2090").metresTo(at("19.0760", "72.8777")))
        .isCloseTo(1_148_000, Offset.offset(12_000));
    assertThat(at("0", "179.5").metresTo(at("0", "-179.5"))).isCloseTo(111_195, Offset.offset(10));
  }
}
