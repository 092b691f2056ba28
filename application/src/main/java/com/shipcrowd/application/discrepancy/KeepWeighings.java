package com.shipcrowd.application.discrepancy;

import com.shipcrowd.domain.discrepancy.Weighing;
import java.time.Instant;
import java.util.List;

/// Weights that couriers push. They are kept as they come and judged as a weight file is, so that finance sees the result
/// of each in the job.
public interface KeepWeighings {
  /// Keeps weights; the same weight of a parcel is kept once, whenever it is told.
  void keep(String courier, List<Weighing> weighings, Instant receivedAt);

  /// Hands over as one weight file what can be judged. A weight that overtakes the pickup, or comes while another case of its
  /// parcel is open, waits for that, for a month at most. Should the process die in between, a weight may stand in two files; the
  /// second finds nothing to do.
  ///
  /// @return how many weights the file has
  int handOver();
}
