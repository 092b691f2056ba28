package com.shipcrowd.application.held.needs;

import java.util.Map;

/// A counter for each topic, kept in the database. A change raises it in its own transaction, so a node that sees the
/// number also sees the change.
public interface Announcements {
  /// Raises the topic's number and wakes all nodes when the unit of work commits. Call it inside the unit that
  /// changes what the topic is about.
  void announce(String topic);

  /// The number of every topic that was ever announced. Needs no unit of work.
  Map<String, Long> numbers();
}
