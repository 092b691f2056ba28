package com.shipcrowd.adapter.persistence.courier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SealedSecretsTest {
  private final SealedSecrets secrets = new SealedSecrets("0f".repeat(32));

  @Test
  void given_a_secret_when_sealed_twice_then_the_bytes_differ_and_both_open() {
    var first = secrets.seal("टोकन token", "acc_1");
    var second = secrets.seal("टोकन token", "acc_1");

    assertThat(first).isNotEqualTo(second);
    assertThat(secrets.open(first, "acc_1")).isEqualTo("टोकन token");
    assertThat(secrets.open(second, "acc_1")).isEqualTo("टोकन token");
  }

  @Test
  void given_any_changed_byte_when_opening_then_it_does_not_open() {
    var sealed = secrets.seal("token", "acc_1");
    for (int i = 0; i < sealed.length; i++) {
      var changed = sealed.clone();
      changed[i] ^= 1;

      assertThatThrownBy(() -> secrets.open(changed, "acc_1"))
          .isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void given_another_row_when_opening_then_it_does_not_open() {
    var sealed = secrets.seal("token", "acc_1");

    assertThatThrownBy(() -> secrets.open(sealed, "acc_2"))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void given_a_short_key_when_starting_then_it_is_refused() {
    assertThatThrownBy(() -> new SealedSecrets("0f")).isInstanceOf(IllegalArgumentException.class);
  }
}
