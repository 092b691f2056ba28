package com.shipcrowd.adapter.persistence.courier;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Credentials at rest: AES-256-GCM under the installation's envelope key, a fresh nonce each time, bound to the row they
/// belong to, so that a sealed text copied to another row does not open.
@Singleton
final class SealedSecrets {
  private static final byte VERSION = 1;
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  private final SecretKeySpec key;
  private final SecureRandom random = new SecureRandom();

  /// @param key 64 hex characters
  SealedSecrets(@Value("${shipcrowd.envelope-key}") String key) {
    var bytes = HexFormat.of().parseHex(key);
    if (bytes.length != 32)
      throw new IllegalArgumentException("shipcrowd.envelope-key must be 64 hex characters");
    this.key = new SecretKeySpec(bytes, "AES");
  }

  byte[] seal(String secret, String row) {
    var nonce = new byte[NONCE];
    random.nextBytes(nonce);
    var sealed = run(Cipher.ENCRYPT_MODE, nonce, secret.getBytes(StandardCharsets.UTF_8), row);
    return ByteBuffer.allocate(1 + NONCE + sealed.length)
        .put(VERSION)
        .put(nonce)
        .put(sealed)
        .array();
  }

  String open(byte[] sealed, String row) {
    var buffer = ByteBuffer.wrap(sealed);
    if (buffer.get() != VERSION) throw new IllegalStateException("sealed by an unknown version");
    var nonce = new byte[NONCE];
    buffer.get(nonce);
    var rest = new byte[buffer.remaining()];
    buffer.get(rest);
    return new String(run(Cipher.DECRYPT_MODE, nonce, rest, row), StandardCharsets.UTF_8);
  }

  private byte[] run(int mode, byte[] nonce, byte[] input, String row) {
    try {
      var cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(row.getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(input);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(
          "a sealed secret does not open; is the envelope key the right one?", e);
    }
  }
}
