package com.shipcrowd.application.identity;

import com.shipcrowd.domain.identity.EmailAddress;

/// Lets somebody in by mail address and password.
public interface LogIn {
  /// Takes the same time and says the same whether nobody has the address or the password is wrong.
  ///
  /// @throws com.shipcrowd.domain.identity.WrongCredentials when they do not belong together
  /// @throws com.shipcrowd.domain.identity.AccountLocked after five failures in 15 minutes
  /// @throws com.shipcrowd.domain.identity.EmailNotVerified when the installation asks for that
  SignedIn logIn(EmailAddress email, String password);
}
