package com.shipcrowd.bootstrap;

import com.shipcrowd.application.Ids;
import com.shipcrowd.domain.Id;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/// UUIDv7 with a counter in the twelve bits after the millisecond, so that ids of one process never go backwards even
/// when the clock does. Source: RFC 9562 section 6.2, method 1.
@Singleton
final class TimeOrderedIds implements Ids {
  private static final int COUNTER_BITS = 12;
  private static final int SECRET_LENGTH = 26;

  private final AtomicLong last = new AtomicLong();
  private final SecureRandom secrets = new SecureRandom();

  @Override
  public UUID next() {
    long now = System.currentTimeMillis() << COUNTER_BITS;
    long tick = last.updateAndGet(before -> Math.max(before + 1, now));
    long millis = tick >>> COUNTER_BITS;
    long counter = tick & ((1 << COUNTER_BITS) - 1);
    long high = (millis << 16) | 0x7000L | counter;
    long low = 0x8000_0000_0000_0000L | (ThreadLocalRandom.current().nextLong() >>> 2);
    return new UUID(high, low);
  }

  @Override
  public String secret() {
    var text = new StringBuilder(SECRET_LENGTH);
    for (int i = 0; i < SECRET_LENGTH; i++) text.append(Id.ALPHABET.charAt(secrets.nextInt(32)));
    return text.toString();
  }
}
