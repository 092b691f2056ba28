package com.shipcrowd.application.identity.needs;

/// Slow hashes for passwords.
public interface PasswordHasher {
  /// @return the hash with its salt and parameters
  /// @throws com.shipcrowd.domain.identity.TooManySignIns when the queue is full
  String hash(String password);

  /// Whether the password made the hash, in time that does not depend on the answer.
  ///
  /// @throws com.shipcrowd.domain.identity.TooManySignIns when the queue is full
  boolean matches(String password, String hash);
}
