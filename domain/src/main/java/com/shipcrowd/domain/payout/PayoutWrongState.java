package com.shipcrowd.domain.payout;

import com.shipcrowd.domain.DomainError;
import java.util.Map;

/// A step that the thing is not ready for, or past.
public final class PayoutWrongState extends DomainError {
  /// @param what `payout`, `withdrawal`
  /// @param step what was wanted
  public PayoutWrongState(String what, String state, String step) {
    super(
        "PAYOUT_WRONG_STATE",
        "The " + what + " is " + state + ": no " + step,
        Map.of("what", what, "state", state, "step", step));
  }
}
