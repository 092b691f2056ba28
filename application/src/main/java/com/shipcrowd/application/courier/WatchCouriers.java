package com.shipcrowd.application.courier;

import java.util.List;

/// Tells how couriers do.
public interface WatchCouriers {
  /// Every account, oldest first. What nodes wrote down is a few seconds old; a node that is silent for half a minute
  /// does not count.
  List<CourierHealth> health();

  /// Writes this node's share down. Called every few seconds.
  void writeDown();
}
