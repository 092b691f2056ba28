package com.shipcrowd.adapter.calls;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// Counts the calls of one operation in thirty slots of ten seconds, latencies in buckets that are an eighth wide, so
/// that a percentile is at most an eighth too long. It never grows.
final class Tally {
  private static final long SLOT_NANOS = 10_000_000_000L;
  private static final int SLOTS = 30;
  // Sixteen exact milliseconds, then eight buckets to each doubling up to some hours.
  private static final int EXACT = 16;
  private static final int PARTS = 8;
  private static final int BUCKETS = EXACT + 20 * PARTS;

  private final LongSupplier nanos;
  private final Slot[] slots = new Slot[SLOTS];
  private String lastError = "";
  private @Nullable Long lastErrorAt;

  /// @param nanos a clock that only runs forward
  Tally(LongSupplier nanos) {
    this.nanos = nanos;
    for (int i = 0; i < SLOTS; i++) slots[i] = new Slot();
  }

  private static final class Slot {
    private long number = -1;
    private long calls;
    private long failures;
    private long heldBack;
    private final int[] buckets = new int[BUCKETS];
  }

  /// The last five minutes, added up.
  record Sum(
      long calls,
      long failures,
      long heldBack,
      long p50Ms,
      long p99Ms,
      String lastError,
      Optional<Duration> lastErrorAge) {}

  synchronized void worked(long tookNanos) {
    count(tookNanos);
  }

  synchronized void failed(long tookNanos, String why) {
    count(tookNanos).failures++;
    lastError = why;
    lastErrorAt = nanos.getAsLong();
  }

  synchronized void heldBack() {
    slot().heldBack++;
  }

  synchronized Sum sum() {
    long first = number() - SLOTS + 1;
    var buckets = new long[BUCKETS];
    long calls = 0;
    long failures = 0;
    long heldBack = 0;
    for (var slot : slots) {
      if (slot.number < first) continue;
      calls += slot.calls;
      failures += slot.failures;
      heldBack += slot.heldBack;
      for (int i = 0; i < BUCKETS; i++) buckets[i] += slot.buckets[i];
    }
    var at = lastErrorAt;
    return new Sum(
        calls,
        failures,
        heldBack,
        percentile(buckets, calls, 50),
        percentile(buckets, calls, 99),
        lastError,
        at == null ? Optional.empty() : Optional.of(Duration.ofNanos(nanos.getAsLong() - at)));
  }

  private Slot count(long tookNanos) {
    var slot = slot();
    slot.calls++;
    slot.buckets[bucket(tookNanos / 1_000_000)]++;
    return slot;
  }

  private Slot slot() {
    long number = number();
    var slot = slots[(int) Math.floorMod(number, (long) SLOTS)];
    if (slot.number != number) {
      slot.number = number;
      slot.calls = 0;
      slot.failures = 0;
      slot.heldBack = 0;
      java.util.Arrays.fill(slot.buckets, 0);
    }
    return slot;
  }

  private long number() {
    return Math.floorDiv(nanos.getAsLong(), SLOT_NANOS);
  }

  private static int bucket(long ms) {
    if (ms < EXACT) return (int) Math.max(0, ms);
    int exponent = 63 - Long.numberOfLeadingZeros(ms);
    int part = (int) ((ms >>> (exponent - 3)) & (PARTS - 1));
    return Math.min(BUCKETS - 1, EXACT + (exponent - 4) * PARTS + part);
  }

  // The upper end of a bucket: rather too slow than too fast.
  private static long upperMs(int bucket) {
    if (bucket < EXACT) return bucket;
    int exponent = 4 + (bucket - EXACT) / PARTS;
    long part = (bucket - EXACT) % PARTS;
    return ((PARTS + part + 1) << (exponent - 3)) - 1;
  }

  private static long percentile(long[] buckets, long calls, int percent) {
    if (calls == 0) return 0;
    long wanted = (calls * percent + 99) / 100;
    long seen = 0;
    for (int i = 0; i < BUCKETS; i++) {
      seen += buckets[i];
      if (seen >= wanted) return upperMs(i);
    }
    return upperMs(BUCKETS - 1);
  }
}
