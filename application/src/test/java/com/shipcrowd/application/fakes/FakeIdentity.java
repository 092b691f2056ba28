package com.shipcrowd.application.fakes;

import com.shipcrowd.application.identity.needs.ApiKeys;
import com.shipcrowd.application.identity.needs.LoginRecords;
import com.shipcrowd.application.identity.needs.Memberships;
import com.shipcrowd.application.identity.needs.PasswordHasher;
import com.shipcrowd.application.identity.needs.RandomText;
import com.shipcrowd.application.identity.needs.RefreshTokens;
import com.shipcrowd.application.identity.needs.Sessions;
import com.shipcrowd.application.identity.needs.Users;
import com.shipcrowd.application.identity.needs.Verifications;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.company.CompanyStatus;
import com.shipcrowd.domain.company.Role;
import com.shipcrowd.domain.identity.ApiKey;
import com.shipcrowd.domain.identity.ApiKeyId;
import com.shipcrowd.domain.identity.EmailAddress;
import com.shipcrowd.domain.identity.EmailTaken;
import com.shipcrowd.domain.identity.LoginAttempts;
import com.shipcrowd.domain.identity.Membership;
import com.shipcrowd.domain.identity.Session;
import com.shipcrowd.domain.identity.SessionId;
import com.shipcrowd.domain.identity.User;
import com.shipcrowd.domain.identity.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// All that identity needs, in memory.
public final class FakeIdentity {
  private final Map<UserId, User> users = new HashMap<>();
  private final Map<UserId, List<Membership>> memberships = new HashMap<>();
  private final Map<SessionId, Session> sessions = new HashMap<>();
  private final Map<String, RefreshTokens.Stored> refreshTokens = new HashMap<>();
  private final Map<String, Object[]> verifications = new HashMap<>();
  private final Map<String, LoginAttempts> attempts = new HashMap<>();
  private final Map<String, ApiKey> keys = new HashMap<>();
  private final FakeCompanies companies;
  private final AtomicInteger lookups = new AtomicInteger();

  public FakeIdentity(FakeCompanies companies) {
    this.companies = companies;
  }

  /// How often sessions and keys were asked for.
  public int lookups() {
    return lookups.get();
  }

  /// Takes a user out of the company.
  public void leaves(UserId user) {
    memberships.remove(user);
  }

  /// Gives a user another role.
  public void becomes(UserId user, Role role) {
    memberships.computeIfPresent(
        user,
        (u, list) ->
            list.stream()
                .map(m -> new Membership(u, m.company(), m.sandbox(), m.status(), role))
                .toList());
  }

  public Users users() {
    return new Users() {
      @Override
      public void add(User user) {
        if (byEmail(user.email()).isPresent()) throw new EmailTaken();
        users.put(user.id(), user);
      }

      @Override
      public Optional<User> byEmail(EmailAddress email) {
        return users.values().stream().filter(u -> u.email().equals(email)).findFirst();
      }

      @Override
      public Optional<User> find(UserId user) {
        return Optional.ofNullable(users.get(user));
      }

      @Override
      public void verified(UserId user, Instant at) {
        users.computeIfPresent(
            user,
            (id, u) ->
                new User(
                    id,
                    u.email(),
                    u.name(),
                    u.phone(),
                    u.passwordHash(),
                    null,
                    at,
                    null,
                    u.createdAt()));
      }

      @Override
      public boolean appoint(EmailAddress email, @Nullable Role role) {
        var user = byEmail(email);
        user.ifPresent(
            u ->
                users.put(
                    u.id(),
                    new User(
                        u.id(),
                        u.email(),
                        u.name(),
                        u.phone(),
                        u.passwordHash(),
                        role,
                        u.emailVerifiedAt(),
                        u.disabledAt(),
                        u.createdAt())));
        return user.isPresent();
      }
    };
  }

  public Memberships memberships() {
    return new Memberships() {
      @Override
      public void add(UserId user, CompanyId company, Role role, Instant at) {
        var twin = companies.find(company).orElseThrow().twin();
        memberships
            .computeIfAbsent(user, u -> new ArrayList<>())
            .add(new Membership(user, company, twin, CompanyStatus.REGISTERED, role));
      }

      @Override
      public List<Membership> of(UserId user) {
        return memberships.getOrDefault(user, List.of());
      }
    };
  }

