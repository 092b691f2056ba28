package com.shipcrowd.domain.discrepancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.shipcrowd.domain.shipment.Awb;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a courier may tell of a parcel's weight.
class WeighingTest {
  @ParameterizedTest
  @CsvSource({"0, 1, 1, 1", "-1, 1, 1, 1", "5, -1, 1, 1", "5, 1, -1, 1", "5, 1, 1, -1"})
  void given_no_weight_or_a_negative_side_when_told_then_it_is_none(
      int grams, int length, int breadth, int height) {
    assertThatThrownBy(() -> new Weighing(new Awb("AWB1"), grams, length, breadth, height))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void given_the_least_when_told_then_it_stands() {
    assertThat(new Weighing(new Awb("AWB1"), 1, 0, 0, 0).grams()).isEqualTo(1);
  }
}
