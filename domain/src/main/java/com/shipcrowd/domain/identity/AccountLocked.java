package com.shipcrowd.domain.identity;

import com.shipcrowd.domain.DomainError;
import java.time.Instant;
import java.util.Map;

/// Too many wrong passwords; even the right one is refused for a while.
public final class AccountLocked extends DomainError {
  /// @param until when it may be tried again
  public AccountLocked(Instant until) {
    super(
        "ACCOUNT_LOCKED",
        "Too many failed logins; try again later",
        Map.of("locked_until", until.toString()));
  }
}
