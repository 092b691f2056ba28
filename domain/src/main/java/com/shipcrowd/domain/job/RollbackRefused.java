package com.shipcrowd.domain.job;

import com.shipcrowd.domain.DomainError;
import java.util.Map;

/// What a job did cannot be taken back. Source: files.md section 2.
public final class RollbackRefused extends DomainError {
  /// Why not.
  public enum Why {
    /// It did nothing, is still at it, or was taken back before.
    STATE,
    /// Done more than 24 hours ago.
    TOO_LATE,
    /// Somebody changed or used what it made.
    CHANGED_SINCE,
    /// Jobs of this kind only tell something.
    NOTHING_TO_UNDO
  }

  /// @param message for a person
  public RollbackRefused(Why why, String message) {
    super("ROLLBACK_REFUSED", message, Map.of("reason", why.name()));
  }
}
