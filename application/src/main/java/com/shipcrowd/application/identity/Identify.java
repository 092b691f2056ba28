package com.shipcrowd.application.identity;

import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.identity.SessionId;
import com.shipcrowd.domain.identity.UserId;
import org.jspecify.annotations.Nullable;

/// Finds out who calls. What it learned may be up to five seconds old, except on the node that revoked it.
public interface Identify {
  /// @param key the whole key
  /// @throws com.shipcrowd.domain.identity.NotSignedIn when it is unknown, revoked, expired or its maker has left
  Identified byKey(String key);

  /// @param user and
  /// @param session as named in an access token whose signature was checked
  /// @param wanted the company to act in, live or sandbox; null takes the one chosen at login
  /// @throws com.shipcrowd.domain.identity.NotSignedIn when the session has ended or the user was disabled
  /// @throws com.shipcrowd.application.NotFound when the user does not belong to the wanted company
  Identified bySession(UserId user, SessionId session, @Nullable CompanyId wanted);
}
