package com.shipcrowd.adapter.persistence;

import com.shipcrowd.application.courier.needs.KeyKeeper;
import jakarta.inject.Singleton;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;

/// Credentials at rest: each under a data key of its own, which lies beside it, sealed by a key of the key keeper whose
/// name stands in front. Both are bound to the row they belong to, so that a sealed text copied to another row does
/// not open.
@Singleton
public final class SealedSecrets {
  /// Sealed by the envelope key itself; only read.
  private static final byte BARE = 1;

  private static final byte ENVELOPE = 2;
  private static final int DATA_KEY = 32;

  private final KeyKeeper keys;
  private final EnvelopeKeys bare;

  SealedSecrets(KeyKeeper keys, EnvelopeKeys bare) {
    this.keys = keys;
    this.bare = bare;
  }

  /// Name of the key that seals from now on.
  public String newest() {
    return keys.newest();
  }

  /// Seals a text for one row.
  ///
  /// @param row names the row it belongs to; the same is needed to open it
  public byte[] seal(String secret, String row) {
    var dataKey = Sealing.random(DATA_KEY);
    var name = keys.newest().getBytes(StandardCharsets.US_ASCII);
    var wrapped = keys.wrap(dataKey, row);
    var sealed =
        Sealing.seal(
            new SecretKeySpec(dataKey, "AES"), secret.getBytes(StandardCharsets.UTF_8), row);
    return ByteBuffer.allocate(4 + name.length + wrapped.length + sealed.length)
        .put(ENVELOPE)
        .put((byte) name.length)
        .put(name)
        .putShort((short) wrapped.length)
        .put(wrapped)
        .put(sealed)
        .array();
  }

  /// Opens what was sealed for a row.
  ///
  /// @throws IllegalStateException when it does not open
  public String open(byte[] sealed, String row) {
    try {
      return new String(opened(ByteBuffer.wrap(sealed), row).orElseThrow(), StandardCharsets.UTF_8);
    } catch (BufferUnderflowException | java.util.NoSuchElementException e) {
      throw new IllegalStateException(
          "a sealed secret does not open; is the envelope key the right one?");
    }
  }

  private Optional<byte[]> opened(ByteBuffer sealed, String row) {
    return switch (sealed.get()) {
      case BARE -> {
        var rest = taken(sealed, sealed.remaining());
        yield bare.all().stream().flatMap(key -> Sealing.open(key, rest, row).stream()).findFirst();
      }
      case ENVELOPE -> {
        var name = new String(taken(sealed, sealed.get() & 0xff), StandardCharsets.US_ASCII);
        var wrapped = taken(sealed, sealed.getShort() & 0xffff);
        var rest = taken(sealed, sealed.remaining());
        yield keys.unwrap(name, wrapped, row)
            .flatMap(key -> Sealing.open(new SecretKeySpec(key, "AES"), rest, row));
      }
      default -> throw new IllegalStateException("sealed by an unknown version");
    };
  }

  private static byte[] taken(ByteBuffer from, int many) {
    if (many > from.remaining()) throw new BufferUnderflowException();
    var bytes = new byte[many];
    from.get(bytes);
    return bytes;
  }
}
