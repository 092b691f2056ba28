package com.shipcrowd.application.identity;

/// Trades a refresh token for the next one.
public interface RefreshSession {
  /// @throws com.shipcrowd.domain.identity.RefreshTokenInvalid when it is unknown, expired or the session has ended
  /// @throws com.shipcrowd.domain.identity.RefreshTokenReused when it was traded before; the session has ended now
  SignedIn refresh(String refreshToken);
}
