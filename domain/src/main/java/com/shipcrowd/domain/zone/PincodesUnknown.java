package com.shipcrowd.domain.zone;

import com.shipcrowd.domain.DomainError;
import java.util.List;
import java.util.Map;

/// Pincodes of a zone that the directory does not list.
public final class PincodesUnknown extends DomainError {
  private static final int SHOWN = 100;

  /// @param unknown pincodes, and ranges that hold none
  public PincodesUnknown(List<String> unknown) {
    super(
        "PINCODES_UNKNOWN",
        "No post office has some of these pincodes",
        Map.of(
            "unknown_pincodes",
            unknown.stream().limit(SHOWN).toList(),
            "unknown_count",
            unknown.size()));
  }
}
