package com.shipcrowd.domain.identity;

import com.shipcrowd.domain.company.CompanyId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One sign-in and its family of refresh tokens.
///
/// @param company the company chosen at login
/// @param expiresAt the family ends then, however often it was refreshed
/// @param endedAt null while it lasts
public record Session(
    SessionId id,
    UserId user,
    CompanyId company,
    Instant startedAt,
    Instant expiresAt,
    @Nullable Instant endedAt) {

  /// Whether tokens of this session still count.
  public boolean isAlive(Instant now) {
    return endedAt == null && now.isBefore(expiresAt);
  }
}
