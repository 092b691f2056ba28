package com.shipcrowd.domain.identity;

import com.shipcrowd.domain.DomainError;

/// All processors are checking passwords already and the queue is full.
public final class TooManySignIns extends DomainError {
  public TooManySignIns() {
    super("SIGN_IN_BUSY", "Too many sign-ins at once; try again in a few seconds");
  }
}
