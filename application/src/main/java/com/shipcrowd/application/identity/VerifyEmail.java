package com.shipcrowd.application.identity;

/// Proves a mail address by the token of the mail.
public interface VerifyEmail {
  /// @throws com.shipcrowd.domain.identity.VerificationInvalid when it is unknown, used or older than 24 hours
  void verify(String token);
}
