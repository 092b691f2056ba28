package com.shipcrowd.domain.zone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.shipcrowd.domain.place.Coordinates;
import com.shipcrowd.domain.zone.Boundary.Position;
import com.shipcrowd.domain.zone.BoundaryFault.Rule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoundaryTest {
  private static final String SQUARE = "0 0, 10 0, 10 10, 0 10, 0 0";

  private static List<Position> ring(String text) {
    return Arrays.stream(text.split(","))
        .map(pair -> pair.strip().split(" "))
        .map(pair -> new Position(new BigDecimal(pair[0]), new BigDecimal(pair[1])))
        .toList();
  }

  private static Boundary polygon(String... rings) {
    return Boundary.of(List.of(Arrays.stream(rings).map(BoundaryTest::ring).toList()), false);
  }

  private static Coordinates at(String longitude, String latitude) {
    return Coordinates.of(new BigDecimal(latitude), new BigDecimal(longitude)).orElseThrow();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "RING_TOO_SHORT | 0 0, 1 1, 0 0",
        "RING_NOT_CLOSED | 0 0, 1 0, 1 1, 0 1",
        "OUT_OF_RANGE | 0 0, 181 0, 1 1, 0 0",
        "OUT_OF_RANGE | 0 0, 1 91, 1 1, 0 0",
        "OUT_OF_RANGE | 0 0, 1e-1000000000 0, 1 1, 0 0",
        "RING_CROSSES_ITSELF | 0 0, 10 10, 10 0, 0 10, 0 0",
        "RING_CROSSES_ITSELF | 0 0, 10 0, 10 10, 5 0, 0 10, 0 0",
        "RING_CROSSES_ITSELF | 0 0, 10 0, 5 0, 5 5, 0 0",
        "RING_CROSSES_ITSELF | 0 0, 0 0, 5 0, 5 5, 0 0",
        "RING_CROSSES_ITSELF | 0 0, 5 0, 10 0, 0 0",
        "HOLE_OUTSIDE | 0 0, 10 0, 10 10, 0 10, 0 0 ; 20 20, 21 20, 21 21, 20 20",
        "RINGS_CROSS | 0 0, 10 0, 10 10, 0 10, 0 0 ; 5 5, 15 5, 15 6, 5 5",
        "HOLES_OVERLAP | 0 0, 10 0, 10 10, 0 10, 0 0 ; 2 2, 8 2, 8 8, 2 8, 2 2 ; 3 3, 4 3, 4 4, 3 3",
      })
  void given_lines_that_are_no_area_when_drawn_then_the_rule_and_the_place_are_named(
      Rule rule, String rings) {
    assertThatThrownBy(() -> polygon(rings.split(";")))
        .isInstanceOfSatisfying(
            BoundaryFault.class,
            fault ->
                assertThat(fault.values())
                    .containsEntry("rule", rule.name())
                    .containsKeys("polygon", "ring"));
  }

  @Test
  void given_nothing_or_too_much_when_drawn_then_it_is_refused() {
    assertThatThrownBy(() -> Boundary.of(List.of(), true)).isInstanceOf(BoundaryFault.class);
    assertThatThrownBy(() -> Boundary.of(List.of(List.of()), true))
        .isInstanceOf(BoundaryFault.class);
    var many = Collections.nCopies(Boundary.MOST_POSITIONS + 1, ring("0 0").getFirst());
    assertThatThrownBy(() -> Boundary.of(List.of(List.of(many)), false))
        .isInstanceOfSatisfying(
            BoundaryFault.class,
            fault -> assertThat(fault.values()).containsEntry("rule", "TOO_MANY_POSITIONS"));
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource({
    "5, 1, true", // between the edge and the hole
    "5, 5, false", // in the hole
    "3, 5, true", // on the edge of the hole
    "0, 5, true", // on the edge
    "10, 10, true", // a corner
    "10.000001, 5, false",
    "-0.000001, 0, false",
    "20, 10, false", // level with a corner
    "-5, 0, false", // level with an edge
  })
  void given_a_square_with_a_hole_when_asked_then_edges_belong_to_it(
      String longitude, String latitude, boolean inside) {
    var boundary = polygon(SQUARE, "3 3, 7 3, 7 7, 3 7, 3 3");

    assertThat(boundary.contains(at(longitude, latitude))).isEqualTo(inside);
  }

  @Test
  void given_two_polygons_when_asked_then_either_will_do() {
    var boundary =
        Boundary.of(
            List.of(List.of(ring(SQUARE)), List.of(ring("20 20, 30 20, 25 30, 20 20"))), true);

    assertThat(boundary.contains(at("25", "25"))).isTrue();
    assertThat(boundary.contains(at("15", "15"))).isFalse();
    assertThat(boundary.positions()).isEqualTo(9);
  }

  // A star around the origin is simple whatever its radii, and a point is inside when it is nearer
  // than the rim on its ray.
  @Test
  void given_random_stars_when_turned_round_then_they_hold_the_same_points() {
    var random = new Random(7);
    for (int round = 0; round < 200; round++) {
      int corners = 3 + random.nextInt(40);
      var drawn = new ArrayList<Position>();
      for (int i = 0; i < corners; i++) {
        double angle = 2 * Math.PI * i / corners;
        double radius = 1 + 10 * random.nextDouble();
        drawn.add(
            new Position(
                BigDecimal.valueOf(radius * Math.cos(angle)),
                BigDecimal.valueOf(radius * Math.sin(angle))));
      }
      drawn.add(drawn.getFirst());
      var boundary = Boundary.of(List.of(List.of(drawn)), false);
      var turned = Boundary.of(List.of(List.of(drawn.reversed())), false);
      assertThat(boundary.contains(at("0", "0"))).isTrue();
      for (int i = 0; i < 50; i++) {
        var point =
            new Coordinates(
                random.nextInt(24_000_000) - 12_000_000, random.nextInt(24_000_000) - 12_000_000);
        assertThat(turned.contains(point)).isEqualTo(boundary.contains(point));
      }
      drawn
          .subList(0, corners)
          .forEach(
              c ->
                  assertThat(
                          boundary.contains(at(c.longitude().toString(), c.latitude().toString())))
                      .isTrue());
    }
  }

  @Test
  void given_ten_thousand_positions_when_checked_then_it_does_not_take_long() {
    var drawn = new ArrayList<Position>();
    int corners = Boundary.MOST_POSITIONS - 1;
    for (int i = 0; i < corners; i++) {
      double angle = 2 * Math.PI * i / corners;
      double radius = i % 2 == 0 ? 1 : 80;
      drawn.add(
          new Position(
              BigDecimal.valueOf(radius * Math.cos(angle)),
              BigDecimal.valueOf(radius * Math.sin(angle))));
    }
    drawn.add(drawn.getFirst());
    long began = System.nanoTime();

    Boundary.of(List.of(List.of(drawn)), false);

    assertThat((System.nanoTime() - began) / 1_000_000).isLessThan(5_000);
  }
}
