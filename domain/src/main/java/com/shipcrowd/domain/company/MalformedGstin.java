package com.shipcrowd.domain.company;

import com.shipcrowd.domain.DomainError;

/// A text that cannot be a GSTIN.
public final class MalformedGstin extends DomainError {
  MalformedGstin() {
    super("GSTIN_INVALID", "A GSTIN has 15 characters and the last one checks the others");
  }
}
