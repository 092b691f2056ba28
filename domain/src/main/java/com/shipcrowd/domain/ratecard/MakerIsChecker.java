package com.shipcrowd.domain.ratecard;

import com.shipcrowd.domain.DomainError;
import java.util.Map;

/// Whoever made something cannot be the one who approves it. Source: permissions.md section 5.
public final class MakerIsChecker extends DomainError {
  /// @param what was made, as `rate card`
  public MakerIsChecker(String what) {
    super(
        "MAKER_IS_CHECKER",
        "A second person must approve this " + what + ", not one who made, changed or submitted it",
        Map.of("what", what));
  }
}
