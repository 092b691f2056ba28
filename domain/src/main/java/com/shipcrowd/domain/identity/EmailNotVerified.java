package com.shipcrowd.domain.identity;

import com.shipcrowd.domain.DomainError;

/// The link in the verification mail was not followed yet.
public final class EmailNotVerified extends DomainError {
  public EmailNotVerified() {
    super("EMAIL_NOT_VERIFIED", "Follow the link in the verification mail first");
  }
}
