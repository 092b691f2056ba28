package com.shipcrowd.application.held;

import com.shipcrowd.domain.DomainError;
import java.util.List;
import java.util.Map;

/// Nothing held in memory is called so.
public final class UnknownCache extends DomainError {
  UnknownCache(String name, List<String> known) {
    super(
        "CACHE_UNKNOWN",
        "There is no cache of this name; there are " + String.join(", ", known),
        Map.of("name", name, "known", known));
  }
}
