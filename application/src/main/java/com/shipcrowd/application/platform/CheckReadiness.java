package com.shipcrowd.application.platform;

import java.util.List;
import java.util.Map;

/// Tells whether this node can answer requests.
public interface CheckReadiness {
  /// Every part it needs by name, true when it works; quick, and never an error.
  Map<String, Boolean> check();

  /// Partners it cannot reach now, in order; it works without them. Quick, and never an error.
  default List<String> partnersDown() {
    return List.of();
  }
}
