package com.shipcrowd.domain.company;

import com.shipcrowd.domain.DomainError;
import java.util.Map;

/// The GSTIN and the state contradict each other.
public final class GstinOfOtherState extends DomainError {
  /// @param gstin whose first two digits name another state
  public GstinOfOtherState(Gstin gstin) {
    super(
        "GSTIN_STATE_MISMATCH",
        "The first two digits of the GSTIN belong to another state",
        Map.of("gstin_state_code", gstin.text().substring(0, 2)));
  }
}
