package com.shipcrowd.application.job.needs;

/// Wakes whoever works jobs off on this node. Nothing is lost when it is not heard: the timer looks too.
public interface JobBell {
  void ring();
}
