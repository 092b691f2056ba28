package com.shipcrowd.application.identity;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.identity.needs.Users;
import com.shipcrowd.application.identity.needs.Verifications;
import com.shipcrowd.domain.identity.UserId;
import com.shipcrowd.domain.identity.VerificationInvalid;

/// See {@link VerifyEmail}.
public final class VerifyEmailHandler implements VerifyEmail {
  private final Verifications verifications;
  private final Users users;
  private final UnitOfWork work;
  private final Clock clock;

  public VerifyEmailHandler(
      Verifications verifications, Users users, UnitOfWork work, Clock clock) {
    this.verifications = verifications;
    this.users = users;
    this.work = work;
    this.clock = clock;
  }

  @Override
  public void verify(String token) {
    work.acrossCompanies(() -> verified(token));
  }

  private UserId verified(String token) {
    var now = clock.now();
    var user = verifications.use(TokenHash.of(token), now).orElseThrow(VerificationInvalid::new);
    users.verified(user, now);
    return user;
  }
}
