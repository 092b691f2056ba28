package com.shipcrowd.domain.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class GstinTest {
  @Test
  void given_a_gstin_when_one_character_changes_then_the_check_digit_tells() {
    // Source: features.md 13.5.
    assertThat(Gstin.isWellFormed("27AAPFU0939F1ZV")).isTrue();
    assertThat(new Gstin("27AAPFU0939F1ZV").state()).contains(com.shipcrowd.domain.place.State.MH);

    assertThat(Gstin.isWellFormed("27AAPFU0939F1ZW")).isFalse();
    assertThat(Gstin.isWellFormed("27AAPFU0938F1ZV")).isFalse();
    assertThatThrownBy(() -> new Gstin("99AAPFU0939F1ZV")).isInstanceOf(MalformedGstin.class);
  }
}
