package com.shipcrowd.application.identity;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.Ids;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.identity.needs.LoginRecords;
import com.shipcrowd.application.identity.needs.Memberships;
import com.shipcrowd.application.identity.needs.PasswordHasher;
import com.shipcrowd.application.identity.needs.RandomText;
import com.shipcrowd.application.identity.needs.RefreshTokens;
import com.shipcrowd.application.identity.needs.Sessions;
import com.shipcrowd.application.identity.needs.Users;
import com.shipcrowd.domain.DomainError;
import com.shipcrowd.domain.identity.AccountLocked;
import com.shipcrowd.domain.identity.EmailAddress;
import com.shipcrowd.domain.identity.EmailNotVerified;
import com.shipcrowd.domain.identity.LoginAttempts;
import com.shipcrowd.domain.identity.NoCompany;
import com.shipcrowd.domain.identity.Session;
import com.shipcrowd.domain.identity.SessionId;
import com.shipcrowd.domain.identity.User;
import com.shipcrowd.domain.identity.WrongCredentials;
import java.time.Instant;
import java.util.Optional;

/// See {@link LogIn}.
public final class LogInHandler implements LogIn {
  private final Users users;
  private final Memberships memberships;
  private final LoginRecords records;
  private final Sessions sessions;
  private final RefreshTokens refreshTokens;
  private final PasswordHasher hasher;
  private final RandomText random;
  private final UnitOfWork work;
  private final Clock clock;
  private final Ids ids;
  private final IdentitySettings settings;
  private final String nobodysHash;

  public LogInHandler(
      Users users,
      Memberships memberships,
      LoginRecords records,
      Sessions sessions,
      RefreshTokens refreshTokens,
      PasswordHasher hasher,
      RandomText random,
      UnitOfWork work,
      Clock clock,
      Ids ids,
      IdentitySettings settings) {
    this.users = users;
    this.memberships = memberships;
    this.records = records;
    this.sessions = sessions;
    this.refreshTokens = refreshTokens;
    this.hasher = hasher;
    this.random = random;
    this.work = work;
    this.clock = clock;
    this.ids = ids;
    this.settings = settings;
    this.nobodysHash = hasher.hash(random.base62(43));
  }

  private record Known(Optional<LoginAttempts> attempts, Optional<User> user) {}

  private sealed interface Outcome {
    record In(SignedIn who) implements Outcome {}

    record Out(DomainError why) implements Outcome {}
  }

  @Override
  public SignedIn logIn(EmailAddress email, String password) {
    var emailHash = TokenHash.of(email.text());
    var known =
        work.acrossCompanies(() -> new Known(records.find(emailHash), users.byEmail(email)));
    known.attempts().ifPresent(a -> refuseWhenLocked(a, clock.now()));
    // Outside any transaction, and also when nobody has the address: the time must not tell.
    var right = hasher.matches(password, known.user().map(User::passwordHash).orElse(nobodysHash));
    var user = known.user().filter(u -> right && !u.isDisabled());
    // A failure must be written down, so it is thrown only after the commit.
    return switch (work.acrossCompanies(() -> settled(emailHash, user))) {
      case Outcome.In(var who) -> who;
      case Outcome.Out(var why) -> throw why;
    };
  }

  private static void refuseWhenLocked(LoginAttempts attempts, Instant now) {
    var until = attempts.lockedUntil();
    if (until != null && attempts.isLocked(now)) throw new AccountLocked(until);
  }

  private Outcome settled(String emailHash, Optional<User> user) {
    var now = clock.now();
    var attempts = records.lock(emailHash);
    attempts.ifPresent(a -> refuseWhenLocked(a, now));
    if (user.isEmpty()) {
      records.save(emailHash, attempts.orElse(LoginAttempts.none(now)).failed(now));
      return new Outcome.Out(new WrongCredentials());
    }
    if (attempts.isPresent()) records.clear(emailHash);
    if (settings.requireVerifiedEmail() && !user.get().isVerified())
      return new Outcome.Out(new EmailNotVerified());
    return memberships.of(user.get().id()).stream()
        .filter(m -> m.status().letsIn())
        .findFirst()
        .<Outcome>map(m -> new Outcome.In(begun(user.get(), m.company(), now)))
        .orElseGet(() -> new Outcome.Out(new NoCompany()));
  }

  private SignedIn begun(User user, com.shipcrowd.domain.company.CompanyId company, Instant now) {
    var session =
        new Session(
            new SessionId(ids.next()),
            user.id(),
            company,
            now,
            now.plus(IdentitySettings.SESSION_LIFETIME),
            null);
    sessions.add(session);
    var token = "rt_" + random.base62(43);
    refreshTokens.add(
        new RefreshTokens.Stored(
            TokenHash.of(token), session.id(), now.plus(IdentitySettings.REFRESH_LIFETIME), null));
    return new SignedIn(user.id(), session.id(), company, token);
  }
}
