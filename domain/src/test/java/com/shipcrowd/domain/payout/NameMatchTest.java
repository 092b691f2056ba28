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

  @Test
  void the_order_does_not_matter_and_nothing_matches_nothing() {
    assertThat(NameMatch.basisPoints("Asha T", "Asha Traders"))
        .isEqualTo(NameMatch.basisPoints("Asha Traders", "Asha T"));
    assertThat(NameMatch.basisPoints("", "Asha")).isZero();
    assertThat(NameMatch.basisPoints("Asha", "...")).isZero();
    assertThat(NameMatch.basisPoints("Asha", "Asha")).isEqualTo(10_000);
  }
}
