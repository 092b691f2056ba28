package com.shipcrowd.application.held;

import com.shipcrowd.application.held.needs.Announcements;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Keeps everything held in memory as fresh as the database. Safe to call from any thread, as often as one likes.
public final class KeepFresh {
  private final Announcements announcements;
  private final List<Held<?>> held;
  private final Map<String, Long> seen = new HashMap<>();

  public KeepFresh(Announcements announcements, List<Held<?>> held) {
    this.announcements = announcements;
    this.held = List.copyOf(held);
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
    if (failed != null) throw failed;
  }

  /// Loads things anew whether or not they changed.
  ///
  /// @param topics of which; empty for all
  /// @return the topics that were loaded
  public synchronized List<String> reload(Set<String> topics) {
    look();
    var chosen = held.stream().filter(h -> topics.isEmpty() || topics.contains(h.topic())).toList();
    chosen.forEach(Held::reload);
    return chosen.stream().map(Held::topic).distinct().toList();
  }

  /// Every topic there is.
  public List<String> topics() {
    return held.stream().map(Held::topic).distinct().toList();
  }
}
