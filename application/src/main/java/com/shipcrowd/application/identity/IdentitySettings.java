package com.shipcrowd.application.identity;

import java.time.Duration;

/// What an installation may choose.
///
/// @param publicUrl where links in mails point, without a trailing slash
/// @param requireVerifiedEmail refuses login before the mail address was proved
public record IdentitySettings(String publicUrl, boolean requireVerifiedEmail) {
  /// A refresh token is good for this long.
  public static final Duration REFRESH_LIFETIME = Duration.ofDays(7);

  /// A sign-in ends then, however often it was refreshed.
  public static final Duration SESSION_LIFETIME = Duration.ofDays(60);

  /// A link in a verification mail is good for this long.
  public static final Duration VERIFICATION_LIFETIME = Duration.ofHours(24);
}
