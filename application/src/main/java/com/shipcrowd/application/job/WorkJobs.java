package com.shipcrowd.application.job;

/// Works jobs off. Any number of threads and nodes may call it at once.
public interface WorkJobs {
  /// Takes the job that waits longest and works it off; comes back when it is done.
  ///
  /// @return how many were worked on: 0 when none waited
  int work();
}
