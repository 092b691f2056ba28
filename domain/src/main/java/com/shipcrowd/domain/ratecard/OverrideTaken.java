package com.shipcrowd.domain.ratecard;

import com.shipcrowd.domain.DomainError;

/// Two overrides of one company for the same thing that begin at the same instant.
public final class OverrideTaken extends DomainError {
  public OverrideTaken() {
    super(
        "OVERRIDE_TAKEN",
        "There is an override for the same services, zone and head that begins at this instant");
  }
}
