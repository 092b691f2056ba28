package com.shipcrowd.application.identity;

import com.shipcrowd.domain.identity.SessionId;

/// Ends a sign-in: its access and refresh tokens fail from now on.
public interface LogOut {
  /// Ending it twice is no error.
  void logOut(SessionId session);
}
