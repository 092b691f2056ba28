package com.shipcrowd.domain.identity;

import com.shipcrowd.domain.DomainError;

/// The refresh token is unknown or expired, or its session ended.
public final class RefreshTokenInvalid extends DomainError {
  public RefreshTokenInvalid() {
    super(
        "REFRESH_TOKEN_INVALID", "The refresh token is unknown, expired or its session has ended");
  }
}
