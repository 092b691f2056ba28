package com.shipcrowd.domain.identity;

import com.shipcrowd.domain.DomainError;
import java.util.Map;

/// The code is wrong, used, expired or was tried too often. Which of these is not told.
public final class StepUpCodeInvalid extends DomainError {
  /// @param triesLeft with the code that was sent last; zero when a new one is needed
  public StepUpCodeInvalid(int triesLeft) {
    super(
        "STEP_UP_CODE_INVALID",
        triesLeft == 0
            ? "The code does not count any more; ask for a new one"
            : "The code is not the one that was sent",
        Map.of("tries_left", triesLeft));
  }
}
