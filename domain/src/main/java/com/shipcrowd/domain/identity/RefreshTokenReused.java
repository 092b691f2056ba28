package com.shipcrowd.domain.identity;

import com.shipcrowd.domain.DomainError;

/// A refresh token came a second time: it may be stolen, so the whole session has ended.
public final class RefreshTokenReused extends DomainError {
  public RefreshTokenReused() {
    super(
        "REFRESH_TOKEN_REUSED",
        "The refresh token was used before; the session has ended, log in again");
  }
}
