package com.shipcrowd.application.identity.needs;

import com.shipcrowd.domain.identity.SessionId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Refresh tokens by their hash. Each may be used once.
public interface RefreshTokens {
  /// @param usedAt null until it was traded for the next one
  record Stored(String hash, SessionId session, Instant expiresAt, @Nullable Instant usedAt) {}

  void add(Stored token);

  /// Finds a token; a second finder waits until the first one's unit has ended.
  Optional<Stored> lock(String hash);

  void used(String hash, Instant at);
}
