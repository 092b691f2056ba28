package com.shipcrowd.application.identity;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.identity.needs.Sessions;
import com.shipcrowd.domain.identity.SessionId;

/// See {@link LogOut}.
public final class LogOutHandler implements LogOut {
  private final Sessions sessions;
  private final RecentCallers recent;
  private final UnitOfWork work;
  private final Clock clock;

  public LogOutHandler(Sessions sessions, RecentCallers recent, UnitOfWork work, Clock clock) {
    this.sessions = sessions;
    this.recent = recent;
    this.work = work;
    this.clock = clock;
  }

  @Override
  public void logOut(SessionId session) {
    work.acrossCompanies(
        () -> {
          sessions.end(session, clock.now());
          return session;
        });
    recent.forget(session);
  }
}
