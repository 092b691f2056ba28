package com.shipcrowd.application.identity.needs;

import com.shipcrowd.domain.identity.LoginAttempts;
import java.util.Optional;

/// Failed logins by hash of the mail address.
public interface LoginRecords {
  Optional<LoginAttempts> find(String emailHash);

  /// The same; others that lock this hash wait until the unit has ended.
  Optional<LoginAttempts> lock(String emailHash);

  void save(String emailHash, LoginAttempts attempts);

  void clear(String emailHash);
}
