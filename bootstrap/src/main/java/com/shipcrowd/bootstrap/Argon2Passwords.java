package com.shipcrowd.bootstrap;

import com.shipcrowd.application.identity.needs.PasswordHasher;
import com.shipcrowd.domain.identity.TooManySignIns;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// Argon2id with 19 MiB, two passes and one lane. At most one hash per core at a time, behind them a short queue: a
/// flood of logins must not take the processors from everybody else. Source: reliability.md, "Traps".
@Singleton
final class Argon2Passwords implements PasswordHasher {
  private static final int MEMORY_KIB = 19 * 1024;
  private static final int PASSES = 2;
  private static final int LANES = 1;
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final int QUEUE_PER_CORE = 8;
  private static final int PATIENCE_SECONDS = 5;
  private static final String HEAD =
      "$argon2id$v=19$m=" + MEMORY_KIB + ",t=" + PASSES + ",p=" + LANES + "$";

  private final int cores = Runtime.getRuntime().availableProcessors();
  private final Semaphore workers = new Semaphore(cores, true);
  private final SecureRandom random = new SecureRandom();

  @Override
  public String hash(String password) {
    var salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    var text = Base64.getEncoder().withoutPadding();
    return HEAD + text.encodeToString(salt) + "$" + text.encodeToString(worked(password, salt));
  }

  @Override
  public boolean matches(String password, String hash) {
    if (!hash.startsWith(HEAD))
      throw new IllegalStateException("a password hash with other parameters");
    var parts = hash.substring(HEAD.length()).split("\\$", -1);
    var salt = Base64.getDecoder().decode(parts[0]);
    return MessageDigest.isEqual(worked(password, salt), Base64.getDecoder().decode(parts[1]));
  }

  private byte[] worked(String password, byte[] salt) {
    if (workers.getQueueLength() >= cores * QUEUE_PER_CORE) throw new TooManySignIns();
    try {
      if (!workers.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) throw new TooManySignIns();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TooManySignIns();
    }
    try {
      var generator = new Argon2BytesGenerator();
      generator.init(
          new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
              .withVersion(Argon2Parameters.ARGON2_VERSION_13)
              .withMemoryAsKB(MEMORY_KIB)
              .withIterations(PASSES)
              .withParallelism(LANES)
              .withSalt(salt)
              .build());
      var out = new byte[HASH_BYTES];
      generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), out);
      return out;
    } finally {
      workers.release();
    }
  }
}
