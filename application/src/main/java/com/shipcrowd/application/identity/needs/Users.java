package com.shipcrowd.application.identity.needs;

import com.shipcrowd.domain.identity.EmailAddress;
import com.shipcrowd.domain.identity.User;
import com.shipcrowd.domain.identity.UserId;
import java.time.Instant;
import java.util.Optional;

/// All logins.
public interface Users {
  /// @throws com.shipcrowd.domain.identity.EmailTaken also when two register at once
  void add(User user);

  Optional<User> byEmail(EmailAddress email);

  Optional<User> find(UserId user);

  /// Notes that the address is theirs; the first time counts.
  void verified(UserId user, Instant at);
}
