package com.shipcrowd.application.identity;

import com.shipcrowd.domain.identity.SessionId;
import com.shipcrowd.domain.identity.UserId;
import java.time.Duration;
import java.time.Instant;

/// Proves once more that the person at the keyboard is the one who signed in, before bank details change or money leaves.
/// Source: permissions.md section 5, rule 2.
public interface StepUp {
  /// A code is good for this long.
  Duration CODE_LIFETIME = Duration.ofMinutes(10);

  /// A confirmed session counts as elevated for this long.
  Duration ELEVATED = Duration.ofMinutes(10);

  /// How often a code may be tried, wrong or right.
  int MOST_TRIES = 5;

  /// Codes that one person may ask for within `WINDOW`.
  int MOST_CODES = 10;

  /// See `MOST_CODES`.
  Duration WINDOW = Duration.ofHours(1);

  /// Mails a code of six digits. It replaces the one before.
  ///
  /// @return until when the code counts
  /// @throws com.shipcrowd.domain.identity.StepUpTooOften after `MOST_CODES` within an hour
  Instant send(UserId user, SessionId session);

  /// Elevates the session when the code is right. A code works once.
  ///
  /// @return until when the session is elevated
  /// @throws com.shipcrowd.domain.identity.StepUpCodeInvalid when it is not
  Instant confirm(UserId user, SessionId session, String code);
}
