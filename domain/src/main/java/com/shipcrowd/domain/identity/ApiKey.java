package com.shipcrowd.domain.identity;

import com.shipcrowd.domain.company.CompanyId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A key for programs. Only a hash of it is kept.
///
/// @param company the live company it belongs to; a test key acts in the twin
/// @param createdBy it never has more rights than this user has now
/// @param prefix the first 8 characters of the secret part, for display
/// @param expiresAt refused from then on
/// @param lastUsedAt to the minute; null when never used
/// @param revokedAt null while it may be used
public record ApiKey(
    ApiKeyId id,
    CompanyId company,
    UserId createdBy,
    String name,
    KeyMode mode,
    String prefix,
    Set<Scope> scopes,
    Instant createdAt,
    Instant expiresAt,
    @Nullable Instant lastUsedAt,
    @Nullable Instant revokedAt) {
  /// A company may have this many usable keys at once.
  public static final int MOST_ACTIVE = 10;

  /// Lifetime unless asked otherwise.
  public static final Duration USUAL_LIFETIME = Duration.ofDays(365);

  /// Nobody gets a key for longer.
  public static final Duration LONGEST_LIFETIME = Duration.ofDays(730);

  private static final Pattern SHAPE = Pattern.compile("sk_(live|test)_[0-9A-Za-z]{40}");

  /// Whether a bearer text claims to be a key.
  public static boolean looksLikeOne(String bearer) {
    return bearer.startsWith("sk_");
  }

  /// Whether it has the shape of a key; a wrong shape needs no look-up.
  public static boolean isWellFormed(String bearer) {
    return SHAPE.matcher(bearer).matches();
  }

  /// Whether it may be used.
  public boolean isActive(Instant now) {
    return revokedAt == null && now.isBefore(expiresAt);
  }

  /// The scopes as written outside, sorted.
  public List<String> scopeTexts() {
    return scopes.stream().map(Scope::text).sorted().toList();
  }
}
