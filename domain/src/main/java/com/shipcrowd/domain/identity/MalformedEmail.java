package com.shipcrowd.domain.identity;

import com.shipcrowd.domain.DomainError;

/// A text that cannot be a mail address.
public final class MalformedEmail extends DomainError {
  MalformedEmail() {
    super("EMAIL_INVALID", "This is not a mail address");
  }
}
