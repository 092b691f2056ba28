package com.shipcrowd.domain.payout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameMatchTest {
  @ParameterizedTest
  @CsvSource({
    "Asha Traders, ASHA TRADERS, true",
    "Asha Traders Private Limited, M/S ASHA TRADERS PVT LTD, true",
    "Meera Iyer, IYER MEERA, true",
    "Mr. Ravi Kumar, RAVI KUMAR, true",
    "Ravi Kumaar, RAVI KUMAR, true",
    "Kaveri Crafts, SOMEBODY ELSE ENTIRELY, false",
    "Ravi Kumar, RAJESH KUMAR, false",
    "Asha Traders, ASHA, false",
    "Nila Textiles, NILA FOODS, false"
  })
  void names_are_one_or_two(String entered, String registered, boolean same) {
    assertThat(NameMatch.basisPoints(entered, registered) >= NameMatch.ENOUGH_BP).isEqualTo(same);
  }

  @ParameterizedTest
  @CsvSource({
    // Letters of both that stay, of all letters: 14 of 15, an initial standing for its name.
    "R Kumar, Ravi Kumar, 9333",
    "Ravi Kumar, R Kumar, 9333",
    "T Kumar, Ravi Kumar, 6666",
    "R Kumar, R Kumar, 10000",
    // One letter more, at the front: 7 of 9.
    "Ravi, Xravi, 7777",
    "Xravi, Ravi, 7777",
    // Half alike is still something, less is nothing.
    "Ravi, Raxy, 5000",
    "Ravi, Rxyz, 0",
    // A word is used once, and by the one it is most like.
    "Ravi Rav, Rav, 6000",
    "Rav, Ravi Rav, 6000",
    "Ravi Rav, Rav Ra, 7500",
    "Rav Ra, Ravi Rav, 7500",
    "Zzz Asha, Qqqqq Asha, 5000",
    // Titles say nothing, unless there is nothing else.
    "Mr. Ravi Kumar, Ravi Kumar, 10000",
    "Dr., Dr, 10000",
    "Dr., Mrs, 0"
  })
  void the_likeness_is_what_stays_of_the_letters(String one, String other, int basisPoints) {
    assertThat(NameMatch.basisPoints(one, other)).isEqualTo(basisPoints);
  }

  @Test
  void the_order_does_not_matter_for_any_names() {
    var random = new java.util.Random(7);
    for (int i = 0; i < 5_000; i++) {
      var one = name(random);
      var other = name(random);
      assertThat(NameMatch.basisPoints(one, other))
          .as(one + " / " + other)
          .isEqualTo(NameMatch.basisPoints(other, one))
          .isBetween(0, 10_000);
    }
  }

  private static String name(java.util.Random random) {
    var name = new StringBuilder();
    for (int word = 0; word <= random.nextInt(3); word++) {
      for (int letter = 0; letter <= random.nextInt(5); letter++)
        name.append((char) ('A' + random.nextInt(3)));
      name.append(' ');
    }
    return name.toString();
  }

  @Test
  void the_order_does_not_matter_and_nothing_matches_nothing() {
    assertThat(NameMatch.basisPoints("Asha T", "Asha Traders"))
        .isEqualTo(NameMatch.basisPoints("Asha Traders", "Asha T"));
    assertThat(NameMatch.basisPoints("", "Asha")).isZero();
    assertThat(NameMatch.basisPoints("Asha", "...")).isZero();
    assertThat(NameMatch.basisPoints("Asha", "Asha")).isEqualTo(10_000);
  }
}
