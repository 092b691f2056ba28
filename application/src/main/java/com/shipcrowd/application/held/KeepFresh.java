package com.shipcrowd.application.held;

import com.shipcrowd.application.held.needs.Announcements;
import com.shipcrowd.application.held.needs.ShortMemory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Keeps everything held in memory as fresh as the database. Safe to call from any thread, as often as one likes.
public final class KeepFresh {
  private final Announcements announcements;
  private final List<Held<?>> held;
  private final List<ShortMemory> memories;
  private final Map<String, Long> seen = new HashMap<>();

  public KeepFresh(Announcements announcements, List<Held<?>> held, List<ShortMemory> memories) {
    this.announcements = announcements;
    this.held = List.copyOf(held);
    this.memories = List.copyOf(memories);
  }

  /// Loads everything, so that the first request finds it warm.
  public synchronized void warm() {
    look();
    held.forEach(Held::get);
  }

  /// Tells all nodes that something held has changed. Call it inside the unit of work that changes it, and `look` after.
  public void announce(String topic) {
    announcements.announce(topic);
  }

  /// Replaces whatever was announced since the last look. Handlers call it after their unit of work, so that their own
  /// node follows before they answer; every node calls it when woken, and on a slow beat in case the wake-up was lost.
  public synchronized void look() {
    var numbers = announcements.numbers();
    RuntimeException failed = null;
    for (var one : held) {
      var number = numbers.getOrDefault(one.topic(), 0L);
      var before = seen.get(one.topic());
      try {
        // What somebody loaded before the first look may be older than the number seen now.
        if (before == null ? one.isLoaded() : !before.equals(number)) one.reload();
        // Remembered only once loaded: a load that fails is tried again at the next look.
        seen.put(one.topic(), number);
      } catch (RuntimeException e) {
        // One thing that cannot be loaded must not keep the others old.
        if (failed == null) failed = e;
      }
    }
    for (var one : memories) {
      var number = numbers.getOrDefault(one.topic(), 0L);
      // Forgetting too often is harmless, so the first look does it too.
      if (!number.equals(seen.put(one.topic(), number))) one.forget();
    }
    if (failed != null) throw failed;
  }

  /// Every topic there is, in order.
  public List<String> topics() {
    return Stream.concat(held.stream().map(Held::topic), memories.stream().map(ShortMemory::topic))
        .distinct()
        .sorted()
        .toList();
  }
}
