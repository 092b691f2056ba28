package com.shipcrowd.domain.identity;

import com.shipcrowd.domain.DomainError;

/// Nobody, or nobody any more: the token or key is missing, malformed, expired, revoked or its owner was removed.
/// Which of these is not told.
public final class NotSignedIn extends DomainError {
  public NotSignedIn() {
    super("UNAUTHENTICATED", "A valid access token or API key is needed");
  }
}
