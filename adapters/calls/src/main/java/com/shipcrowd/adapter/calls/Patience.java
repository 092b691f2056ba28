package com.shipcrowd.adapter.calls;

import java.time.Duration;

/// How long we wait for one operation and how much we are willing to read.
///
/// @param connect longest wait for a connection; shorter than the deadline, or nobody can tell that nothing was sent
/// @param deadline longest wait for the whole operation, repeats and their pauses included
/// @param maxBytes longest body we read
/// @param tries 1 never repeats; more only where a repeat cannot do harm
public record Patience(Duration connect, Duration deadline, int maxBytes, int tries) {
  private static final int MEGABYTE = 1 << 20;

  /// Two seconds to connect, one megabyte to read, no repeat.
  public static Patience of(Duration deadline) {
    var connect = Duration.ofSeconds(2);
    var half = deadline.dividedBy(2);
    return new Patience(half.compareTo(connect) < 0 ? half : connect, deadline, MEGABYTE, 1);
  }

  /// The same for a call that may safely be made again.
  public Patience repeating(int times) {
    return new Patience(connect, deadline, maxBytes, times);
  }

  /// The same for longer answers.
  public Patience reading(int bytes) {
    return new Patience(connect, deadline, bytes, tries);
  }
}
