package com.shipcrowd.application.fakes;

import com.shipcrowd.application.Ids;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/// 1, 2, 3 …
public final class CountingIds implements Ids {
  private final AtomicLong last = new AtomicLong();

  @Override
  public UUID next() {
    return new UUID(0x0190_0000_0000_7000L, last.incrementAndGet());
  }

  @Override
  public String secret() {
    return "SECRET%020d".formatted(last.incrementAndGet());
  }
}
