package com.shipcrowd.bootstrap.shape.wrong.domain.parcel;

import java.time.Instant;

/// Asks the machine for the time.
final class Impatient {
  Instant due() {
    return Instant.now().plusSeconds(60);
  }
}
