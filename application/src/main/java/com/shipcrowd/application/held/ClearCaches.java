package com.shipcrowd.application.held;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Makes all nodes forget what they hold in memory and read it anew, whether or not it changed.
public interface ClearCaches {
  /// @param name of what is to be forgotten, null for everything
  /// @return the names of what was
  /// @throws UnknownCache when nothing is called so
  List<String> clear(@Nullable String name);
}
