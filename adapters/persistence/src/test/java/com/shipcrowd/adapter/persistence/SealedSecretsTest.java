package com.shipcrowd.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SealedSecretsTest {
  private final SealedSecrets secrets = secretsUnder("0f".repeat(32));

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
    assertThatThrownBy(() -> secretsUnder("0f")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void given_a_newer_key_when_opening_then_what_lies_under_the_former_opens_too() {
    var sealed = secrets.seal("token", "acc_1");
    var both = secretsUnder("a1".repeat(32), "0f".repeat(32));

    assertThat(both.open(sealed, "acc_1")).isEqualTo("token");
    assertThat(both.newest()).isNotEqualTo(secrets.newest());
    var anew = both.seal("token", "acc_1");
    assertThat(secretsUnder("a1".repeat(32)).open(anew, "acc_1")).isEqualTo("token");
    assertThatThrownBy(() -> secrets.open(anew, "acc_1")).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void given_a_file_of_keys_when_starting_then_its_first_line_seals() throws Exception {
    var file = Files.createTempFile("keys", ".txt");
    Files.writeString(file, "# newest first\n" + "b2".repeat(32) + "\n" + "a1".repeat(32) + "\n");

    var keys = new EnvelopeKeys("0f".repeat(32), file.toString(), "");

    var fromFile = new SealedSecrets(keys, keys);
    assertThat(fromFile.newest()).isEqualTo(secretsUnder("b2".repeat(32)).newest());
    assertThat(fromFile.open(secrets.seal("token", "acc_1"), "acc_1")).isEqualTo("token");
  }

  private static SealedSecrets secretsUnder(String... texts) {
    var keys = new EnvelopeKeys(Stream.of(texts));
    return new SealedSecrets(keys, keys);
  }
}
