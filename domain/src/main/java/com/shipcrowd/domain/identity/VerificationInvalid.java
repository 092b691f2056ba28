package com.shipcrowd.domain.identity;

import com.shipcrowd.domain.DomainError;

/// The link is unknown, used or older than 24 hours.
public final class VerificationInvalid extends DomainError {
  public VerificationInvalid() {
    super("VERIFICATION_INVALID", "The verification link is unknown, used or expired");
  }
}
