package com.shipcrowd.application.identity;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.NotFound;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.identity.needs.ApiKeys;
import com.shipcrowd.application.identity.needs.Sessions;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.company.CompanyMode;
import com.shipcrowd.domain.company.Permission;
import com.shipcrowd.domain.identity.Actor;
import com.shipcrowd.domain.identity.ApiKey;
import com.shipcrowd.domain.identity.KeyMode;
import com.shipcrowd.domain.identity.Membership;
import com.shipcrowd.domain.identity.NotSignedIn;
import com.shipcrowd.domain.identity.SessionId;
import com.shipcrowd.domain.identity.UserId;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// See {@link Identify}.
public final class IdentifyHandler implements Identify {
  private static final Duration TOUCH_EVERY = Duration.ofMinutes(1);

  private final ApiKeys apiKeys;
  private final Sessions sessions;
  private final RecentCallers recent;
  private final UnitOfWork work;
  private final Clock clock;

  public IdentifyHandler(
      ApiKeys apiKeys, Sessions sessions, RecentCallers recent, UnitOfWork work, Clock clock) {
    this.apiKeys = apiKeys;
    this.sessions = sessions;
    this.recent = recent;
    this.work = work;
    this.clock = clock;
  }

  @Override
  public Identified byKey(String key) {
    if (!ApiKey.isWellFormed(key)) throw new NotSignedIn();
    var hash = TokenHash.of(key);
    var holder =
        recent
            .key(hash, () -> work.acrossCompanies(() -> asked(hash)))
            .orElseThrow(NotSignedIn::new);
    var role = holder.creatorRole();
    if (role == null || !holder.key().isActive(clock.now()) || !holder.status().letsIn())
      throw new NotSignedIn();
    var live = holder.key().company();
    boolean real = holder.key().mode() == KeyMode.LIVE;
    return new Identified(
        new Actor.Key(holder.key().id()),
        real ? live : holder.sandbox(),
        live,
        real ? CompanyMode.LIVE : CompanyMode.SANDBOX,
        narrowed(holder.key(), role.permissions()),
        null,
        null,
        false);
  }

  private Optional<ApiKeys.Holder> asked(String hash) {
    var holder = apiKeys.byHash(hash);
    holder
        .map(ApiKeys.Holder::key)
        .filter(
            k -> k.lastUsedAt() == null || k.lastUsedAt().plus(TOUCH_EVERY).isBefore(clock.now()))
        .ifPresent(k -> apiKeys.touched(k.id(), clock.now()));
    return holder;
  }

  // A key never has more rights than its maker has now.
  private static Set<Permission> narrowed(ApiKey key, Set<Permission> makers) {
    var granted = new HashSet<Permission>();
    for (var scope : key.scopes()) granted.addAll(scope.permissions());
    granted.retainAll(makers);
    return granted;
  }

  @Override
  public Identified bySession(UserId user, SessionId session, @Nullable CompanyId wanted) {
    var standing =
        recent
            .session(session, () -> work.acrossCompanies(() -> sessions.standing(session)))
            .orElseThrow(NotSignedIn::new);
    if (!standing.session().user().equals(user)
        || standing.userDisabled()
        || !standing.session().isAlive(clock.now())) {
      throw new NotSignedIn();
    }
    var company = wanted == null ? standing.session().company() : wanted;
    var membership =
        standing.memberships().stream()
            .filter(m -> m.status().letsIn() && covers(m, company))
            .findFirst()
            .orElseThrow(() -> wanted == null ? new NotSignedIn() : new NotFound("company"));
    return new Identified(
        new Actor.Person(user),
        company,
        membership.company(),
        company.equals(membership.company()) ? CompanyMode.LIVE : CompanyMode.SANDBOX,
        membership.role().permissions(),
        session,
        standing.platformRole(),
        isElevated(standing));
  }

  private boolean isElevated(Sessions.Standing standing) {
    var until = standing.elevatedUntil();
    return until != null && clock.now().isBefore(until);
  }

  private static boolean covers(Membership membership, CompanyId company) {
    return membership.company().equals(company) || membership.sandbox().equals(company);
  }
}
