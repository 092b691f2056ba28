package com.shipcrowd.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class Argon2PasswordsTest {
  @Test
  void given_a_password_when_hashed_then_only_itself_matches_and_no_two_hashes_are_alike() {
    var hasher = new Argon2Passwords();
    var hash = hasher.hash("three rivers meet");

    assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    assertThat(hasher.matches("three rivers meet", hash)).isTrue();
    assertThat(hasher.matches("three rivers meat", hash)).isFalse();
    assertThat(hasher.hash("three rivers meet")).isNotEqualTo(hash);
  }
}
