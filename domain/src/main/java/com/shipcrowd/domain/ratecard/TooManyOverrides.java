package com.shipcrowd.domain.ratecard;

import com.shipcrowd.domain.DomainError;
import java.util.Map;

/// More overrides than one company may have.
public final class TooManyOverrides extends DomainError {
  public TooManyOverrides(int most) {
    super(
        "OVERRIDE_LIMIT",
        "The company has " + most + " overrides; withdraw one first",
        Map.of("limit", most));
  }
}
