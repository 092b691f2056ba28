package com.shipcrowd.bootstrap.shape.wrong.domain.parcel;

import com.shipcrowd.domain.DomainError;

/// Says the same code as `TooHeavy`.
final class TooLarge extends DomainError {
  TooLarge() {
    super("PARCEL_TOO_HEAVY", "The parcel is too large");
  }
}
