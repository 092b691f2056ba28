package com.shipcrowd.domain.discrepancy;

import com.shipcrowd.domain.DomainError;
import java.util.Map;

/// The case does not stand where this could happen.
public final class WrongCaseMoment extends DomainError {
  /// @param wanted what was to happen
  public WrongCaseMoment(String wanted, WeightCaseStatus status) {
    super(
        "CASE_MOMENT_WRONG",
        "A case that is " + status + " cannot become " + wanted,
        Map.of("wanted", wanted, "case_status", status.name()));
  }
}
