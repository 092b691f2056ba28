package com.shipcrowd.application.identity.needs;

import com.shipcrowd.domain.company.Role;
import com.shipcrowd.domain.identity.EmailAddress;
import com.shipcrowd.domain.identity.User;
import com.shipcrowd.domain.identity.UserId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// All logins.
public interface Users {
  /// @throws com.shipcrowd.domain.identity.EmailTaken also when two register at once
  void add(User user);

  Optional<User> byEmail(EmailAddress email);

  Optional<User> find(UserId user);

  /// Notes that the address is theirs; the first time counts.
  void verified(UserId user, Instant at);

  /// Gives somebody a role on the platform, null takes it away.
  ///
  /// @return whether anybody has this address
  boolean appoint(EmailAddress email, @Nullable Role role);
}
