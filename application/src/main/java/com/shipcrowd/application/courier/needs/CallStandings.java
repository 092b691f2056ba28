package com.shipcrowd.application.courier.needs;

import com.shipcrowd.application.courier.CallStanding;
import java.time.Instant;
import java.util.List;

/// How calls go on all nodes, as each last wrote it down. Every call is a transaction of its own.
public interface CallStandings {
  /// Replaces what a node wrote, and forgets nodes that wrote nothing since the given instant.
  void keep(String node, List<CallStanding> standings, Instant now, Instant forgetBefore);

  /// What was written since, by account, operation and node.
  List<Written> since(Instant from);

  record Written(String node, CallStanding standing, Instant at) {}
}
