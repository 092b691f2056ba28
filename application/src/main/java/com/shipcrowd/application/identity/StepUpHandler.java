package com.shipcrowd.application.identity;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.Ids;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.identity.needs.RandomText;
import com.shipcrowd.application.identity.needs.StepUpCodes;
import com.shipcrowd.application.identity.needs.StepUpCodes.Sent;
import com.shipcrowd.application.identity.needs.Users;
import com.shipcrowd.application.notification.Mail;
import com.shipcrowd.application.notification.SendMail;
import com.shipcrowd.domain.identity.NotSignedIn;
import com.shipcrowd.domain.identity.SessionId;
import com.shipcrowd.domain.identity.StepUpCodeInvalid;
import com.shipcrowd.domain.identity.StepUpTooOften;
import com.shipcrowd.domain.identity.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// See {@link StepUp}. The code is kept as a hash bound to its session; a try is counted before the code is compared, in a
/// unit that is committed whatever comes of it.
public final class StepUpHandler implements StepUp {
  private static final int DIGITS = 6;

  private final StepUpCodes codes;
  private final Users users;
  private final RecentCallers recent;
  private final RandomText random;
  private final SendMail mails;
  private final UnitOfWork work;
  private final Clock clock;
  private final Ids ids;

  public StepUpHandler(
      StepUpCodes codes,
      Users users,
      RecentCallers recent,
      RandomText random,
      SendMail mails,
      UnitOfWork work,
      Clock clock,
      Ids ids) {
    this.codes = codes;
    this.users = users;
    this.recent = recent;
    this.random = random;
    this.mails = mails;
    this.work = work;
    this.clock = clock;
    this.ids = ids;
  }

  @Override
  public Instant send(UserId user, SessionId session) {
    var code = random.digits(DIGITS);
    return work.acrossCompanies(() -> sent(user, session, code));
  }

  private Instant sent(UserId user, SessionId session, String code) {
    var now = clock.now();
    var before = codes.locked(user);
    boolean sameWindow =
        before.map(s -> now.isBefore(s.windowFrom().plus(WINDOW))).orElse(Boolean.FALSE);
    var windowFrom = sameWindow ? before.orElseThrow().windowFrom() : now;
    int count = sameWindow ? before.orElseThrow().codesInWindow() + 1 : 1;
    if (count > MOST_CODES)
      throw new StepUpTooOften(
          Math.max(1, Duration.between(now, windowFrom.plus(WINDOW)).toSeconds()));
    var until = now.plus(CODE_LIFETIME);
    codes.keep(new Sent(user, session, hash(session, code), until, 0, windowFrom, count));
    var who = users.find(user).orElseThrow(NotSignedIn::new);
    mails.send(
        new Mail(
            ids.next(),
            who.email().text(),
            "Your confirmation code",
            """
            Dear %s,

            somebody who is signed in as you wants to change bank details or move money. If it is you, enter this code:

            %s

            It counts for ten minutes, once. If it is not you, change your password now.
            """
                .formatted(who.name(), code)));
    return until;
  }

  private enum Verdict {
    RIGHT,
    WRONG,
    DEAD
  }

  private record Tried(Verdict verdict, int triesLeft, Instant until) {}

  @Override
  public Instant confirm(UserId user, SessionId session, String code) {
    var tried = work.acrossCompanies(() -> tried(user, session, code));
    if (tried.verdict() != Verdict.RIGHT) throw new StepUpCodeInvalid(tried.triesLeft());
    recent.forget(session);
    return tried.until();
  }

  private Tried tried(UserId user, SessionId session, String code) {
    var now = clock.now();
    Optional<Sent> sent =
        codes
            .locked(user)
            .filter(
                s ->
                    s.session().equals(session)
                        && now.isBefore(s.expiresAt())
                        && s.tries() < MOST_TRIES);
    if (sent.isEmpty()) return new Tried(Verdict.DEAD, 0, now);
    var known = sent.get();
    boolean right = TokenHash.equal(known.hash(), hash(session, code));
    int tries = right ? MOST_TRIES : known.tries() + 1;
    codes.keep(
        new Sent(
            user,
            session,
            known.hash(),
            known.expiresAt(),
            tries,
            known.windowFrom(),
            known.codesInWindow()));
    if (!right) return new Tried(Verdict.WRONG, MOST_TRIES - tries, now);
    var until = now.plus(ELEVATED);
    codes.elevate(session, until);
    return new Tried(Verdict.RIGHT, 0, until);
  }

  private static String hash(SessionId session, String code) {
    return TokenHash.of(session.text() + ":" + code);
  }
}
