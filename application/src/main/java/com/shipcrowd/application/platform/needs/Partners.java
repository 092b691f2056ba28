package com.shipcrowd.application.platform.needs;

import java.util.Collection;

/// Other companies that we call. Without one of them some things do not work, but this node does.
public interface Partners {
  /// Those this node cannot reach now, as `courier.delhivery`; quick, and never an error.
  Collection<String> down();
}
