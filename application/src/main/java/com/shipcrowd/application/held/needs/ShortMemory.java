package com.shipcrowd.application.held.needs;

/// What an adapter remembers for moments only, and can be told to forget. It has a name among the topics, so that one
/// call reaches it on every node.
public interface ShortMemory {
  /// What is announced when everybody is to forget.
  String topic();

  /// The next read is fresh.
  void forget();
}
