package com.shipcrowd.domain.cod;

import com.shipcrowd.domain.DomainError;
import java.util.Map;

/// A step that the record, list or batch is not ready for, or past.
public final class CodWrongState extends DomainError {
  /// @param what `cash`, `batch`, `list`
  /// @param step what was wanted
  public CodWrongState(String what, String state, String step) {
    super(
        "COD_WRONG_STATE",
        "The " + what + " is " + state + ": no " + step,
        Map.of("what", what, "state", state, "step", step));
  }
}
