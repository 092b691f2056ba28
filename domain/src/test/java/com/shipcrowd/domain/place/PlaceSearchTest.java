package com.shipcrowd.domain.place;

import static org.assertj.core.api.Assertions.assertThat;

import com.shipcrowd.domain.place.PlaceSearch.How;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceSearchTest {
  private static final PlaceSearch SEARCH = PlaceSearch.over(PincodeDirectory.packaged());

  @ParameterizedTest(name = "{0}: {1}, {2}")
  @CsvSource({
    "bangalor, Bengaluru, PREFIX",
    "Bangalore, Bengaluru, EXACT",
    "bengaluru, Bengaluru, EXACT",
    "bengalooru, Bengaluru, FUZZY",
    "BENGALRUU, Bengaluru, FUZZY",
    "gurgaon, Gurugram, EXACT",
    "bombay, Mumbai, EXACT",
    "bomaby, Mumbai, FUZZY",
    "calcutta, Kolkata, EXACT",
    "madras, Chennai, EXACT",
    "chenai, Chennai, FUZZY",
    "poona, Pune, EXACT",
    "mysore, Mysuru, EXACT",
    "trivandrum, Thiruvananthapuram, EXACT",
    "tiruvananthapuram, Thiruvananthapuram, FUZZY",
    "cochin, Ernakulam, EXACT",
    "baroda, Vadodara, EXACT",
    "allahabad, Prayagraj, EXACT",
    "puducherry, Pondicherry, EXACT",
    "pondichery, Pondicherry, FUZZY",
    "  New   Delhi , Delhi, EXACT",
    "mu-mbāi, Mumbai, EXACT",
    "navi mum, Navi Mumbai, PREFIX",
    "mumb, Mumbai, PREFIX",
  })
  void given_what_people_type_when_searched_then_the_city_is_first(
      String text, String city, How how) {
    var found = SEARCH.find(text, 10);

    assertThat(found.hits().getFirst().named().name()).isEqualTo(city);
    assertThat(found.hits().getFirst().how()).isEqualTo(how);
    assertThat(found.places()).hasSizeBetween(1, 10);
    assertThat(found.places().getFirst())
        .matches(p -> p.cityKey().equals(city) || p.district().equals(city));
  }

  @Test
  void given_the_beginning_of_a_pincode_when_searched_then_those_come_in_order() {
    assertThat(SEARCH.find("56000", 3).places())
        .extracting(p -> p.pincode().digits())
        .containsExactly("560001", "560002", "560003");
    assertThat(SEARCH.find("110001", 10).places()).hasSize(1);
    assertThat(SEARCH.find("01", 10).places()).isEmpty();
    assertThat(SEARCH.find("1100011", 10).places()).isEmpty();
    assertThat(SEARCH.find("999", 10).places()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"'', 0", "'...', 0", "pqx, 0", "zzzzzzzz, 0"})
  void given_nothing_like_a_place_when_searched_then_nothing_is_found(String text, int places) {
    assertThat(SEARCH.find(text, 10).places()).hasSize(places);
  }

  @Test
  void given_three_letters_with_a_slip_when_searched_then_nothing_is_guessed() {
    assertThat(SEARCH.find("gox", 10).hits()).isEmpty();
  }

  @Test
  void given_long_or_odd_texts_when_searched_then_it_answers_and_soon() {
    var random = new Random(3);
    long began = System.nanoTime();
    for (int i = 0; i < 2_000; i++) {
      var text = new StringBuilder();
      int length = random.nextInt(70);
      for (int j = 0; j < length; j++) text.append((char) ('a' + random.nextInt(26)));
      SEARCH.find(text.toString(), 20);
    }

    assertThat((System.nanoTime() - began) / 2_000_000_000).isZero();
  }

  @Test
  void given_every_other_name_when_searched_then_its_place_is_in_the_directory()
      throws IOException {
    var stream = Objects.requireNonNull(PlaceSearch.class.getResourceAsStream("names.csv"));
    try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      for (var line : reader.lines().skip(1).toList()) {
        var cells = line.split(",");
        assertThat(SEARCH.find(cells[0], 20).hits())
            .as(line)
            .anyMatch(
                h ->
                    h.by().equals(cells[0])
                        && h.named().name().equals(cells[1])
                        && h.named().state().name().equals(cells[2]));
      }
    }
  }

  @ParameterizedTest(name = "{0} and {1}: {2}")
  @CsvSource({
    "PUNE, PUNE, 0",
    "PUNE, PUNA, 1",
    "PUNE, PUEN, 1",
    "PUNE, PUN, 1",
    "PUNE, SPUNE, 1",
    "PUNE, POONA, 3",
    "CA, ABC, 3"
  })
  void given_two_words_when_compared_then_exchanged_neighbours_are_one_slip(
      String one, String other, int distance) {
    assertThat(PlaceSearch.distance(one, other, 5)).isEqualTo(distance);
    assertThat(PlaceSearch.distance(other, one, 5)).isEqualTo(distance);
    assertThat(PlaceSearch.distance(one, other, 0)).isEqualTo(Math.min(distance, 1));
  }
}
