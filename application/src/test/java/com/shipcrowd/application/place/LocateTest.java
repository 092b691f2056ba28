package com.shipcrowd.application.place;

import static org.assertj.core.api.Assertions.assertThat;

import com.shipcrowd.application.held.Held;
import com.shipcrowd.application.place.needs.Geocoder;
import com.shipcrowd.domain.place.Centroids.Located;
import com.shipcrowd.domain.place.Centroids.Near;
import com.shipcrowd.domain.place.Centroids.Precision;
import com.shipcrowd.domain.place.Coordinates;
import com.shipcrowd.domain.place.Pincode;
import com.shipcrowd.domain.place.PincodeDirectory;
import com.shipcrowd.domain.place.Place;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Row 8.15: a geocoder that fails or does not know falls back to the middles of our own, and the answer says so.
class LocateTest {
  private static final Pincode DELHI = new Pincode("110001");
  private static final Coordinates SPOT = new Coordinates(28_600_000, 77_200_000);

  private final Held<Geography> geography =
      new Held<>(Geography.TOPIC, _ -> new Geography(PincodeDirectory.packaged()));
  private final Geocoder offline = new CentroidGeocoder(geography);

  /// A partner that knows one place, nothing, or is down.
  private record Partner(Mood mood) implements Geocoder {
    enum Mood {
      KNOWS,
      KNOWS_NOTHING,
      IS_DOWN
    }

    @Override
    public String name() {
      return "partner";
    }

    @Override
    public Optional<Located> locate(Place place) {
      return switch (mood) {
        case KNOWS -> Optional.of(new Located(SPOT, Precision.PINCODE));
        case KNOWS_NOTHING -> Optional.empty();
        case IS_DOWN -> throw new IllegalStateException("down");
      };
    }

    @Override
    public List<Near> nearest(Coordinates at, int most) {
      return switch (mood) {
        case KNOWS -> List.of(new Near(DELHI, SPOT, 7));
        case KNOWS_NOTHING -> List.of();
        case IS_DOWN -> throw new IllegalStateException("down");
      };
    }
  }

  @Test
  void row_8_15_given_a_geocoder_that_is_down_or_ignorant_then_the_centroid_answers_as_fallback() {
    for (var mood : List.of(Partner.Mood.IS_DOWN, Partner.Mood.KNOWS_NOTHING)) {
      var locate = new LocateHandler(geography, new Partner(mood), offline);

      var spot = locate.spotOf(DELHI).orElseThrow();
      var around = locate.around(SPOT, 3);

      assertThat(spot.isFallback()).isTrue();
      assertThat(spot.source()).isEqualTo("centroid");
      assertThat(spot.located().at().metresTo(SPOT)).isLessThan(10_000);
      assertThat(around.isFallback()).isTrue();
      assertThat(around.neighbours()).hasSize(3);
    }
  }

  @Test
  void row_8_15_given_a_geocoder_that_knows_then_it_is_not_a_fallback() {
    var locate = new LocateHandler(geography, new Partner(Partner.Mood.KNOWS), offline);

    assertThat(locate.spotOf(DELHI))
        .contains(new Locate.Spot(new Located(SPOT, Precision.PINCODE), "partner", false));
    assertThat(locate.around(SPOT, 3).source()).isEqualTo("partner");
    assertThat(locate.around(SPOT, 3).neighbours().getFirst().metres()).isEqualTo(7);
  }

  @Test
  void row_8_15_given_no_other_geocoder_then_the_centroid_is_no_fallback() {
    var locate = new LocateHandler(geography, null, offline);

    assertThat(locate.spotOf(DELHI).orElseThrow().isFallback()).isFalse();
    assertThat(locate.around(SPOT, 1).isFallback()).isFalse();
    assertThat(locate.spotOf(new Pincode("999999"))).isEmpty();
    assertThat(locate.spotOf(new Pincode("900056"))).isEmpty();
  }
}
