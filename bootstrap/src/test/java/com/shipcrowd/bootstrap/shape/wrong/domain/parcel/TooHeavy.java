package com.shipcrowd.bootstrap.shape.wrong.domain.parcel;

import com.shipcrowd.domain.DomainError;

/// Says the same code as `TooLarge`.
final class TooHeavy extends DomainError {
  TooHeavy() {
    super("PARCEL_TOO_HEAVY", "The parcel is too heavy");
  }
}
