package com.shipcrowd.domain.identity;

import com.shipcrowd.domain.company.Role;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A login.
///
/// @param phone ten digits
/// @param passwordHash with its parameters, as the hasher wrote it
/// @param platformRole null for everybody but platform staff
/// @param emailVerifiedAt null until the link in the mail was followed
/// @param disabledAt null while the login may be used
public record User(
    UserId id,
    EmailAddress email,
    String name,
    String phone,
    String passwordHash,
    @Nullable Role platformRole,
    @Nullable Instant emailVerifiedAt,
    @Nullable Instant disabledAt,
    Instant createdAt) {

  /// Whether the mail address is known to be theirs.
  public boolean isVerified() {
    return emailVerifiedAt != null;
  }

  /// Whether the login was switched off.
  public boolean isDisabled() {
    return disabledAt != null;
  }

  @Override
  public String toString() {
    return "User[" + id.text() + "]";
  }
}