  public Sessions sessions() {
    return new Sessions() {
      @Override
      public void add(Session session) {
        sessions.put(session.id(), session);
      }

      @Override
      public Optional<Standing> standing(SessionId id) {
        lookups.incrementAndGet();
        return Optional.ofNullable(sessions.get(id))
            .map(
                s ->
                    new Standing(
                        s,
                        users.get(s.user()).isDisabled(),
                        null,
                        memberships.getOrDefault(s.user(), List.of())));
      }

      @Override
      public void end(SessionId id, Instant at) {
        sessions.computeIfPresent(
            id, (i, s) -> new Session(i, s.user(), s.company(), s.startedAt(), s.expiresAt(), at));
      }
    };
  }

  public RefreshTokens refreshTokens() {
    return new RefreshTokens() {
      @Override
      public void add(Stored token) {
        refreshTokens.put(token.hash(), token);
      }

      @Override
      public Optional<Stored> lock(String hash) {
        return Optional.ofNullable(refreshTokens.get(hash));
      }

      @Override
      public void used(String hash, Instant at) {
        refreshTokens.computeIfPresent(
            hash, (h, t) -> new Stored(h, t.session(), t.expiresAt(), at));
      }
    };
  }

  public Verifications verifications() {
    return new Verifications() {
      @Override
      public void add(String hash, UserId user, Instant expiresAt) {
        verifications.put(hash, new Object[] {user, expiresAt});
      }

      @Override
      public Optional<UserId> use(String hash, Instant now) {
        var found = verifications.remove(hash);
        return found == null || !now.isBefore((Instant) found[1])
            ? Optional.empty()
            : Optional.of((UserId) found[0]);
      }
    };
  }

  public LoginRecords loginRecords() {
    return new LoginRecords() {
      @Override
      public Optional<LoginAttempts> find(String hash) {
        return Optional.ofNullable(attempts.get(hash));
      }

      @Override
      public Optional<LoginAttempts> lock(String hash) {
        return find(hash);
      }

      @Override
      public void save(String hash, LoginAttempts now) {
        attempts.put(hash, now);
      }

      @Override
      public void clear(String hash) {
        attempts.remove(hash);
      }
    };
  }

  public ApiKeys apiKeys() {
    return new ApiKeys() {
      @Override
      public void lock(CompanyId company) {}

      @Override
      public int countActive(CompanyId company, Instant now) {
        return (int)
            keys.values().stream()
                .filter(k -> k.company().equals(company) && k.isActive(now))
                .count();
      }

      @Override
      public void add(ApiKey key, String hash) {
        keys.put(hash, key);
      }

      @Override
      public List<ApiKey> page(CompanyId company, UUID before, int most) {
        return keys.values().stream()
            .filter(k -> k.company().equals(company))
            .filter(k -> before == null || k.id().value().compareTo(before) < 0)
            .sorted(Comparator.comparing((ApiKey k) -> k.id().value()).reversed())
            .limit(most)
            .toList();
      }

      @Override
      public boolean revoke(CompanyId company, ApiKeyId id, Instant at) {
        for (var entry : keys.entrySet()) {
          var k = entry.getValue();
          if (k.id().equals(id) && k.company().equals(company)) {
            entry.setValue(
                new ApiKey(
                    id,
                    company,
                    k.createdBy(),
                    k.name(),
                    k.mode(),
                    k.prefix(),
                    k.scopes(),
                    k.createdAt(),
                    k.expiresAt(),
                    k.lastUsedAt(),
                    at));
            return true;
          }
        }
        return false;
      }

      @Override
      public Optional<Holder> byHash(String hash) {
        lookups.incrementAndGet();
        return Optional.ofNullable(keys.get(hash))
            .map(
                k -> {
                  var role =
                      memberships.getOrDefault(k.createdBy(), List.of()).stream()
                          .filter(m -> m.company().equals(k.company()))
                          .map(Membership::role)
                          .findFirst()
                          .orElse(null);
                  var twin = companies.find(k.company()).orElseThrow().twin();
                  return new Holder(k, twin, CompanyStatus.REGISTERED, role);
                });
      }

      @Override
      public void touched(ApiKeyId key, Instant at) {}
    };
  }

  /// Quick and unsafe.
  public static PasswordHasher hasher() {
    return new PasswordHasher() {
      @Override
      public String hash(String password) {
        return "hash of " + password;
      }

      @Override
      public boolean matches(String password, String hash) {
        return hash.equals("hash of " + password);
      }
    };
  }

  /// Different each time, guessable.
  public static RandomText random() {
    var last = new AtomicInteger();
    return length -> ("r" + last.incrementAndGet() + "x".repeat(length)).substring(0, length);
  }
}
