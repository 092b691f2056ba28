package com.shipcrowd.application.identity;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.identity.needs.RandomText;
import com.shipcrowd.application.identity.needs.RefreshTokens;
import com.shipcrowd.application.identity.needs.Sessions;
import com.shipcrowd.domain.DomainError;
import com.shipcrowd.domain.identity.RefreshTokenInvalid;
import com.shipcrowd.domain.identity.RefreshTokenReused;

/// See {@link RefreshSession}.
public final class RefreshSessionHandler implements RefreshSession {
  private final RefreshTokens tokens;
  private final Sessions sessions;
  private final RecentCallers recent;
  private final RandomText random;
  private final UnitOfWork work;
  private final Clock clock;

  public RefreshSessionHandler(
      RefreshTokens tokens,
      Sessions sessions,
      RecentCallers recent,
      RandomText random,
      UnitOfWork work,
      Clock clock) {
    this.tokens = tokens;
    this.sessions = sessions;
    this.recent = recent;
    this.random = random;
    this.work = work;
    this.clock = clock;
  }

  private sealed interface Outcome {
    record In(SignedIn who) implements Outcome {}

    record Out(DomainError why) implements Outcome {}
  }

  @Override
  public SignedIn refresh(String refreshToken) {
    var hash = TokenHash.of(refreshToken);
    // The end of a session must be written down, so the refusal is thrown only after the commit.
    return switch (work.acrossCompanies(() -> traded(hash))) {
      case Outcome.In(var who) -> who;
      case Outcome.Out(var why) -> throw why;
    };
  }

  private Outcome traded(String hash) {
    var now = clock.now();
    var token = tokens.lock(hash).orElse(null);
    if (token == null) return new Outcome.Out(new RefreshTokenInvalid());
    if (token.usedAt() != null) {
      sessions.end(token.session(), now);
      recent.forget(token.session());
      return new Outcome.Out(new RefreshTokenReused());
    }
    var standing = sessions.standing(token.session()).orElse(null);
    if (standing == null
        || standing.userDisabled()
        || !standing.session().isAlive(now)
        || !now.isBefore(token.expiresAt())) {
      return new Outcome.Out(new RefreshTokenInvalid());
    }
    tokens.used(hash, now);
    var next = "rt_" + random.base62(43);
    var until = now.plus(IdentitySettings.REFRESH_LIFETIME);
    var end = standing.session().expiresAt();
    tokens.add(
        new RefreshTokens.Stored(
            TokenHash.of(next), token.session(), until.isBefore(end) ? until : end, null));
    var session = standing.session();
    return new Outcome.In(new SignedIn(session.user(), session.id(), session.company(), next));
  }
}
