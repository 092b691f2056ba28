package com.shipcrowd.bootstrap;

import com.shipcrowd.application.identity.needs.RandomText;
import jakarta.inject.Singleton;
import java.security.SecureRandom;

/// Unguessable text out of the operating system's randomness.
@Singleton
final class SecureText implements RandomText {
  private static final String ALPHABET =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

  private final SecureRandom random = new SecureRandom();

  @Override
  public String base62(int length) {
    var text = new StringBuilder(length);
    for (int i = 0; i < length; i++)
      text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    return text.toString();
  }
}
