package com.shipcrowd.domain.identity;

import com.shipcrowd.domain.DomainError;

/// Somebody registered with this mail address before.
public final class EmailTaken extends DomainError {
  public EmailTaken() {
    super("EMAIL_TAKEN", "This e-mail address is registered already");
  }
}
