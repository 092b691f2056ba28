package com.shipcrowd.domain.identity;

import com.shipcrowd.domain.DomainError;
import java.util.Map;

/// Somebody asked for so many codes that guessing would begin to pay.
public final class StepUpTooOften extends DomainError {
  /// @param seconds until another code may be asked for
  public StepUpTooOften(long seconds) {
    super(
        "STEP_UP_TOO_OFTEN",
        "Too many codes were asked for within an hour",
        Map.of("retry_after_s", seconds));
  }
}
