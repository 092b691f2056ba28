package com.shipcrowd.application.identity.needs;

import com.shipcrowd.domain.identity.SessionId;
import com.shipcrowd.domain.identity.UserId;
import java.time.Instant;
import java.util.Optional;

/// Codes sent to prove a session once more, one a person, by hash. All calls join a unit over all companies.
public interface StepUpCodes {
  /// The last one sent, nobody else changing it until the unit ends.
  Optional<Sent> locked(UserId user);

  /// Writes it down in place of the one before.
  void keep(Sent sent);

  /// Notes that a session is elevated.
  void elevate(SessionId session, Instant until);

  /// A code that was sent.
  ///
  /// @param tries how often it was tried
  /// @param windowFrom since when `codesInWindow` are counted
  record Sent(
      UserId user,
      SessionId session,
      String hash,
      Instant expiresAt,
      int tries,
      Instant windowFrom,
      int codesInWindow) {}
}
