package com.shipcrowd.adapter.persistence;

import com.shipcrowd.application.courier.needs.KeyKeeper;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;

/// Keys of 64 hex characters: those of the file `shipcrowd.envelope-key-file`, a line each, newest first, then
/// `shipcrowd.envelope-key`, then those of `shipcrowd.envelope-former-keys`, separated by commas. A new key goes in
/// front; when every row lies under it, the old one may go. A key is named by its fingerprint.
@Singleton
final class EnvelopeKeys implements KeyKeeper {
  private final Map<String, SecretKeySpec> keys = new LinkedHashMap<>();
  private final String newest;

  @Inject
  EnvelopeKeys(
      @Value("${shipcrowd.envelope-key}") String key,
      @Property(name = "shipcrowd.envelope-key-file", defaultValue = "") String file,
      @Property(name = "shipcrowd.envelope-former-keys", defaultValue = "") String former) {
    this(Stream.of(lines(file), Stream.of(key), Stream.of(former.split(","))).flatMap(s -> s));
  }

  /// @param texts newest first
  EnvelopeKeys(Stream<String> texts) {
    texts
        .map(String::strip)
        .filter(t -> !t.isEmpty() && !t.startsWith("#"))
        .forEach(t -> keys.putIfAbsent(fingerprint(t), key(t)));
    if (keys.isEmpty()) throw new IllegalArgumentException("there is no envelope key");
    newest = keys.keySet().iterator().next();
  }

  private static Stream<String> lines(String file) {
    if (file.isEmpty()) return Stream.empty();
    try {
      return Files.readAllLines(Path.of(file), StandardCharsets.UTF_8).stream();
    } catch (IOException e) {
      throw new UncheckedIOException("the file of envelope keys cannot be read", e);
    }
  }

  private static SecretKeySpec key(String text) {
    if (!text.matches("[0-9a-fA-F]{64}"))
      throw new IllegalArgumentException("an envelope key must be 64 hex characters");
    return new SecretKeySpec(HexFormat.of().parseHex(text), "AES");
  }

  // Eight characters tell a few keys apart and nothing about them.
  private static String fingerprint(String text) {
    try {
      var digest =
          MessageDigest.getInstance("SHA-256")
              .digest(("envelope key " + text).getBytes(StandardCharsets.US_ASCII));
      return HexFormat.of().formatHex(Arrays.copyOf(digest, 4));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  @Override
  public String newest() {
    return newest;
  }

  @Override
  public byte[] wrap(byte[] dataKey, String context) {
    return Sealing.seal(key(), dataKey, context);
  }

  private SecretKeySpec key() {
    return keys.values().iterator().next();
  }

  @Override
  public Optional<byte[]> unwrap(String name, byte[] wrapped, String context) {
    return Optional.ofNullable(keys.get(name)).flatMap(key -> Sealing.open(key, wrapped, context));
  }

  /// Every key, for rows from before keys had names.
  List<SecretKeySpec> all() {
    return List.copyOf(keys.values());
  }
}
