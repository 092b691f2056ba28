package com.shipcrowd.application.discrepancy;

import com.shipcrowd.domain.discrepancy.Weighing;
import java.time.Instant;
import java.util.List;

/// Weights that couriers push. They are kept as they come and judged as a weight file is, so that finance sees the result
/// of each in the job.
public interface KeepWeighings {
  /// Keeps weights; the same weight of a parcel is kept once, whenever it is told.
  void keep(String courier, List<Weighing> weighings, Instant receivedAt);

  /// Hands over what waits as one weight file. Should the process die in between, the same file is the same job.
  ///
  /// @return how many weights the file has
  int handOver();
}
