package com.shipcrowd.application.identity;

import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.identity.SessionId;
import com.shipcrowd.domain.identity.UserId;

/// Somebody who is in.
///
/// @param company the one they work for unless they say otherwise
/// @param refreshToken shown once
public record SignedIn(UserId user, SessionId session, CompanyId company, String refreshToken) {
  @Override
  public String toString() {
    return "SignedIn[" + user.text() + "]";
  }
}
