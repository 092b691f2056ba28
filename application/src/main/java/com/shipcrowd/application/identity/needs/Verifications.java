package com.shipcrowd.application.identity.needs;

import com.shipcrowd.domain.identity.UserId;
import java.time.Instant;
import java.util.Optional;

/// Links sent to prove a mail address, by hash.
public interface Verifications {
  void add(String hash, UserId user, Instant expiresAt);

  /// Uses a link up; empty when it is unknown, used or expired.
  Optional<UserId> use(String hash, Instant now);
}
