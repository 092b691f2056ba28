package com.shipcrowd.application.courier.needs;

import com.shipcrowd.application.courier.CallStanding;
import java.time.Instant;
import java.util.List;

/// What this node knows of its calls to couriers.
public interface CallsHere {
  /// Lower-case name of this node, different from all others that run.
  String node();

  /// All standings, in the order of account and operation; those of other partners are left out.
  List<CallStanding> standings(Instant now);
}
