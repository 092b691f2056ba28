package com.shipcrowd.domain.identity;

import com.shipcrowd.domain.DomainError;

/// Mail address and password do not belong together; which of the two is wrong is not told.
public final class WrongCredentials extends DomainError {
  public WrongCredentials() {
    super("INVALID_CREDENTIALS", "E-mail address or password is wrong");
  }
}
